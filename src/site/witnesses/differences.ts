import { diffArrays } from 'diff';

/** How a text differs from another that it is compared with. */
export interface Differences {
  /** Stretches that the other does not have so, as offsets. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Places where the other has words and this one has none. */
  readonly gaps: readonly number[];
}

/** A word, a sign of a script that has no spaces between words, or a sign of punctuation. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Passages that share less than this many changes allow are taken to differ as a whole. */
const mostChanges = 800;

/** Compares two forms of a passage word by word; white space makes no difference. */
export function differences(base: string, text: string): Differences {
  const [own, other] = [[...text.matchAll(word)], [...base.matchAll(word)]];
  if (own.length === 0 || other.length === 0) return { spans: whole(own), gaps: [] };
  const names = (words: readonly RegExpExecArray[]): string[] =>
    words.map(([name]) => name.normalize('NFC'));
  const changes = diffArrays(names(other), names(own), { maxEditLength: mostChanges });
  if (!changes) return { spans: whole(own), gaps: [] };
  const spans: (readonly [number, number])[] = [];
  const gaps: number[] = [];
  let at = 0;
  changes.forEach(({ added, removed, value }, index) => {
    const replaced = changes[index + 1]?.added === true || changes[index - 1]?.added === true;
    if (removed && !replaced) gaps.push(at === 0 ? (own[0]?.index ?? 0) : endOf(own[at - 1]));
    if (added) spans.push(...whole(own.slice(at, at + value.length)));
    if (!removed) at += value.length;
  });
  return { spans, gaps };
}

/** Words that stand together are one stretch. */
function whole(words: readonly RegExpExecArray[]): Differences['spans'] {
  const [first, last] = [words[0], words[words.length - 1]];
  return first && last ? [[first.index, endOf(last)]] : [];
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}
