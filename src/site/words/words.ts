import type { english } from './english.ts';

/** What the pages of the site say apart from the documents: one table a language, all of one shape. */
export type SiteWords = typeof english;

/** What a table has for a value of an encoding, such as the name of a relation. */
export function saidFor(
  table: Readonly<Record<string, string>>,
  value: string,
): string | undefined {
  return Object.hasOwn(table, value) ? table[value] : undefined;
}
