import type { englishTerms } from './english.ts';

/** The words of the pages for what encodings name: one table a language, all of one shape. */
export type Terms = typeof englishTerms;
