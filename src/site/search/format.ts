// How the index stands in files: written by the build, read in the browser.

export const searchFolder = 'assets/search/';
export const searchFile = (name: string): string => `${searchFolder}${name}.js`;

/** What the browser must know before it can ask anything. */
export interface SearchMeta {
  /** Changes with the index, so that no file of an older one is taken from a cache. */
  readonly version: string;
  /** How many passages there are; the numbers above are entries of the registers. */
  readonly passages: number;
  readonly entries: number;
  /** The first term of each file of terms. */
  readonly terms: readonly string[];
  /** The first passage of each file of texts. */
  readonly texts: readonly number[];
  /** The first entry of each file of names. */
  readonly names: readonly number[];
  /** Documents in their order, each with its first passage. */
  readonly documents: readonly (readonly [
    page: string,
    title: string,
    language: string,
    first: number,
  ])[];
}

/** A passage; mentions of entries in it are triples: entry, start, length. */
export type StoredPassage = readonly [
  id: string,
  label: string,
  text: string,
  mentions: readonly number[],
];

/** An entry of a register; `passages` are those that mention it. */
export type StoredEntry = readonly [
  page: string,
  id: string,
  forms: readonly string[],
  passages: number,
];

export const fieldIds = { text: 0, names: 1 } as const;
export const fields = ['text', 'names'] as const;

/** How often a field has a term, by passage. */
export type Postings = readonly (readonly [unit: number, count: number])[];

export function readPostings(text: string): Postings {
  if (text === '') return [];
  let unit = 0;
  return text.split(',').map((item) => {
    const [step = '', count = '1'] = item.split('*');
    unit += parseInt(step, 36);
    return [unit, Number(count)] as const;
  });
}

/** A script that leaves its data where the page finds them: from a disk nothing can be fetched. */
export function register(name: string, data: unknown): string {
  return `(globalThis.variorumSearch??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
}

/** The last of some sorted firsts that is not behind a value. */
export function lastNotAfter<T extends string | number>(firsts: readonly T[], value: T): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = firsts[middle];
    if (first !== undefined && first <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
