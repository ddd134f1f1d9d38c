import type { Put } from '../../site/files.ts';
import { patchy } from './families.ts';

/** The subsets of a font: their names, and the `unicode-range` of each (CSS Fonts 4, 4.5). */
export type Subsets = Readonly<Record<string, string>>;

/** Watches what readers may see go by, in pages and on the cards of names, for its characters. */
export function shownCharacters(put: Put): {
  readonly put: Put;
  readonly characters: ReadonlySet<number>;
} {
  const characters = new Set<number>();
  return {
    characters,
    put: (path, content) => {
      if (typeof content === 'string' && /^(?:[^/]+\.html|cards\/.*)$/.test(path))
        addCharacters(content, characters);
      put(path, content);
    },
  };
}

/**
 * Adds the characters of a text that are not in ISO 8859-1, which every edition has. Signs such as
 * arrows are not worth a font; whether they are signs is asked by `neededSubsets`, once for each.
 */
export function addCharacters(text: string, found: Set<number>): void {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= 0xff) continue;
    const character = text.codePointAt(at) ?? 0;
    found.add(character);
    if (character > 0xffff) at++;
  }
}

const isSign = (character: number): boolean => /^\p{S}/u.test(String.fromCodePoint(character));

/**
 * Which subsets of each font the characters need: a character is taken from the first font that has
 * it, and from Latin rather than from Vietnamese, which overlap. The first font is the one for running text, so that its Latin is always there.
 */
export function neededSubsets(
  characters: ReadonlySet<number>,
  fonts: readonly Subsets[],
): readonly (readonly string[])[] {
  const needed = fonts.map(() => new Set<string>());
  const ranges = fonts.map((subsets) =>
    Object.entries(subsets)
      .sort(([a], [b]) => Number(a === 'vietnamese') - Number(b === 'vietnamese'))
      .map(([name, range]) => [name, rangesOf(range)] as const),
  );
  for (const character of [0x61, ...characters]) {
    if (isSign(character)) continue;
    for (const [index, subsets] of ranges.entries()) {
      const subset = subsets.find(([, spans]) => isIn(character, spans));
      if (!subset) continue;
      needed[index]?.add(subset[0]);
      if (index > 0 || !isIn(character, patchy)) break;
    }
  }
  return needed.map((names, index) =>
    Object.keys(fonts[index] ?? {}).filter((name) => names.has(name)),
  );
}

type Span = readonly [from: number, to: number];

function rangesOf(range: string): readonly Span[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}

const isIn = (character: number, spans: readonly Span[]): boolean =>
  spans.some(([from, to]) => from <= character && character <= to);
