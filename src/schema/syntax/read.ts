import { report, type Finding } from '../../finding/finding.ts';
import { readXml, type Attribute, type StartTag } from '../../xml/reader.ts';
import { addChild, childless } from '../../xml/children.ts';
import { xmlNamespace } from '../../xml/query.ts';
import { isWhiteSpace } from '../../xml/white-space.ts';
import {
  badUri,
  missingAttribute,
  notRelaxNg,
  unexpectedText,
  unknownAttribute,
  unknownElement,
} from '../schema-findings.ts';
import {
  attributeOf,
  contextOfFile,
  relaxNgNamespace,
  type Context,
  type SchemaElement,
  type SchemaFile,
} from './element.ts';
import type { Problems } from './problems.ts';
import { joinPath } from './uris.ts';
import { kinds, type Kind } from './vocabulary.ts';

type Building = { -readonly [K in keyof SchemaElement]: SchemaElement[K] } & {
  children: SchemaElement[];
};

/** What the document element inherits: from an element that includes the file, or nothing. */
export interface Inherited {
  readonly ns: string;
}

/**
 * Reads a file of a schema to its RELAX NG elements, with 4.1 to 4.4 and 4.9 done on the way:
 * annotations are dropped, white space is trimmed, `ns` and `datatypeLibrary` are handed down.
 */
export function readSchemaFile(
  file: SchemaFile,
  inherited: Inherited,
  problems: Problems,
): SchemaElement | undefined {
  const outermost = contextOfFile(file, inherited.ns);
  let root: SchemaElement | undefined;
  let current: Building | undefined;
  /** What `current` stands in, from the outside inwards. */
  const ancestors: Building[] = [];
  /** How deep we are inside an annotation. */
  let foreign = 0;
  let stop: Finding | undefined;

  const start = (tag: StartTag): void => {
    if (stop) return;
    if (foreign > 0 || tag.namespace !== relaxNgNamespace) {
      if (!root && foreign === 0)
        stop = report(notRelaxNg, { name: tag.name, namespace: tag.namespace }, tag);
      if (foreign === 0 && current?.kind?.holdsText)
        problems.at(current, unknownElement, { name: tag.name, parent: current.name });
      foreign++;
      return;
    }
    const element = toElement(tag, current ? current.context : outermost);
    checkAttributes(element, problems);
    if (current) {
      addChild(current, element);
      ancestors.push(current);
    } else root = element;
    current = element;
  };
  const end = (): void => {
    if (foreign > 0) {
      foreign--;
      return;
    }
    const ended = current;
    current = ancestors.pop();
    if (!ended || ended.text === '') return;
    if (!ended.kind?.holdsText && !isWhiteSpace(ended.text))
      problems.at(ended, unexpectedText, { text: ended.text.trim(), parent: ended.name });
  };
  const fault = readXml(file.source, {
    startElement: start,
    endElement: end,
    ignoresSpace: true,
    text: (value) => {
      if (foreign > 0 || !current) return;
      // 4.2: white space between elements is nothing; `name`, `value` and `param` hold text.
      if (current.kind?.holdsText || !isWhiteSpace(value)) current.text += value;
    },
  });
  const finding = stop ?? fault;
  if (finding) problems.in(file, finding);
  return finding ? undefined : root;
}

function toElement(tag: StartTag, outer: Context): Building {
  const kind = kinds.get(tag.local);
  return {
    name: kind?.name ?? tag.local,
    kind,
    attributes: tag.attributes,
    children: childless,
    text: '',
    context: contextOf(tag, outer),
    start: tag.start,
    end: tag.end,
  };
}

/** That of what it stands in, for most elements say nothing of their own. */
function contextOf({ attributes, declarations }: StartTag, outer: Context): Context {
  let { ns, datatypeLibrary, base, scope } = outer;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index];
    if (!attribute) continue;
    const { name, local, namespace, value } = attribute;
    if (name === 'ns') ns = value;
    else if (name === 'datatypeLibrary') datatypeLibrary = value;
    else if (local === 'base' && namespace === xmlNamespace) base = joinPath(base, value);
  }
  if (declarations) scope = { declarations, outer: scope };
  return ns === outer.ns &&
    datatypeLibrary === outer.datatypeLibrary &&
    base === outer.base &&
    scope === outer.scope
    ? outer
    : { ns, datatypeLibrary, base, scope, file: outer.file };
}

/** An absolute URI without a fragment, or nothing (section 3; 4.3). */
const libraryPattern = /^(?:[A-Za-z][A-Za-z0-9+.-]*:(?:[^\s%#]|%[0-9A-Fa-f]{2})+)?$/;

function checkAttributes(element: SchemaElement, problems: Problems): void {
  const { kind, name: parent, attributes } = element;
  if (!kind) {
    problems.at(element, unknownElement, { name: parent, parent: undefined });
    return;
  }
  const { required } = kind;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index];
    if (attribute && !isAnnotation(attribute)) checkAttribute(attribute, kind, element, problems);
  }
  for (let index = 0; index < required.length; index++) {
    const name = required[index] ?? '';
    if (attributeOf(element, name) === undefined)
      problems.at(element, missingAttribute, { name, parent });
  }
}

/** 4.1. */
function isAnnotation({ namespace }: Attribute): boolean {
  return namespace !== '' && namespace !== relaxNgNamespace;
}

function checkAttribute(
  { name, namespace, value }: Attribute,
  { required, optional }: Kind,
  element: SchemaElement,
  problems: Problems,
): void {
  const allowed = required.includes(name) || optional.includes(name);
  if (namespace !== '' || !(allowed || name === 'ns' || name === 'datatypeLibrary')) {
    const expected = [...required, ...optional, 'ns', 'datatypeLibrary'];
    problems.at(element, unknownAttribute, { name, parent: element.name, expected }, name);
  } else if (name === 'datatypeLibrary' && !libraryPattern.test(value)) {
    problems.at(element, badUri, { attribute: name, value }, name);
  }
}
