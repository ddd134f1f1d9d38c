import type { Limits } from './guards.ts';
import { KnownTags } from './known-tags.ts';
import {
  declare,
  hasDuplicate,
  namespaceIn,
  resolvePrefixes,
  type Building,
  type Scope,
} from './namespaces.ts';
import type { Attribute, StartTag, XmlHandler } from './reader.ts';
import { resolveReferences } from './references.ts';
import type { Source } from './source.ts';
import { nameEnd, noName, qualifiedEnd, skipSpace } from './names.ts';
import { surveyText, type Survey } from './survey.ts';

const none: readonly Attribute[] = [];

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/;

/**
 * Reads plain, well-formed XML several times as fast as a general parser, with the same events. It
 * gives up at whatever is not plain (a DOCTYPE, names beyond ASCII, any fault) and returns how many
 * events the handler has received; the general parser goes on from there and finds the fault. At
 * the end of a document that was read in full it returns undefined.
 */
export function scan(
  { text, survey = surveyText(text) }: Source,
  handler: XmlHandler,
  limits: Limits,
): number | undefined {
  return survey.forbidden ? 0 : new Scanner(text, survey, handler, limits).run();
}

const enough = -1;

class Scanner {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #limits: Limits;
  readonly #hasReturns: boolean;
  readonly #hasSectionEnds: boolean;
  readonly #names: string[] = [];
  readonly #scopes: Scope[] = [];
  #scope: Scope = { namespace: '', declarations: new Map(), outer: undefined };
  readonly #known = new KnownTags();
  #events = 0;
  #rootSeen = false;
  #value = '';

  constructor(text: string, survey: Survey, handler: XmlHandler, limits: Limits) {
    this.#text = text;
    this.#handler = handler;
    this.#limits = limits;
    this.#hasReturns = survey.returns;
    this.#hasSectionEnds = survey.sectionEnds;
  }

  run(): number | undefined {
    const text = this.#text;
    let at = 0;
    if (text.startsWith('<?xml') && !/[\w:.-]/.test(text.charAt(5))) {
      const match = declaration.exec(text);
      if (!match) return 0;
      at = match[0].length;
    }
    while (at < text.length) {
      const next = text.charCodeAt(at) === 0x3c ? this.#markup(at) : this.#characters(at);
      if (next === enough) return this.#events;
      at = next;
    }
    return this.#rootSeen && this.#names.length === 0 ? undefined : this.#events;
  }

