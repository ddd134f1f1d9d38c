import type { XmlElement, XmlNode, XmlText } from './tree.ts';

export const teiNamespace = 'http://www.tei-c.org/ns/1.0';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The value of an attribute by its name as written (`ref`, `xml:id`), or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    const candidate = attributes[index];
    if (candidate?.name === name) return candidate.value;
  }
  return undefined;
}

/** The tokens of a white-space separated attribute; none when it is absent. */
export function tokens(element: XmlElement, name: string): readonly string[] {
  return attribute(element, name)?.match(/\S+/g) ?? [];
}

/** The value of an inherited attribute such as `xml:lang`: the nearest one upwards. */
export function inherited(element: XmlElement, name: string): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const value = attribute(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The child elements, of one name if it is given. */
export function childElements(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement =>
      node.type === 'element' && (names.length === 0 || names.includes(node.local)),
  );
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!parent) return undefined;
  for (const node of parent.children) {
    if (node.type === 'element' && node.local === name) return node;
  }
  return undefined;
}

/** Follows a path of child names: `path(tei, 'teiHeader', 'fileDesc')`. */
export function path(
  from: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let at = from;
  for (const name of names) at = child(at, name);
  return at;
}

/** All elements below and including one, in document order. */
export function* elements(root: XmlElement): Generator<XmlElement> {
  const open: XmlElement[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const node = next.children[index];
      if (node?.type === 'element') open.push(node);
    }
  }
}

export function descendants(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const wanted = new Set(names);
  const visit = (element: XmlElement): void => {
    for (const node of element.children) {
      if (node.type !== 'element') continue;
      if (wanted.has(node.local)) found.push(node);
      visit(node);
    }
  };
  visit(root);
  return found;
}

/** The text nodes below an element, in document order. */
export function* texts(node: XmlNode): Generator<XmlText> {
  if (node.type === 'text') yield node;
  else if (node.type === 'element') for (const inner of node.children) yield* texts(inner);
}

/** All character data of a node. */
export function textContent(node: XmlNode): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.children.map(textContent).join('');
}

/** Character data with white space folded to single spaces and trimmed. */
export function plainText(node: XmlNode | undefined): string {
  return node ? textContent(node).replace(/\s+/g, ' ').trim() : '';
}

export function closestAncestor(
  element: XmlElement,
  ...names: readonly string[]
): XmlElement | undefined {
  for (let at = element.parent; at; at = at.parent) if (names.includes(at.local)) return at;
  return undefined;
}
