import type { Clause } from './query.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A stretch of a text. */
export type Span = readonly [start: number, end: number];

/** Where a text has a clause: its words next to each other, or the compound as one word. */
export function spansOf(clause: Clause, text: string): readonly Span[] {
  return spansIn(clause, tokensOf(text));
}

export function spansIn(clause: Clause, tokens: readonly Token[]): readonly Span[] {
  const { words, joined, prefix } = clause;
  const spans: Span[] = [];
  const byPlace = new Map<number, Token[]>();
  for (const token of tokens) {
    const list = byPlace.get(token.from);
    if (list) list.push(token);
    else byPlace.set(token.from, [token]);
  }
  const fits = (term: string, word: string, open: boolean): boolean =>
    open ? term.startsWith(word) : term === word;
  for (const token of tokens) {
    if (joined !== undefined && fits(token.term, joined, prefix)) {
      spans.push([token.start, token.end]);
      continue;
    }
    let at: Token | undefined;
    for (let index = 0; index < words.length; index++) {
      const open = prefix && index === words.length - 1;
      const word = words[index] ?? '';
      const candidates: readonly Token[] =
        index === 0 ? [token] : at ? (byPlace.get(at.to) ?? []) : [];
      at = candidates.find(({ term }) => fits(term, word, open));
      if (!at) break;
    }
    if (at) spans.push([token.start, at.end]);
  }
  return merged(spans);
}

/** Spans in their order, those that overlap as one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result[result.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
