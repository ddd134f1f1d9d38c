import { attribute } from '../xml/query.ts';
import type { Context } from './context.ts';

/** What the page itself says, apart from the document: one table a language. */
export interface Words {
  /** The language of these words (BCP 47). */
  readonly language: string;
  readonly notes: string;
  readonly apparatus: string;
  readonly omitted: string;
  /** Where a witness begins or ceases to have the text. */
  readonly boundaries: Readonly<Record<Boundary, string>>;
  readonly variants: (letter: string) => string;
  readonly backFromEntry: (letter: string) => string;
  readonly page: (number: string) => string;
  readonly backToText: (note: number, place: number) => string;
  readonly gap: (gap: Gap) => string;
  readonly image: string;
  readonly hand: (name: string) => string;
}

export type Boundary = 'lacunaStart' | 'lacunaEnd' | 'witStart' | 'witEnd';
/** What an encoder says of a gap: how much is missing, and why (TEI P5, 3.5.3). */
export interface Gap {
  readonly amount: string | undefined;
  readonly unit: string | undefined;
  readonly reason: string | undefined;
}

export const english: Words = {
  language: 'en',
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
  gap: ({ amount, unit, reason }) => {
    const what = [amount, unit, reason].filter((part) => part !== undefined).join(' ');
    return what === '' ? 'gap in the text' : `gap in the text: ${what}`;
  },
  image: 'Image',
  hand: (name) => `hand: ${name}`,
};

/** The language of our words, where they stand in a document of another. */
export function ourLanguage({ settings, document }: Context): string | undefined {
  const own = attribute(document.root, 'xml:lang');
  return own === undefined || own.startsWith(settings.words.language)
    ? undefined
    : settings.words.language;
}
