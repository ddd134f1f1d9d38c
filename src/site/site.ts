import type { CitationRecord } from '../edition/citation/index.ts';
import { entityKinds } from '../edition/entities.ts';
import type { Rendering } from '../render/render.ts';
import { cite, formats } from '../cite/index.ts';
import { toText } from '../text/text.ts';
import {
  citationFile,
  frontPage,
  indexPages,
  script,
  styleSheet,
  teiFile,
  textFile,
} from './addresses.ts';
import { entriesOf, type Edition, type SiteDocument } from './edition.ts';
import { frontMain } from './pages/front.ts';
import { indexMain } from './pages/index-page.ts';
import { readingMain } from './pages/reading.ts';
import { writePage } from './pages/shell.ts';
import { english } from './words.ts';

/** A document that is rendered and described, ready to be published. */
export interface Publishable {
  readonly site: SiteDocument;
  readonly rendering: Rendering;
  readonly record: CitationRecord;
}

/** The files of a site: paths with `/` and their text, in the order of their paths. */
export type SiteFiles = ReadonlyMap<string, string>;

/** Makes all files of the published edition. */
export function makeSite(
  edition: Edition,
  documents: readonly Publishable[],
  assets: { readonly style: string; readonly script: string },
): SiteFiles {
  const words = english;
  const files = new Map<string, string>([
    [styleSheet, assets.style],
    [script, assets.script],
  ]);
  files.set(
    frontPage,
    writePage(
      { kind: 'front', file: frontPage, title: edition.title, main: frontMain(edition, words) },
      edition,
      words,
    ),
  );
  for (const kind of entityKinds) {
    if (entriesOf(edition, kind).length === 0) continue;
    const page = { kind: 'index' as const, file: indexPages[kind], title: words.indices[kind] };
    files.set(
      page.file,
      writePage({ ...page, main: indexMain(edition, kind, words) }, edition, words),
    );
  }
  for (const publishable of documents) addDocument(files, publishable, edition);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addDocument(
  files: Map<string, string>,
  { site, rendering, record }: Publishable,
  edition: Edition,
): void {
  const { document, heading, page } = site;
  const exchange = formats.filter(({ wholeEdition }) => wholeEdition !== true);
  const citation = {
    note: cite(record),
    files: exchange.map(({ label, extension, mimeType }) => ({
      label,
      type: mimeType,
      href: citationFile(document.id, extension),
    })),
  };
  const main = readingMain(site, rendering, edition, citation, english);
  files.set(
    page,
    writePage({ kind: 'reading', file: page, title: heading.title, main }, edition, english),
  );
  files.set(teiFile(document.id), document.xml.source.text);
  for (const layer of rendering.layers)
    files.set(textFile(document.id, layer), toText(rendering, layer));
  for (const format of exchange) {
    files.set(citationFile(document.id, format.extension), format.write([record]));
  }
}
