import type { XmlDocument, XmlElement, XmlText } from '../xml/tree.ts';
import { texts } from '../xml/query.ts';
import type { Rules } from './context.ts';
import { joins } from './context.ts';
import type { Content } from './hast.ts';
import { elementOnly, whiteSpaceOnly } from './white-space.ts';

/** Characters of the source and what became of each; the counts add up to `source`. */
export interface Ledger {
  readonly characters: {
    readonly source: number;
    readonly shown: number;
    readonly moved: number;
    readonly suppressed: number;
    readonly lost: number;
  };
  readonly suppressedBy: Readonly<Record<string, number>>;
  readonly movedBy: Readonly<Record<string, number>>;
  /** UTF-16 offsets into the source file, and the characters. */
  readonly lost: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Text nodes of the tree that claim a provenance which the source does not bear out. */
  readonly forged: readonly string[];
}

const layoutOfTheFile = 'white space between elements';
const besideBreak = 'white space at break="no"';

/**
 * Proves what became of every character, from the finished tree: a text node of the tree counts
 * only if the source has the same characters at the place that it names.
 */
export function keepLedger(
  document: XmlDocument,
  roots: readonly XmlElement[],
  tree: readonly Content[],
  rules: Rules,
): Ledger {
  const source = sourceText(document);
  const fate: (string | undefined)[] = [];
  const forged: string[] = [];
  const visit = (nodes: readonly Content[], moved: string): void => {
    for (const node of nodes) {
      if (node.type === 'element') visit(node.children, node.data?.moved ?? moved);
      if (node.type !== 'text' || node.data?.at === undefined) continue;
      const { at } = node.data;
      if (source.slice(at, at + node.value.length) !== node.value) forged.push(node.value);
      else for (let i = at; i < at + node.value.length; i++) fate[i] ??= moved;
    }
  };
  visit(tree, '');

  const count = { source: 0, shown: 0, moved: 0, suppressed: 0, lost: 0 };
  const movedBy = new Map<string, number>();
  const suppressedBy = new Map<string, number>();
  const lost: { start: number; end: number; text: string }[] = [];
  for (const root of roots) {
    for (const node of texts(root)) {
      count.source += node.value.length;
      let reason: string | undefined;
      for (let i = 0; i < node.value.length; i++) {
        const where = fate[node.at + i];
        if (where === '') count.shown++;
        else if (where !== undefined) add(movedBy, where);
        else {
          reason ??= suppression(node, rules) ?? '';
          const character = node.value.charAt(i);
          const named =
            reason === '' && whiteSpaceOnly(character) && besideJoin(node) ? besideBreak : reason;
          if (named !== '') add(suppressedBy, named);
          else {
            count.lost++;
            const last = lost[lost.length - 1];
            // Inside a text node offsets are exact as long as no reference stands before.
            const start = Math.min(node.start + i, node.end);
            if (last?.end === start)
              lost[lost.length - 1] = { ...last, end: start + 1, text: last.text + character };
            else lost.push({ start, end: start + 1, text: character });
          }
        }
      }
    }
  }
  count.moved = sum(movedBy);
  count.suppressed = sum(suppressedBy);
  return {
    characters: count,
    movedBy: sorted(movedBy),
    suppressedBy: sorted(suppressedBy),
    lost,
    forged,
  };
}

/** The named rule by which a text node is left out, if there is one. */
function suppression(node: XmlText, rules: Rules): string | undefined {
  if (elementOnly.has(node.parent.local) && whiteSpaceOnly(node.value)) return layoutOfTheFile;
  for (let at: XmlElement | undefined = node.parent; at; at = at.parent) {
    const rule = rules.get(at.local);
    if (rule?.kind === 'suppress') return `${at.local}: ${rule.why}`;
  }
  return undefined;
}

function besideJoin(node: XmlText): boolean {
  const siblings = node.parent.children;
  const index = siblings.indexOf(node);
  return joins(siblings[index - 1]) || joins(siblings[index + 1]);
}

function sourceText(document: XmlDocument): string {
  let text = '';
  for (const node of texts(document.root)) text += node.value;
  return text;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
