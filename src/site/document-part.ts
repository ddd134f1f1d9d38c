import { cite, formats } from '../cite/index.ts';
import { unapiFile as writeUnapi } from '../cite/web.ts';
import type { CitationRecord } from '../edition/citation/index.ts';
import type { EditedDocument } from '../edition/document.ts';
import { hasFacsimile } from '../edition/facsimile.ts';
import type { Rendering } from '../render/render.ts';
import { toText } from '../text/text.ts';
import {
  choicesFile,
  citationFile,
  teiFile,
  textFile,
  unapiFile,
  witnessesPage,
} from './addresses.ts';
import type { Assets } from './pages/assets.ts';
import { choicesScript } from './choices.ts';
import type { Edition, SiteDocument } from './edition.ts';
import type { SiteFiles } from './files.ts';
import type { CitationLinks } from './pages/citation.ts';
import { embeddedHead, embeddedMarks } from './pages/embedded.ts';
import { neighbourHead, neighboursOf } from './pages/neighbours.ts';
import { readingMain } from './pages/reading.ts';
import { writePage, type Page } from './pages/shell.ts';
import { hasWitnessesPage, witnessesMain } from './pages/witnesses.ts';
import { partFiles, partHead, partStyle, type Part } from './parts.ts';
import { searchPassages, type SearchPassage } from './search/passages.ts';
import { wordsFor } from './words/choose.ts';
import type { SiteWords } from './words/words.ts';

/** A document, and how it is cited. */
export interface Described {
  readonly site: SiteDocument;
  readonly record: CitationRecord;
}

/** A document that is rendered and described, ready to be published. */
export interface Publishable extends Described {
  readonly rendering: Rendering;
}

/** What the site has of one document: its files, and what pages of the whole edition need of it. */
export interface DocumentPart extends Described {
  /** All but its cards, which tell of the other documents too. */
  readonly files: SiteFiles;
  readonly passages: readonly SearchPassage[];
}

/** Makes the part of one document; its rendering is not needed afterwards. */
export function documentPart(
  publishable: Publishable,
  edition: Edition,
  assets: Assets,
): DocumentPart {
  const { site, rendering, record } = publishable;
  const { document } = site;
  const { id } = document;
  const words = wordsFor(edition.language);
  const parts = partsOf(document, rendering);
  const pages = [
    readingPage(publishable, edition, parts, words),
    ...(hasWitnessesPage(rendering) ? [pageOfWitnesses(site, rendering, words)] : []),
  ];
  const files = new Map([
    ...parts.flatMap((part) => partFiles(part, assets.parts)),
    ...pages.map((page) => [page.file, writePage(page, edition, words)] as const),
    [unapiFile(id), writeUnapi([record])],
    [choicesFile(id), choicesScript(record, document, words)],
    [teiFile(id), document.xml.source.text],
    ...rendering.layers.map((layer) => [textFile(id, layer), toText(rendering, layer)] as const),
    ...exchange.map(
      ({ extension, write }) => [citationFile(id, extension), write([record])] as const,
    ),
  ]);
  return { site, record, files, passages: searchPassages(document, rendering, words) };
}

/** Formats of one document; the others are of the whole edition only. */
const exchange = formats.filter(({ wholeEdition }) => wholeEdition !== true);

function readingPage(
  { site, rendering, record }: Publishable,
  edition: Edition,
  parts: readonly Part[],
  words: SiteWords,
): Page {
  const { document, heading, page } = site;
  const unapi = unapiFile(document.id);
  const head = [
    ...neighbourHead(neighboursOf(edition, site)),
    ...embeddedHead([record], { unapi, stem: `cite/${document.id}` }),
    ...parts.flatMap(partHead),
  ];
  const main = [
    ...readingMain(site, rendering, edition, citationLinks(document.id, record), words),
    embeddedMarks([record], unapi),
  ];
  const description = heading.subtitle;
  const about = { ...(description !== undefined && { description }) };
  return { kind: 'reading', file: page, title: heading.title, ...about, head, main };
}

function citationLinks(id: string, record: CitationRecord): CitationLinks {
  return {
    note: cite(record),
    choices: choicesFile(id),
    files: exchange.map(({ label, extension, mimeType }) => ({
      label,
      type: mimeType,
      href: citationFile(id, extension),
    })),
  };
}

function pageOfWitnesses(site: SiteDocument, rendering: Rendering, words: SiteWords): Page {
  return {
    kind: 'witnesses',
    file: witnessesPage(site.document.id),
    title: `${site.heading.title}: ${words.beside.title}`,
    head: [partStyle('witnesses')],
    main: witnessesMain(site, rendering, words),
  };
}

/** What the page of a document needs beside what all have. */
function partsOf(document: EditedDocument, { layers }: Rendering): readonly Part[] {
  const hasWitnesses = layers.some((layer) => layer.startsWith('witness:'));
  return [
    ...(hasWitnesses ? (['witnesses'] as const) : []),
    ...(hasFacsimile(document) ? (['facsimile'] as const) : []),
  ];
}
