/** What the page itself says, apart from the document: one table a language. */
export interface Words {
  readonly notes: string;
  readonly apparatus: string;
  readonly omitted: string;
  /** Where a witness begins or ceases to have the text. */
  readonly boundaries: Readonly<Record<Boundary, string>>;
  readonly variants: (letter: string) => string;
  readonly backFromEntry: (letter: string) => string;
  readonly page: (number: string) => string;
  readonly backToText: (note: number, place: number) => string;
  readonly gap: (what: string) => string;
  readonly image: string;
  readonly hand: (name: string) => string;
}

export type Boundary = 'lacunaStart' | 'lacunaEnd' | 'witStart' | 'witEnd';

export const english: Words = {
  notes: 'Notes',
  apparatus: 'Apparatus',
  omitted: 'om.',
  boundaries: {
    lacunaStart: 'lacuna begins',
    lacunaEnd: 'lacuna ends',
    witStart: 'begins',
    witEnd: 'ends',
  },
  variants: (letter) => `Variants ${letter}`,
  backFromEntry: (letter) => `Back to the text from variants ${letter}`,
  page: (number) => `page ${number}`,
  backToText: (note, place) =>
    `Back to the text from note ${note}${place > 1 ? `, place ${place}` : ''}`,
  gap: (what) => (what === '' ? 'gap in the text' : `gap in the text: ${what}`),
  image: 'Image',
  hand: (name) => `hand: ${name}`,
};
