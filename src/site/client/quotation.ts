/** A stretch of the text as it is on screen, and where it begins and ends. */
export interface Quotation {
  readonly text: string;
  readonly first: Node;
  readonly last: Node;
}

/** What is on the page beside the words of the layer on screen. */
const aside = '[hidden], .note-mark, .passage-number';

/**
 * The words of a selection as a reader sees them: those of the layer on screen, without marks of
 * notes and numbers of passages; a new line for every block and every line break that is shown.
 */
export function quotationOf(range: Range, text: HTMLElement): Quotation | undefined {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let words = '';
  let block: Element | undefined;
  let first: Node | undefined;
  let last: Node | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    if (node instanceof HTMLBRElement && !node.closest(aside)) words += '\n';
    if (!(node instanceof Text) || node.parentElement?.closest(aside)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const part = node.data.slice(from, to).replace(/[ \t\r\n]+/g, ' ');
    if (part === '') continue;
    const own = blockOf(node);
    if (block && own !== block) words += cellsOfOneRow(block, own) ? ' ' : '\n';
    block = own;
    words += part;
    if (part === ' ') continue;
    first ??= node;
    last = node;
  }
  const lines = words.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
  const quoted = lines.filter((line) => line !== '').join('\n');
  return first && last && quoted !== '' ? { text: quoted, first, last } : undefined;
}

function blockOf(node: Node): Element | undefined {
  let at = node.parentElement;
  while (at && /^(?:inline|contents|ruby)/.test(getComputedStyle(at).display))
    at = at.parentElement;
  return at ?? undefined;
}

function cellsOfOneRow(one: Element, other: Element | undefined): boolean {
  const row = one.closest('tr');
  return row !== null && row === other?.closest('tr');
}
