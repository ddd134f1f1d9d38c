import type { XmlElement, XmlText } from '../xml/tree.ts';
import type { Rules } from './context.ts';
import { joins } from './context.ts';
import type { Content } from './hast.ts';
import { isStructural, whiteSpaceOnly } from './white-space.ts';

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

/** A stretch of the source that the tree says it shows. */
interface Claim {
  readonly at: number;
  readonly value: string;
  /** The rule that moved it, or nothing when it stands in its place. */
  readonly moved: string;
}

/**
 * Proves what became of every character, from the finished tree: a text node of the tree counts
 * only if the source has the same characters at the place that it names.
 */
export function keepLedger(
  roots: readonly XmlElement[],
  tree: readonly Content[],
  rules: Rules,
  leftOut: ReadonlyMap<XmlElement, string>,
): Ledger {
  const account = new Account(rules, leftOut);
  const claims = claimsOf(tree);
  let next = 0;
  for (const node of textsOf(roots)) {
    const end = node.at + node.value.length;
    let done = node.at;
    for (let claim = claims[next]; claim && claim.at < end; claim = claims[++next]) {
      if (claim.at < node.at || !node.value.startsWith(claim.value, claim.at - node.at)) {
        account.forged.push(claim.value);
        continue;
      }
      if (claim.at > done) account.leftOut(node, done, claim.at);
      const claimed = claim.at + claim.value.length;
      // What is shown twice counts once.
      if (claimed > done) account.shown(claimed - Math.max(done, claim.at), claim.moved);
      done = Math.max(done, claimed);
    }
    if (done < end) account.leftOut(node, done, end);
  }
  for (const { value } of claims.slice(next)) account.forged.push(value);
  return account.close();
}

/** The texts of some elements in the order of the document, each once. */
function textsOf(roots: readonly XmlElement[]): readonly XmlText[] {
  const found: XmlText[] = [];
  const visit = (element: XmlElement): void => {
    for (const node of element.children) {
      if (node.type === 'text') found.push(node);
      else if (node.type === 'element') visit(node);
    }
  };
  for (const root of roots) visit(root);
  const sorted = inOrder(found);
  // One text cannot hold a node twice; notes that stand apart may be in a text, too.
  return roots.length === 1 ? sorted : sorted.filter((node, index) => node !== sorted[index - 1]);
}

function claimsOf(tree: readonly Content[]): readonly Claim[] {
  const claims: Claim[] = [];
  const visit = (nodes: readonly Content[], moved: string): void => {
    for (const node of nodes) {
      if (node.type === 'element') visit(node.children, node.data?.moved ?? moved);
      else if (node.type === 'text' && node.data?.at !== undefined) {
        claims.push({ at: node.data.at, value: node.value, moved });
      }
    }
  };
  visit(tree, '');
  return inOrder(claims);
}

/** Nearly always they are in order already, and a look is much quicker than sorting. */
function inOrder<Item extends { readonly at: number }>(items: Item[]): Item[] {
  let last = -1;
  for (const { at } of items) {
    if (at < last) return items.sort((a, b) => a.at - b.at);
    last = at;
  }
  return items;
}

/** Adds up what became of the characters. */
class Account {
  readonly forged: string[] = [];
  readonly #rules: Rules;
  readonly #leftOut: ReadonlyMap<XmlElement, string>;
  readonly #lost: { start: number; end: number; text: string }[] = [];
  readonly #movedBy = new Map<string, number>();
  readonly #suppressedBy = new Map<string, number>();
  #shown = 0;

  constructor(rules: Rules, leftOut: ReadonlyMap<XmlElement, string>) {
    this.#rules = rules;
    this.#leftOut = leftOut;
  }

  shown(count: number, moved: string): void {
    if (moved === '') this.#shown += count;
    else add(this.#movedBy, moved, count);
  }

  /** Characters of a text node, by document-wide places, that the tree does not have. */
  leftOut(node: XmlText, from: number, to: number): void {
    const value = node.value.slice(from - node.at, to - node.at);
    const named =
      suppression(node, this.#rules, this.#leftOut) ??
      (whiteSpaceOnly(value) && besideJoin(node) ? besideBreak : undefined);
    if (named !== undefined) {
      add(this.#suppressedBy, named, value.length);
      return;
    }
    // Inside a text node offsets are exact as long as no reference stands before.
    const start = Math.min(node.start + from - node.at, node.end);
    this.#lost.push({ start, end: Math.min(start + value.length, node.end), text: value });
  }

  close(): Ledger {
    const [moved, suppressed] = [sum(this.#movedBy), sum(this.#suppressedBy)];
    const lost = this.#lost.reduce((total, { text }) => total + text.length, 0);
    const shown = this.#shown;
    const source = shown + moved + suppressed + lost;
    return {
      characters: { source, shown, moved, suppressed, lost },
      movedBy: sorted(this.#movedBy),
      suppressedBy: sorted(this.#suppressedBy),
      lost: this.#lost,
      forged: this.forged,
    };
  }
}

/** The named rule by which a text node is left out, if there is one. */
function suppression(
  node: XmlText,
  rules: Rules,
  leftOut: ReadonlyMap<XmlElement, string>,
): string | undefined {
  if (whiteSpaceOnly(node.value) && isStructural(node.parent)) return layoutOfTheFile;
  for (let at: XmlElement | undefined = node.parent; at; at = at.parent) {
    const decision = leftOut.get(at);
    if (decision !== undefined) return decision;
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

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