  /** Each of these returns where the token ends, or `enough`. */
  #markup(at: number): number {
    const text = this.#text;
    switch (text.charCodeAt(at + 1)) {
      case 0x2f:
        return this.#endTag(at);
      case 0x21:
        if (text.startsWith('--', at + 2)) return this.#comment(at);
        return text.startsWith('[CDATA[', at + 2) ? this.#section(at) : enough;
      case 0x3f:
        return this.#instruction(at);
      default:
        return this.#startTag(at);
    }
  }

  #characters(at: number): number {
    const text = this.#text;
    const found = text.indexOf('<', at);
    const end = found < 0 ? text.length : found;
    const raw = text.slice(at, end);
    if (this.#names.length === 0) return /[^ \t\r\n]/.test(raw) ? enough : end;
    if (found < 0) return enough;
    if (this.#hasSectionEnds && raw.includes(']]>')) return enough;
    let value = this.#hasReturns ? normaliseLineEnds(raw) : raw;
    if (value.includes('&')) {
      const resolved = resolveReferences(value);
      if (resolved === undefined) return enough;
      value = resolved;
    }
    this.#events++;
    this.#handler.text?.(value, at, end);
    return end;
  }

  #comment(at: number): number {
    const text = this.#text;
    const close = text.indexOf('--', at + 4);
    if (close < 0 || text.charCodeAt(close + 2) !== 0x3e) return enough;
    this.#events++;
    this.#handler.comment?.(normaliseLineEnds(text.slice(at + 4, close)), at, close + 3);
    return close + 3;
  }

  #section(at: number): number {
    const text = this.#text;
    const close = text.indexOf(']]>', at + 9);
    if (close < 0 || this.#names.length === 0) return enough;
    if (close > at + 9) {
      this.#events++;
      this.#handler.text?.(normaliseLineEnds(text.slice(at + 9, close)), at, close + 3);
    }
    return close + 3;
  }

  #instruction(at: number): number {
    const text = this.#text;
    const targetEnd = nameEnd(text, at + 2);
    const close = text.indexOf('?>', targetEnd);
    if (targetEnd === at + 2 || close < 0) return enough;
    const target = text.slice(at + 2, targetEnd);
    if (target.toLowerCase() === 'xml') return enough;
    const body = text.slice(targetEnd, close);
    if (body !== '' && !/^[ \t\r\n]/.test(body)) return enough;
    this.#events++;
    const data = normaliseLineEnds(body).replace(/^[ \t\n]+/, '');
    this.#handler.instruction?.(target, data, at, close + 2);
    return close + 2;
  }

  #endTag(at: number): number {
    const text = this.#text;
    const name = this.#names.at(-1);
    if (name === undefined || !text.startsWith(name, at + 2)) return enough;
    const end = skipSpace(text, at + 2 + name.length);
    if (text.charCodeAt(end) !== 0x3e) return enough;
    this.#leave(at, end + 1);
    return end + 1;
  }

  #leave(start: number, end: number): void {
    this.#names.pop();
    const outer = this.#scopes.pop();
    if (outer) this.#scope = outer;
    this.#events++;
    this.#handler.endElement?.(start, end);
  }

  #startTag(start: number): number {
    const text = this.#text;
    if (this.#names.length >= this.#limits.depth) return enough;
    if (this.#names.length === 0 && this.#rootSeen) return enough;
    const written = this.#known.written(text, start);
    const known = this.#known.find(written, this.#scope, start);
    if (known) return this.#enter(known, this.#scope);

    let at = qualifiedEnd(text, start + 1);
    if (at === noName) return enough;
    const name = text.slice(start + 1, at);

    let attributes: Building[] | undefined;
    let prefixed = false;
    let declarations: Map<string, string> | undefined;
    for (;;) {
      const afterSpace = skipSpace(text, at);
      const code = text.charCodeAt(afterSpace);
      if (code === 0x3e || code === 0x2f) {
        at = afterSpace;
        break;
      }
      if (afterSpace === at) return enough;
      const attributeEnd = qualifiedEnd(text, afterSpace);
      if (attributeEnd === noName) return enough;
      const attribute = text.slice(afterSpace, attributeEnd);
      at = this.#attributeValue(attributeEnd);
      if (at === enough) return enough;
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) {
        declarations ??= new Map();
        if (!declare(declarations, attribute.slice(6), this.#value.trim())) return enough;
      } else {
        attributes ??= [];
        attributes.push({ name: attribute, local: attribute, namespace: '', value: this.#value });
        prefixed ||= attribute.includes(':');
      }
    }
    const selfClosing = text.charCodeAt(at) === 0x2f;
    if (selfClosing && text.charCodeAt(at + 1) !== 0x3e) return enough;
    const end = selfClosing ? at + 2 : at + 1;

    const outer = this.#scope;
    const scope: Scope = declarations
      ? { namespace: declarations.get('') ?? outer.namespace, declarations, outer }
      : outer;
    if (attributes) {
      if (attributes.length > this.#limits.attributes) return enough;
      if (prefixed && !resolvePrefixes(attributes, scope)) return enough;
      if (attributes.length > 1 && hasDuplicate(attributes)) return enough;
    }
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const namespace = colon < 0 ? scope.namespace : namespaceIn(scope, prefix);
    if (namespace === undefined) return enough;
    const local = colon < 0 ? name : name.slice(colon + 1);
    const tag: StartTag = declarations
      ? {
          name,
          local,
          prefix,
          namespace,
          attributes: attributes ?? none,
          declarations,
          selfClosing,
          start,
          end,
        }
      : { name, local, prefix, namespace, attributes: attributes ?? none, selfClosing, start, end };

    this.#known.keep(written, scope, tag);
    return this.#enter(tag, scope);
  }

  #enter(tag: StartTag, scope: Scope): number {
    this.#rootSeen = true;
    this.#names.push(tag.name);
    this.#scopes.push(this.#scope);
    this.#scope = scope;
    this.#events++;
    this.#handler.startElement?.(tag);
    if (tag.selfClosing) this.#leave(tag.end, tag.end);
    return tag.end;
  }

  /** From behind the name of an attribute to behind its value, which is left in `#value`. */
  #attributeValue(from: number): number {
    const text = this.#text;
    const equals = skipSpace(text, from);
    if (text.charCodeAt(equals) !== 0x3d) return enough;
    const open = skipSpace(text, equals + 1);
    const quote = text.charCodeAt(open);
    if (quote !== 0x22 && quote !== 0x27) return enough;
    let plain = true;
    let at = open + 1;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(++at)) {
      // NaN behind the end compares as false with everything.
      if (code === 0x3c || at >= text.length) return enough;
      if (code === 0x26 || code < 0x20) plain = false;
    }
    const raw = text.slice(open + 1, at);
    const value = plain ? raw : resolveReferences(raw.replace(/\r\n|[\t\r\n]/g, ' '));
    if (value === undefined) return enough;
    this.#value = value;
    return at + 1;
  }
}

/** XML 1.0, 2.11. */
function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
