import { merged, spansOf, type Span } from '../search/matches.ts';
import { parseQuery } from '../search/query.ts';

/** Words of the page that are no words of the text, and words of other layers. */
const setAside =
  '[hidden], .note-mark, .passage-number, .note-number, .backlink, script, style, .found';

/** Elements in which a text begins anew: no word and no phrase goes from one into the next. */
const blocks =
  'p, div, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, figcaption, caption, pre, section';

/** Lights up what a reader has searched for: `?find=word`. */
export function startFind(): void {
  const typed = new URLSearchParams(location.search).get('find');
  const clauses = typed === null ? [] : parseQuery(typed);
  if (clauses.length === 0) return;
  for (const root of document.querySelectorAll('h1, .text-frame, .note-section')) {
    for (const nodes of textsIn(root)) {
      const text = nodes.map(({ data }) => data).join('');
      light(nodes, merged(clauses.flatMap((clause) => spansOf(clause, text))));
    }
  }
  if (location.hash === '') document.querySelector('.found')?.scrollIntoView({ block: 'center' });
}

/** The text nodes of each block, in their order. */
function textsIn(root: Element): readonly (readonly Text[])[] {
  const texts: Text[][] = [];
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest(setAside)) continue;
    const own = parent.closest(blocks);
    if (own === block) texts[texts.length - 1]?.push(node);
    else texts.push([node]);
    block = own;
  }
  return texts;
}

function light(nodes: readonly Text[], spans: readonly Span[]): void {
  let offset = 0;
  for (const node of nodes) {
    const [from, to] = [offset, offset + node.data.length];
    offset = to;
    // From the end, so that what is before keeps its place.
    for (const [start, end] of [...spans].reverse()) {
      if (end <= from || start >= to) continue;
      if (end < to) node.splitText(end - from);
      const found = start > from ? node.splitText(start - from) : node;
      const mark = document.createElement('mark');
      mark.className = 'found';
      found.replaceWith(mark);
      mark.append(found);
    }
  }
}
