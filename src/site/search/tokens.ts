import { fold } from './fold.ts';

/** A word of a text, or a character where words are not parted. */
export interface Token {
  readonly term: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Its place in the order of words; a compound as one word (“gongheum”) spans its parts. */
  readonly from: number;
  readonly to: number;
  /** A part too small to be asked for by itself: the s of “attaché's”. */
  readonly minor: boolean;
  /** Whether the writing parts its words. */
  readonly parted: boolean;
}

/** Scripts that do not part words: they are searched by characters and pairs of characters. */
const unpartedScripts =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々〆';

const apostrophes = "'’‘ʼʻʾʿ`´";
const hyphens = '\\-‐‑';
/** Invisible inside words: soft hyphen, zero-width space, joiners. */
const invisible = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';

const letter = `(?![${unpartedScripts}${apostrophes}])[\\p{L}\\p{N}\\p{M}]`;
const plainWord = `${letter}(?:[${invisible}]*${letter})*`;
const matcher = new RegExp(
  `([${unpartedScripts}])\\p{M}*|${plainWord}(?:[${apostrophes}${hyphens}${invisible}]${plainWord})*`,
  'gu',
);
const part = new RegExp(plainWord, 'gu');
const compound = new RegExp(`[${apostrophes}${hyphens}${invisible}]`, 'u');

/** Whether a term is one character, whatever plane it is on. */
export const isSingle = (term: string): boolean => /^.?$/su.test(term);

/** The words of a text in their order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let place = 0;
  const add = (words: string, start: number, minor: boolean, parted: boolean): void => {
    const term = fold(words);
    if (term === '') return;
    const end = start + words.length;
    tokens.push({ term, start, end, from: place, to: place + 1, minor, parted });
    place++;
  };
  for (const match of text.matchAll(matcher)) {
    const [words] = match;
    if (match[1] !== undefined) {
      add(words, match.index, false, false);
      continue;
    }
    if (!compound.test(words)) {
      add(words, match.index, false, true);
      continue;
    }
    const parts = [...words.matchAll(part)];
    const first = place;
    for (const one of parts) {
      const minor = parts.length > 1 && isSingle(one[0]);
      add(one[0], match.index + one.index, minor, true);
    }
    if (place - first < 2) continue;
    const whole = (from: number, end: number, to: number): void => {
      const term = fold(text.slice(from, end));
      tokens.push({ term, start: from, end, from: first, to, minor: false, parted: true });
    };
    whole(match.index, match.index + words.length, place);
    // “Gong-heum’s” is “gongheum” too.
    const [last, previous] = [tokens[tokens.length - 2], tokens[tokens.length - 3]];
    if (last?.minor === true && previous && place - first > 2)
      whole(match.index, previous.end, place - 1);
  }
  return tokens;
}

/** What the index knows a text by: its words, compounds in one, pairs of unparted characters. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  let before: Token | undefined;
  for (const token of tokensOf(text)) {
    if (!token.minor) terms.push(token.term);
    if (token.parted) continue;
    if (before?.end === token.start) terms.push(before.term + token.term);
    before = token;
  }
  return terms;
}
