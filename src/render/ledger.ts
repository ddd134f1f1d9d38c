import type { Text } from 'hast';
import type { XmlElement, XmlText } from '../xml/tree.ts';
import { isWhiteSpace } from '../xml/white-space.ts';
import type { Rules } from './context.ts';
import { joins } from './context.ts';
import type { Content } from './hast.ts';
import { isStructural } from './white-space.ts';

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

/** A text of the tree that says which stretch of the source it shows. */
type Claim = Text & { readonly data: { readonly at: number } };

/** All of them in the order of the source, and by which rule some of them were moved. */
interface Claims {
  readonly inOrder: readonly Claim[];
  readonly moved: ReadonlyMap<Claim, string>;
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
  const { inOrder: claims, moved } = claimsOf(tree);
  let next = 0;
  const settle = (node: XmlText): void => {
    const end = node.at + node.value.length;
    let done = node.at;
    for (let claim = claims[next]; claim && claim.data.at < end; claim = claims[++next]) {
      const { value } = claim;
      const { at } = claim.data;
      if (!isBorneOut(value, at, node)) {
        account.forged.push(value);
        continue;
      }
      if (at > done) account.leftOut(node, done, at);
      const claimed = at + value.length;
      // What is shown twice counts once.
      if (claimed > done) account.shown(claimed - Math.max(done, at), moved.get(claim));
      done = Math.max(done, claimed);
    }
    if (done < end) account.leftOut(node, done, end);
  };
  for (const root of apart(roots)) forEachText(root, settle);
  for (const { value } of claims.slice(next)) account.forged.push(value);
  return account.close();
}

/** Whether the source has these characters at this place; nearly always they are a text's own. */
function isBorneOut(value: string, at: number, node: XmlText): boolean {
  if (at === node.at && value === node.value) return true;
  return at >= node.at && node.value.startsWith(value, at - node.at);
}

/** The elements in the order of the document, without those that are inside another. */
function apart(roots: readonly XmlElement[]): readonly XmlElement[] {
  if (roots.length === 1) return roots;
  const all = new Set(roots);
  const isInside = ({ parent }: XmlElement): boolean =>
    parent !== undefined && (all.has(parent) || isInside(parent));
  return inOrder(
    [...all].filter((root) => !isInside(root)),
    ({ number }) => number,
  );
}

function forEachText({ children }: XmlElement, visit: (text: XmlText) => void): void {
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node?.type === 'text') visit(node);
    else if (node?.type === 'element') forEachText(node, visit);
  }
}

function claimsOf(tree: readonly Content[]): Claims {
  const claims: Claim[] = [];
  const moved = new Map<Claim, string>();
  collectClaims(tree, undefined, claims, moved);
  return { inOrder: inOrder(claims, ({ data }) => data.at), moved };
}

function collectClaims(
  nodes: readonly Content[],
  movedBy: string | undefined,
  claims: Claim[],
  moved: Map<Claim, string>,
): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type === 'element') {
      collectClaims(node.children, node.data?.moved ?? movedBy, claims, moved);
    } else if (node && isClaim(node)) {
      claims.push(node);
      if (movedBy !== undefined) moved.set(node, movedBy);
    }
  }
}

function isClaim(node: Content): node is Claim {
  return node.type === 'text' && node.data?.at !== undefined;
}

/** Nearly always they are in order already, and a look is much quicker than sorting. */
function inOrder<Item>(items: Item[], placeOf: (item: Item) => number): Item[] {
  let last = -1;
  const isSorted = items.every((item) => {
    const at = placeOf(item);
    const follows = at >= last;
    last = at;
    return follows;
  });
  return isSorted ? items : items.sort((a, b) => placeOf(a) - placeOf(b));
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

  shown(count: number, movedBy: string | undefined): void {
    if (movedBy === undefined) this.#shown += count;
    else add(this.#movedBy, movedBy, count);
  }

  /** Characters of a text node, by document-wide places, that the tree does not have. */
  leftOut(node: XmlText, from: number, to: number): void {
    const named = suppression(node, this.#rules, this.#leftOut);
    if (named !== undefined) {
      add(this.#suppressedBy, named, to - from);
      return;
    }
    const value = node.value.slice(from - node.at, to - node.at);
    if (isWhiteSpace(value) && besideJoin(node)) {
      add(this.#suppressedBy, besideBreak, value.length);
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
  if (isWhiteSpace(node.value) && isStructural(node.parent)) return layoutOfTheFile;
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
