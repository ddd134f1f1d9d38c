import { notFoundPage, robotFiles } from './discovery.ts';
import { cardsFile, script, searchPage, searchScript, styleSheet } from './addresses.ts';
import type { Assets } from './pages/assets.ts';
import { cardsWriter } from './cards.ts';
import type { DocumentPart, Described } from './document-part.ts';
import type { Edition } from './edition.ts';
import { putAll, type Put } from './files.ts';
import { overviewFiles } from './overview-files.ts';
import { searchHead, searchMain } from './pages/search.ts';
import { writePage } from './pages/shell.ts';
import { listFiles } from './list/files.ts';
import { hasChoice } from './list/form.ts';
import { makeSearch } from './search/index.ts';
import type { Searchable } from './search/collect.ts';
import { wordsFor } from './words/choose.ts';
import type { SiteWords } from './words/words.ts';

/**
 * Makes all files of the published edition. The documents are walked once and their files given
 * away one after the other; only what pages of the whole edition need of them is kept.
 */
export function makeSite(
  edition: Edition,
  documents: Iterable<DocumentPart>,
  assets: Assets,
  put: Put,
): void {
  const words = wordsFor(edition.language);
  const pages = new Set<string>();
  const note: Put = (path, content) => {
    if (path.endsWith('.html') && !path.includes('/')) pages.add(path);
    put(path, content);
  };
  note(styleSheet, assets.style);
  note(script, assets.script);
  note(searchScript, assets.search);
  const kept = putDocuments(edition, documents, words, note);
  putAll(overviewFiles(edition, kept, assets), note);
  if (hasChoice(edition)) putAll(listFiles(edition, kept), note);
  putSearch(edition, kept, words, note);
  putAll(robotFiles([...pages], edition.baseUrl), put);
  put('404.html', notFoundPage(edition, words));
}

function putDocuments(
  edition: Edition,
  documents: Iterable<DocumentPart>,
  words: SiteWords,
  put: Put,
): readonly (Described & Searchable)[] {
  const kept: (Described & Searchable)[] = [];
  const cards = cardsWriter(edition, words);
  for (const { site, record, passages, files } of documents) {
    putAll(files, put);
    put(cardsFile(site.document.id), cards(site));
    kept.push({ site, record, passages });
  }
  return kept;
}

function putSearch(
  edition: Edition,
  documents: readonly Searchable[],
  words: SiteWords,
  put: Put,
): void {
  const version = makeSearch(edition, documents, words, put);
  const page = { kind: 'search' as const, file: searchPage, title: words.search.title };
  const main = searchMain(edition, version, words);
  put(searchPage, writePage({ ...page, head: searchHead(), main }, edition, words));
}
