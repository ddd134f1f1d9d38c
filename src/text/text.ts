import type { Element } from 'hast';
import { classesOf, type Content } from '../render/hast.ts';
import { isShown, type Layer } from '../render/layers.ts';
import type { Rendering } from '../render/render.ts';
import { Writer } from './writer.ts';

/**
 * The plain text of one layer, from the tree that the page is made of, so that the two cannot
 * disagree: paragraphs parted by a blank line, verse by line, table cells by a tab, the apparatus
 * and the notes after the text. Ends with a line feed.
 */
export function toText(rendering: Rendering, layer: Layer): string {
  return contentText([...rendering.text, ...rendering.apparatus, ...rendering.notes], layer);
}

/** The plain text of some nodes in one layer. */
export function contentText(nodes: readonly Content[], layer: Layer): string {
  const writer = new Writer();
  write(nodes, layer, writer, false);
  return writer.end();
}

/** How an element parts lines: `line` by a line feed, `block` by a blank line. */
const parting: Readonly<Record<string, 'line' | 'block'>> = {
  address: 'block',
  article: 'block',
  aside: 'block',
  blockquote: 'block',
  caption: 'block',
  dd: 'line',
  div: 'block',
  dl: 'block',
  dt: 'line',
  figure: 'block',
  figcaption: 'block',
  h1: 'block',
  h2: 'block',
  h3: 'block',
  h4: 'block',
  h5: 'block',
  h6: 'block',
  header: 'block',
  li: 'line',
  ol: 'block',
  p: 'block',
  pre: 'block',
  section: 'block',
  table: 'block',
  tbody: 'line',
  tr: 'line',
  ul: 'block',
};

/**
 * Blocks that stand line below line, as verses and the lines of an address do; readings that are
 * whole verses part them no further.
 */
const byLine = new Set('l addrLine line castItem row speaker item app lem rdg rdgGrp'.split(' '));

function write(nodes: readonly Content[], layer: Layer, writer: Writer, verbatim: boolean): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      if (verbatim) writer.verbatim(node.value);
      else writer.words(node.value);
    } else if (node.type === 'element' && isShown(node, layer))
      element(node, layer, writer, verbatim);
  }
}

function element(node: Element, layer: Layer, writer: Writer, verbatim: boolean): void {
  const inner = (): void => {
    write(node.children, layer, writer, verbatim || node.tagName === 'pre');
  };
  const classes = classesOf(node);
  if (node.tagName === 'br') {
    writer.line();
  } else if (node.tagName === 'sup' && classes.includes('note-mark')) {
    writer.words(superscript(contentText(node.children, layer).trim()));
  } else if (node.tagName === 'td' || node.tagName === 'th') {
    writer.cell();
    inner();
    writer.tab();
  } else {
    const parts = parting[node.tagName];
    const separation =
      parts === 'block' && classes.some((name) => byLine.has(String(name))) ? 'line' : parts;
    if (separation) writer.part(separation);
    inner();
    if (separation) writer.part(separation);
    if (classes.includes('note-number')) writer.join();
  }
}

/** Marks of notes as Unicode superscripts: brackets may be the document's own. */
function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
