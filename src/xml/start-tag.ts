import type { Limits } from './guards.ts';
import {
  declare,
  hasDuplicate,
  namespaceIn,
  resolvePrefixes,
  type Building,
  type Scope,
} from './namespaces.ts';
import type { Attribute, StartTag } from './reader.ts';
import { resolveReferences } from './references.ts';
import { attributeAt, nothing, tagEndEnd, tagNameEnd } from './tags.ts';

/** A start tag, what it stands in, and what its element has. */
export interface ReadTag {
  readonly tag: StartTag;
  readonly outer: Scope;
  readonly scope: Scope;
}

const none: readonly Attribute[] = [];

/** The start tag that stands here; nothing if it is not plain, well-formed and within the limits. */
export function readStartTag(
  text: string,
  start: number,
  outer: Scope,
  limits: Limits,
): ReadTag | undefined {
  let at = tagNameEnd(text, start + 1);
  if (at === nothing) return undefined;
  const name = text.slice(start + 1, at);

  let attributes: Building[] | undefined;
  let prefixed = false;
  let declarations: Map<string, string> | undefined;
  let end = nothing;
  while (end === nothing) {
    const match = attributeAt(text, at);
    if (!match) break;
    const attribute = match[1] ?? '';
    const value = match[2] ?? attributeValue(match[3] ?? match[4] ?? '');
    if (value === undefined) return undefined;
    at += match[0].length;
    if (match[5] !== undefined) end = at;
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) {
      declarations ??= new Map();
      if (!declare(declarations, attribute.slice(6), value.trim())) return undefined;
    } else {
      const plain = { name: attribute, local: attribute, namespace: '', value };
      if (attributes) attributes.push(plain);
      else attributes = [plain];
      prefixed ||= attribute.includes(':');
    }
  }
  if (end === nothing) end = tagEndEnd(text, at);
  if (end === nothing) return undefined;
  const selfClosing = text.charCodeAt(end - 2) === 0x2f;

  const scope: Scope = declarations
    ? { namespace: declarations.get('') ?? outer.namespace, declarations, outer }
    : outer;
  if (attributes) {
    if (attributes.length > limits.attributes) return undefined;
    if (prefixed && !resolvePrefixes(attributes, scope)) return undefined;
    if (attributes.length > 1 && hasDuplicate(attributes)) return undefined;
  }
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const namespace = colon < 0 ? scope.namespace : namespaceIn(scope, prefix);
  if (namespace === undefined) return undefined;
  const local = colon < 0 ? name : name.slice(colon + 1);
  const tag: StartTag = {
    name,
    local,
    prefix,
    namespace,
    attributes: attributes ?? none,
    declarations,
    selfClosing,
    start,
    end,
  };
  return { tag, outer, scope };
}

/** XML 1.0, 3.3.3. */
function attributeValue(raw: string): string | undefined {
  return resolveReferences(raw.replace(/\r\n|[\t\r\n]/g, ' '));
}
