import type { CitationRecord } from '../edition/citation/index.ts';
import type { EditedDocument } from '../edition/document.ts';
import { hasFacsimile } from '../edition/facsimile.ts';
import { entityKinds } from '../edition/entities.ts';
import type { Rendering } from '../render/render.ts';
import { cite, formats } from '../cite/index.ts';
import { unapiFile as writeUnapi } from '../cite/web.ts';
import { cardsScript } from './cards.ts';
import { notFoundPage, robotFiles } from './discovery.ts';
import { choicesScript } from './choices.ts';
import { embeddedHead, embeddedMarks } from './pages/embedded.ts';
import { toText } from '../text/text.ts';
import {
  cardsFile,
  choicesFile,
  citationFile,
  frontPage,
  indexPages,
  listScript,
  mapPage,
  script,
  searchPage,
  searchScript,
  styleSheet,
  teiFile,
  textFile,
  timelinePage,
  unapiFile,
  wholeEdition,
  witnessesPage,
} from './addresses.ts';
import { entriesOf, type Edition, type SiteDocument } from './edition.ts';
import { frontMain } from './pages/front.ts';
import { indexMain } from './pages/index-page.ts';
import { hasMap, mapMain } from './pages/map.ts';
import { neighbourHead, neighboursOf } from './pages/neighbours.ts';
import { ownMain } from './pages/own.ts';
import { readingMain } from './pages/reading.ts';
import { hasTimeline, timelineMain } from './pages/timeline.ts';
import type { CitationLinks } from './pages/citation.ts';
import { addPart, partHead, partStyle, type Part, type PartAssets } from './parts.ts';
import { hasWitnessesPage, witnessesMain } from './pages/witnesses.ts';
import { searchHead, searchMain } from './pages/search.ts';
import { writePage, type Page } from './pages/shell.ts';
import { listFiles } from './list/files.ts';
import { hasChoice } from './list/form.ts';
import { h } from '../render/hast.ts';
import { makeSearch } from './search/index.ts';
import { wordsFor } from './words/choose.ts';
import { saidFor, type SiteWords } from './words/words.ts';

/** A document that is rendered and described, ready to be published. */
export interface Publishable {
  readonly site: SiteDocument;
  readonly rendering: Rendering;
  readonly record: CitationRecord;
}

/** What the build of the tool leaves for every site. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  /** The script of the search page, which no other page loads. */
  readonly search: string;
  readonly parts: Readonly<Record<Part, PartAssets>>;
  /** The script of the list of documents, for editions of several. */
  readonly list: string;
}

