import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { korean } from './korean.ts';
import { russian } from './russian.ts';
import type { SiteWords } from './words.ts';

/** The languages that the site speaks, by their primary subtag (BCP 47). */
export const languages: Readonly<Record<string, SiteWords>> = {
  en: english,
  de: german,
  fr: french,
  ru: russian,
  ko: korean,
  zh: chinese,
};

/** The words for a language tag, such as `zh-Hans`; English where there are none. */
export function wordsFor(tag: string): SiteWords {
  return languages[new Intl.Locale(tag).language] ?? english;
}

/**
 * The language in which the pages speak. It is the tag of the edition (`de-AT`), unless there are no
 * words in its language, or only in its other script.
 */
export function pageLanguage(tag: string): string {
  const [asked, words] = [new Intl.Locale(tag).maximize(), wordsFor(tag)];
  const had = new Intl.Locale(words.language).maximize();
  return asked.language === had.language && asked.script === had.script ? tag : words.language;
}

/** Whether the site speaks this language, or English in its place. */
export function isSpoken(tag: string): boolean {
  return wordsFor(tag) !== english || new Intl.Locale(tag).language === 'en';
}
