import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Layer } from '../../src/render/layers.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What an HTML parser makes of a page. */
export type Page = readonly Node[];
export const parsePage = (html: string): Page => parseFragment(html).childNodes;

const isElement = (node: Node): node is Element => 'tagName' in node;
const value = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Elements that a browser shows with a break around them. */
const blocks = new Set(
  (
    'address article aside blockquote br caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header li ' +
    'ol p pre section table tbody td th tr ul'
  ).split(' '),
);

/** Whether a reader who has chosen a layer sees an element; not asked of what is around it. */
function isSeen(element: Element, layer: Layer): boolean {
  if (layer === 'reading') return value(element, 'hidden') === undefined;
  const shownIn = value(element, 'data-in')?.split(' ');
  if (!shownIn) return value(element, 'hidden') === undefined;
  if (value(element, 'data-not-in')?.split(' ').includes(layer) === true) return false;
  return shownIn.includes(layer) || (layer.startsWith('witness:') && shownIn.includes('witness:*'));
}

/** The words that a browser shows in a layer, one space between them. */
export function visibleText(page: Page, layer: Layer): string {
  let text = '';
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) text += node.value;
      if (!isElement(node) || !isSeen(node, layer)) continue;
      const parted = blocks.has(node.tagName);
      if (parted) text += ' ';
      visit(node.childNodes);
      if (parted) text += ' ';
    }
  };
  visit(page);
  return normal(text);
}

/** Text as far as two presentations of it must agree: white space and compatibility forms aside. */
export const normal = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** How many links a parser sees: a link inside a link, which HTML does not allow, becomes two. */
export function linksOf(page: Page): number {
  let count = 0;
  for (const node of page) {
    if (!isElement(node)) continue;
    if (node.tagName === 'a') count++;
    count += linksOf(node.childNodes);
  }
  return count;
}
