import { classesOf, generated, h, isFlow, type Content } from '../../render/hast.ts';
import type { Differences } from './differences.ts';

/** What is beside the words of the text. */
const aside = new Set(['note-mark', 'entry-mark', 'passage-number']);

/** The words of a cell as they are compared: blocks and lines are parted. */
export function comparedText(nodes: readonly Content[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element' || isAside(node)) continue;
    const parts = isFlow(node) || node.tagName === 'br';
    text += `${parts ? '\n' : ''}${comparedText(node.children)}`;
  }
  return text;
}

/** The nodes with what differs marked, by offsets into `comparedText`. */
export function withMarks(
  nodes: readonly Content[],
  { spans, gaps }: Differences,
  lacks: string,
): Content[] {
  const open = [...gaps];
  let offset = 0;
  const sign = (): Content => h('span', { className: ['lacks'], role: 'img', ariaLabel: lacks });
  const visit = (inner: readonly Content[]): Content[] =>
    inner.flatMap((node): Content[] => {
      if (node.type === 'text') {
        const from = offset;
        offset += node.value.length;
        return split(node.value, from);
      }
      if (node.type !== 'element' || isAside(node)) return [node];
      if (isFlow(node) || node.tagName === 'br') offset++;
      return [{ ...node, children: visit(node.children) }];
    });
  const split = (value: string, from: number): Content[] => {
    const to = from + value.length;
    const cuts = new Set([from, to]);
    for (const edge of [...spans.flat(), ...open]) if (edge > from && edge < to) cuts.add(edge);
    const edges = [...cuts].sort((a, b) => a - b);
    const parts = edges.slice(0, -1).flatMap((start, index): Content[] => {
      const end = edges[index + 1] ?? to;
      const text = generated(value.slice(start - from, end - from));
      const differs = spans.some(([first, last]) => first <= start && end <= last);
      return [...signsAt(start), differs ? h('mark', { className: ['differs'] }, [text]) : text];
    });
    return [...parts, ...signsAt(to)];
  };
  const signsAt = (place: number): Content[] => {
    const found = open.indexOf(place);
    if (found < 0) return [];
    open.splice(found, 1);
    return [sign()];
  };
  return visit(nodes);
}

function isAside(node: Content): boolean {
  return node.type === 'element' && classesOf(node).some((name) => aside.has(String(name)));
}