/** The files of a site: paths with `/` and their text, in the order of their paths. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Makes all files of the published edition. */
export function makeSite(
  edition: Edition,
  documents: readonly Publishable[],
  assets: Assets,
): SiteFiles {
  const words = wordsFor(edition.language);
  const files = new Map<string, string>([
    [styleSheet, assets.style],
    [script, assets.script],
    [searchScript, assets.search],
  ]);
  const records = documents.map(({ record }) => record);
  const unapi = unapiFile(wholeEdition);
  const front = frontMain(edition, bulkFiles(records, words), words);
  const choice = hasChoice(edition);
  const frontHead = [
    ...(choice ? [h('script', { src: listScript, defer: true })] : []),
    ...embeddedHead(records, { unapi }),
  ];
  if (choice) {
    files.set(listScript, assets.list);
    for (const [name, text] of listFiles(edition, documents)) files.set(name, text);
  }
  const marks = embeddedMarks(records, unapi);
  addPage(
    files,
    {
      kind: 'front',
      file: frontPage,
      title: edition.title,
      head: frontHead,
      main: [...front, marks],
    },
    edition,
  );
  files.set(unapi, writeUnapi(records));
  for (const format of formats) {
    files.set(citationFile(wholeEdition, format.extension), format.write(records));
  }
  for (const kind of entityKinds) {
    if (entriesOf(edition, kind).length === 0) continue;
    const page = { kind: 'index' as const, file: indexPages[kind], title: words.indices[kind] };
    addPage(files, { ...page, main: indexMain(edition, kind, words) }, edition);
  }
  if (hasTimeline(edition)) {
    const page = { kind: 'index' as const, file: timelinePage, title: words.timeline.title };
    addPage(files, { ...page, main: timelineMain(edition, words) }, edition);
  }
  if (hasMap(edition)) {
    const page = { kind: 'index' as const, file: mapPage, title: words.map.title };
    addPage(files, { ...page, main: mapMain(edition, words) }, edition);
  }
  for (const page of edition.pages) {
    const { file, title } = page;
    addPage(files, { kind: 'own', file, title, main: ownMain(page) }, edition);
  }
  for (const publishable of documents) addDocument(files, publishable, edition, assets);
  addSearch(files, edition, documents);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html') && !path.includes('/'));
  for (const [path, text] of robotFiles(pages, edition.baseUrl)) files.set(path, text);
  files.set('404.html', notFoundPage(edition, words));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addPage(files: Map<string, string>, page: Page, edition: Edition): void {
  files.set(page.file, writePage(page, edition, wordsFor(edition.language)));
}

function addSearch(
  files: Map<string, string>,
  edition: Edition,
  documents: readonly Publishable[],
): void {
  const words = wordsFor(edition.language);
  const { files: index, version } = makeSearch(edition, documents, words);
  for (const [name, text] of index) files.set(name, text);
  const page = { kind: 'search' as const, file: searchPage, title: words.search.title };
  const main = searchMain(edition, version, words);
  addPage(files, { ...page, head: searchHead(), main }, edition);
}

/** Every format for all documents at once. */
function bulkFiles(records: readonly CitationRecord[], words: SiteWords): CitationLinks['files'] {
  if (records.length === 0) return [];
  return formats.map(({ name, label, extension, mimeType }) => ({
    label: saidFor(words.citations, name) ?? label,
    type: mimeType,
    href: citationFile(wholeEdition, extension),
  }));
}

function addDocument(
  files: Map<string, string>,
  { site, rendering, record }: Publishable,
  edition: Edition,
  assets: Assets,
): void {
  const { document, heading, page } = site;
  const { id } = document;
  const words = wordsFor(edition.language);
  const exchange = formats.filter(({ wholeEdition: whole }) => whole !== true);
  const citation = {
    note: cite(record),
    choices: choicesFile(id),
    files: exchange.map(({ label, extension, mimeType }) => ({
      label,
      type: mimeType,
      href: citationFile(id, extension),
    })),
  };
  const unapi = unapiFile(id);
  const parts = partsOf(document, rendering);
  for (const part of parts) addPart(files, part, assets.parts);
  const head = [
    ...neighbourHead(neighboursOf(edition, site)),
    ...embeddedHead([record], { unapi, stem: `cite/${id}` }),
    ...parts.flatMap(partHead),
  ];
  const main = [
    ...readingMain(site, rendering, edition, citation, words),
    embeddedMarks([record], unapi),
  ];
  const description = heading.subtitle;
  const about = { ...(description !== undefined && { description }) };
  addPage(
    files,
    { kind: 'reading', file: page, title: heading.title, ...about, head, main },
    edition,
  );
  if (hasWitnessesPage(rendering)) {
    const { title } = words.beside;
    addPage(
      files,
      {
        kind: 'witnesses',
        file: witnessesPage(id),
        title: `${heading.title}: ${title}`,
        head: [partStyle('witnesses')],
        main: witnessesMain(site, rendering, words),
      },
      edition,
    );
  }
  files.set(unapi, writeUnapi([record]));
  files.set(choicesFile(id), choicesScript(record, document, words));
  files.set(cardsFile(id), cardsScript(site, edition, words));
  files.set(teiFile(id), document.xml.source.text);
  for (const layer of rendering.layers) files.set(textFile(id, layer), toText(rendering, layer));
  for (const format of exchange) {
    files.set(citationFile(id, format.extension), format.write([record]));
  }
}

/** What the page of a document needs beside what all have. */
function partsOf(document: EditedDocument, { layers }: Rendering): readonly Part[] {
  const hasWitnesses = layers.some((layer) => layer.startsWith('witness:'));
  return [
    ...(hasWitnesses ? (['witnesses'] as const) : []),
    ...(hasFacsimile(document) ? (['facsimile'] as const) : []),
  ];
}
