import { addChild, childless, lastChild } from './children.ts';
import type { Finding, Span } from '../finding/finding.ts';
import type { Doctype } from './doctype.ts';
import { defaultLimits, type Limits } from './guards.ts';
import { readXml, type Attribute, type StartTag, type XmlHandler } from './reader.ts';
import type { Source } from './source.ts';

/** A light tree in the shape of xast, with the place of every node in the source. */
export interface XmlElement extends Span {
  readonly type: 'element';
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly Attribute[];
  readonly declarations: ReadonlyMap<string, string> | undefined;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** Behind the start tag. */
  readonly startTagEnd: number;
  /** Its place among the elements of its document, so that what is known of them can be a list. */
  readonly number: number;
}

export interface XmlText extends Span {
  readonly type: 'text';
  readonly value: string;
  readonly parent: XmlElement;
  /** Where this text begins when the text nodes of the document are written one after another. */
  readonly at: number;
}

export interface XmlComment extends Span {
  readonly type: 'comment';
  readonly value: string;
}

export interface XmlInstruction extends Span {
  readonly type: 'instruction';
  readonly name: string;
  readonly value: string;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlDocument {
  readonly source: Source;
  readonly root: XmlElement;
  /** The processing instructions before the root element. */
  readonly instructions: readonly XmlInstruction[];
  readonly doctype: Doctype | undefined;
  /** Characters of all text nodes. */
  readonly textLength: number;
  /** All elements, in document order: each at its number. */
  readonly elements: readonly XmlElement[];
  /** The elements of a local name, in document order. */
  readonly named: (local: string) => readonly XmlElement[];
}

export type Parsed =
  | { readonly ok: true; readonly document: XmlDocument }
  | { readonly ok: false; readonly source: Source; readonly finding: Finding };

type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] };
type BuildingText = { -readonly [K in keyof XmlText]: XmlText[K] };

/**
 * Builds the tree of a document, and lets other handlers hear the same reading, so that one pass
 * over the text serves a validator too.
 */
export function parseXml(
  source: Source,
  { limits = defaultLimits, also = [] }: { limits?: Limits; also?: readonly XmlHandler[] } = {},
): Parsed {
  let root: Building | undefined;
  let current: Building | undefined;
  let doctype: Doctype | undefined;
  let textLength = 0;
  const elements: XmlElement[] = [];
  const instructions: XmlInstruction[] = [];

  const builder: XmlHandler = {
    doctype: (value) => {
      doctype = value;
    },
    startElement: (tag) => {
      const element = toElement(tag, current, elements.length);
      elements.push(element);
      if (current) addChild(current, element);
      else root = element;
      current = element;
    },
    endElement: (_start, end) => {
      if (!current) return;
      current.end = end;
      current = current.parent as Building | undefined;
    },
    text: (value, start, end) => {
      if (!current) return;
      const last = lastChild<BuildingText | XmlNode>(current.children);
      if (last?.type === 'text') {
        (last as BuildingText).value += value;
        (last as BuildingText).end = end;
      } else {
        addChild(current, { type: 'text', value, start, end, parent: current, at: textLength });
      }
      textLength += value.length;
    },
    comment: (value, start, end) => {
      if (current) addChild(current, { type: 'comment', value, start, end });
    },
    instruction: (name, value, start, end) => {
      const node = { type: 'instruction' as const, name, value, start, end };
      if (current) addChild(current, node);
      else if (!root) instructions.push(node);
    },
  };
  const finding = readXml(source, also.reduce(both, builder), limits);
  if (finding || !root) {
    if (!finding) throw new Error('the reader returned neither a root element nor a fault');
    return { ok: false, source, finding };
  }
  const named = indexNames(elements);
  const document = { source, root, instructions, doctype, textLength, elements, named };
  return { ok: true, document };
}

const none: readonly XmlElement[] = [];

/** Looks up elements by local name; the index is made when something is looked up. */
export function indexNames(elements: readonly XmlElement[]): XmlDocument['named'] {
  let index: Map<string, XmlElement[]> | undefined;
  return (local) => {
    index ??= group(elements);
    return index.get(local) ?? none;
  };
}

function group(elements: readonly XmlElement[]): Map<string, XmlElement[]> {
  const index = new Map<string, XmlElement[]>();
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at];
    if (!element) continue;
    const known = index.get(element.local);
    if (known) known.push(element);
    else index.set(element.local, [element]);
  }
  return index;
}

function toElement(tag: StartTag, parent: XmlElement | undefined, number: number): Building {
  return {
    type: 'element',
    name: tag.name,
    local: tag.local,
    namespace: tag.namespace,
    attributes: tag.attributes,
    declarations: tag.declarations,
    children: childless,
    parent,
    start: tag.start,
    startTagEnd: tag.end,
    end: tag.end,
    number,
  };
}

function both(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    startElement: (tag) => {
      first.startElement?.(tag);
      second.startElement?.(tag);
    },
    endElement: (start, end) => {
      first.endElement?.(start, end);
      second.endElement?.(start, end);
    },
    text: (value, start, end) => {
      first.text?.(value, start, end);
      second.text?.(value, start, end);
    },
    comment: (value, start, end) => {
      first.comment?.(value, start, end);
      second.comment?.(value, start, end);
    },
    instruction: (target, data, start, end) => {
      first.instruction?.(target, data, start, end);
      second.instruction?.(target, data, start, end);
    },
    doctype: (value) => {
      first.doctype?.(value);
      second.doctype?.(value);
    },
  };
}
