import type { Differences } from '../witnesses/differences.ts';
import { isShown } from './layers.ts';
import { isFlow } from './rows.ts';

/** A passage as one layer has it, copied from the page; nothing where the layer lacks it. */
export function cellOf(row: HTMLElement, layer: string): HTMLElement | undefined {
  for (let around = row.parentElement; around; around = around.parentElement) {
    if (around.dataset['in'] !== undefined && !isShown(around, layer)) return undefined;
  }
  const cell = document.createElement('div');
  cell.append(row.cloneNode(true));
  for (const part of cell.querySelectorAll<HTMLElement>('[data-in]')) {
    if (isShown(part, layer)) part.hidden = false;
    else part.remove();
  }
  for (const part of cell.querySelectorAll('.passage-number')) part.remove();
  for (const part of cell.querySelectorAll('[id]')) part.removeAttribute('id');
  return cell.textContent.trim() === '' ? undefined : cell;
}

interface Piece {
  readonly node: Text;
  readonly from: number;
}

/** The words of a cell as they are compared, and the text nodes that they are in. */
export function comparedText(cell: HTMLElement): {
  readonly text: string;
  readonly pieces: readonly Piece[];
} {
  const pieces: Piece[] = [];
  let text = '';
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      pieces.push({ node, from: text.length });
      text += node.data;
    } else if (node instanceof Element && !node.matches('.note-mark, .entry-mark')) {
      if (isFlow(node) || node instanceof HTMLBRElement) text += '\n';
      node.childNodes.forEach(visit);
    }
  };
  visit(cell);
  return { text, pieces };
}

/** Marks what differs; from the end, so that what is before keeps its place. */
export function markDifferences(
  pieces: readonly Piece[],
  { spans, gaps }: Differences,
  lacks: string,
): void {
  const signs = new Set(gaps);
  for (const { node, from } of [...pieces].reverse()) {
    const to = from + node.length;
    for (const place of [...signs].filter((at) => at >= from && at <= to).sort((a, b) => b - a)) {
      signs.delete(place);
      const sign = document.createElement('span');
      sign.className = 'lacks';
      sign.setAttribute('role', 'img');
      sign.setAttribute('aria-label', lacks);
      node.splitText(place - from).before(sign);
    }
    let rest: Node | null = node;
    let start = from;
    // Signs have cut the text in parts; each is marked by itself.
    const parts: { readonly part: Text; readonly start: number }[] = [];
    while (rest && start < to) {
      if (rest instanceof Text) {
        parts.push({ part: rest, start });
        start += rest.length;
      }
      rest = rest.nextSibling;
    }
    for (const { part, start: first } of parts) markIn(part, first, spans);
  }
}

function markIn(text: Text, from: number, spans: Differences['spans']): void {
  const to = from + text.length;
  for (const [start, end] of [...spans].reverse()) {
    if (end <= from || start >= to) continue;
    if (end < to) text.splitText(end - from);
    const differing = start > from ? text.splitText(start - from) : text;
    const mark = document.createElement('mark');
    mark.className = 'differs';
    differing.replaceWith(mark);
    mark.append(differing);
  }
}
