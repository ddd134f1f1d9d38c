import type { Comment, Element, ElementContent, Properties, Text } from 'hast';
import type { XmlText } from '../xml/tree.ts';

declare module 'hast' {
  interface TextData {
    /** Provenance: where this text begins in the character data of the document. */
    at?: number;
  }
  interface ElementData {
    /** What is below stands elsewhere than in the source, by the rule of this name. */
    moved?: string;
    /** Stretches of text that begin or end here, whatever elements they cross; see ranges.ts. */
    opens?: readonly Range[];
    closes?: readonly string[];
  }
}

/** A stretch of text from one point to another, and what is said of it. */
export interface Range {
  readonly key: string;
  /** Layers that do not have the stretch. */
  readonly notIn?: readonly string[];
  /** The only layers that have it. */
  readonly onlyIn?: readonly string[];
  readonly className?: string;
}

export type Content = ElementContent;

/** Makes an element; properties that are `undefined` are not written (hast, Properties). */
export function h(
  tagName: string,
  properties: Readonly<Record<string, Properties[string] | undefined>> = {},
  children: readonly Content[] = [],
): Element {
  return { type: 'element', tagName, properties, children: children as Content[], data: undefined };
}

/** Text of ours: it has no provenance, and the ledger does not count it. */
export function generated(value: string): Text {
  return { type: 'text', value, data: undefined };
}

/** Text of the source, whole or in part; the ledger proves that it is the source's. */
export function sourced(node: XmlText, from = 0, to = node.value.length): Text {
  return { type: 'text', value: node.value.slice(from, to), data: { at: node.at + from } };
}

export function comment(value: string): Comment {
  return { type: 'comment', value };
}

/** The classes of an element. */
export function classesOf(element: Element): readonly (string | number)[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className : [];
}

/** Elements that HTML does not allow in a paragraph or a span (HTML, 3.2.5.2.5 Phrasing content). */
const flow = new Set(
  (
    'address article aside blockquote details dialog div dl dd dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

/**
 * Whether all nodes may stand in a paragraph. Only the nodes themselves are asked: whoever holds
 * flow content is made of it too, see `phrasingOr`.
 */
export function isPhrasing(nodes: readonly Content[]): boolean {
  return nodes.every((node) => node.type !== 'element' || !flow.has(node.tagName));
}

export function isFlow(node: Content): boolean {
  return node.type === 'element' && flow.has(node.tagName);
}

/** Gives an element a name that may hold these children: TEI allows a list in a paragraph. */
export function phrasingOr(
  tagName: string,
  properties: Parameters<typeof h>[1],
  children: readonly Content[],
): Element {
  return h(isPhrasing(children) ? tagName : 'div', properties, children);
}

/** All text below some nodes, hidden or not. */
export function textOf(nodes: readonly Content[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element') text += textOf(node.children);
  }
  return text;
}

/** The nodes again without provenance and identity: a copy that the ledger does not count. */
export function copyOf(nodes: readonly Content[]): Content[] {
  return nodes.map((node) => {
    if (node.type === 'text') return generated(node.value);
    if (node.type !== 'element') return comment(node.value);
    const properties: Properties = { ...node.properties };
    delete properties.id;
    return { ...node, properties, data: {}, children: copyOf(node.children) };
  });
}

/** Whether some nodes are blocks with nothing but white space between them. */
export function whiteSpaceSeparated(nodes: readonly Content[]): boolean {
  return (
    nodes.some(isFlow) && nodes.every((node) => node.type !== 'text' || node.value.trim() === '')
  );
}

/** Maps nodes; where nothing changes, the list is the same one, so that a large text is not copied. */
export function mapped(
  nodes: readonly Content[],
  change: (node: Content) => Content,
): readonly Content[] {
  let copy: Content[] | undefined;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    const changed = node && change(node);
    if (!changed || changed === node) continue;
    copy ??= [...nodes];
    copy[index] = changed;
  }
  return copy ?? nodes;
}

/**
 * An element with other children; the same one if they are not others. Here and in `h` all elements
 * are written alike, so that the engine knows them as one shape: a walk over another one is slower
 * for good.
 */
export function withChildren(element: Element, children: readonly Content[]): Element {
  if (children === element.children) return element;
  const { tagName, properties, data } = element;
  return { type: 'element', tagName, properties, children: children as Content[], data };
}

/** An element with some properties more, or others. */
export function withProperties(element: Element, more: Properties): Element {
  const { tagName, children, data } = element;
  const properties = { ...element.properties, ...more };
  return { type: 'element', tagName, properties, children, data };
}
