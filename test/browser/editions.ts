import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { builtSite } from '../reader/site.ts';
import { builtSecondEdition } from '../support/edition.ts';

/** A page of one of the editions, and what it is called in the names of tests and pictures. */
export interface SitePage {
  readonly name: string;
  readonly address: string;
}

/** Both editions, built anew into folders of the test's own, and all their pages. */
export function builtEditions(): {
  readonly memorandum: URL;
  readonly second: URL;
  readonly pages: readonly SitePage[];
} {
  const [memorandum, second] = [builtSite(), builtSecondEdition()];
  const pages = [
    ...pagesOf(memorandum).map((file) => pageOf('memorandum', file, memorandum)),
    ...pagesOf(second).map((file) => pageOf('second', file, second)),
  ];
  return { memorandum, second, pages };
}

/** The files of the pages of a site. */
export function pagesOf(out: URL): readonly string[] {
  return readdirSync(out)
    .filter((file) => file.endsWith('.html'))
    .sort();
}

function pageOf(edition: string, file: string, out: URL): SitePage {
  const kind = file.replace(/\.html$/, '').replace(/^memorandum-.+$/, 'reading');
  return { name: `${edition}-${kind}`, address: new URL(file, out).href };
}

/** Every word once more without white space, and with plain figures for superscript ones. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The words of the text in a file of plain text: what comes before the apparatus and the notes. */
export function bodyOf(file: string): string {
  return file.split(/\n(?:Apparatus|Notes)\n/)[0] ?? '';
}

/** What the script of a page is asked in these tests; the types of the browser are not theirs. */
export const ask = <T>(page: Page, script: string): Promise<T> => page.evaluate(script);
