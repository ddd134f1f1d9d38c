import { patchy } from './families.ts';

/** The subsets of a font: their names, and the `unicode-range` of each (CSS Fonts 4, 4.5). */
export type Subsets = Readonly<Record<string, string>>;

/**
 * The characters of some texts that are not in ISO 8859-1, which every edition has. Signs such as
 * arrows are not worth a font.
 */
export function charactersIn(texts: Iterable<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const text of texts) {
    for (const character of text.match(/[^\u0000-\u00ff\p{S}]/gu) ?? [])
      found.add(character.codePointAt(0) ?? 0);
  }
  return found;
}

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
