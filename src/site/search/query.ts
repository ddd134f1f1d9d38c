import { isSingle, tokensOf, type Token } from './tokens.ts';

/** One thing that must be found: a word, a compound, a phrase. */
export interface Clause {
  /** Its words in their order, next to each other. */
  readonly words: readonly string[];
  /** The same as one word, if it may be written so: “gongheum” for gong-heum. */
  readonly joined: string | undefined;
  /** Whether the last word may go on. */
  readonly prefix: boolean;
  /** What the index is asked for: all of these. */
  readonly terms: readonly string[];
}

/** A query: all its clauses must be found in a passage. */
export type Query = readonly Clause[];

const quoted = /["“”„«»]([^"“”„«»]*)(["“”„«»]?)/gu;

/**
 * What a reader typed. Words in quotation marks are a phrase; the last word may be unfinished, and
 * so may one with `*` and every Korean word, which has its particles behind it.
 */
export function parseQuery(typed: string): Query {
  const clauses: Clause[] = [];
  let at = 0;
  for (const match of typed.matchAll(quoted)) {
    clauses.push(...loose(typed.slice(at, match.index), false));
    const [whole, words = '', closing = ''] = match;
    const tokens = tokensOf(words);
    if (tokens.length > 0)
      clauses.push(clause(tokens, tokens.filter(isAtom), closing === '' || isOpen(words)));
    at = match.index + whole.length;
  }
  clauses.push(...loose(typed.slice(at), true));
  return clauses;
}

/** Words outside quotation marks, each for itself; `last`: nothing comes after them. */
function loose(typed: string, last: boolean): readonly Clause[] {
  const words = typed.split(/\s+/u).filter((word) => tokensOf(word).length > 0);
  return words.flatMap((word, index) => {
    const open = isOpen(word) || (last && index === words.length - 1);
    const tokens = tokensOf(word);
    return runsOf(tokens).map((atoms, number, runs) => {
      const end = atoms[atoms.length - 1]?.end;
      const ends = number === runs.length - 1 ? open : isOpen(word.slice(0, end));
      return clause(tokens, atoms, ends);
    });
  });
}

/** A word as it was typed, cut where scripts that part their words meet those that do not. */
function runsOf(tokens: readonly Token[]): readonly Token[][] {
  const runs: Token[][] = [];
  let before: Token | undefined;
  for (const atom of tokens.filter(isAtom)) {
    const inCompound = tokens.some(({ from, to }) => from < atom.from && to > atom.from);
    if (inCompound || (before && isPair(before, atom))) runs[runs.length - 1]?.push(atom);
    else runs.push([atom]);
    before = atom;
  }
  return runs;
}

const isAtom = ({ from, to }: Token): boolean => to - from === 1;
const isPair = (first: Token, second: Token): boolean =>
  !first.parted && !second.parted && first.end === second.start;

/** Whether a word may go on: it has a star, or it ends in Hangul. */
function isOpen(word: string): boolean {
  return /\*$|\p{sc=Hangul}$/u.test(word);
}

function clause(tokens: readonly Token[], atoms: readonly Token[], open: boolean): Clause {
  const words = atoms.map(({ term }) => term);
  const terms = atoms.flatMap((atom, index) => {
    const [previous, next] = [atoms[index - 1], atoms[index + 1]];
    if (next && isPair(atom, next)) return [atom.term + next.term];
    return (previous && isPair(previous, atom)) || atom.minor ? [] : [atom.term];
  });
  const [first, last] = [atoms[0], atoms[atoms.length - 1]];
  const whole = tokens.find(
    (token) => !isAtom(token) && token.from === first?.from && token.to === last?.to,
  );
  // One letter of an alphabet begins too many words to be of help.
  const term = last?.term ?? '';
  const long = !isSingle(term) || /\p{sc=Hangul}/u.test(term);
  return { words, joined: whole?.term, prefix: open && last?.parted === true && long, terms };
}
