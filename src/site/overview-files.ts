import { entityKinds } from '../edition/entities.ts';
import type { CitationRecord } from '../edition/citation/index.ts';
import { formats } from '../cite/index.ts';
import { unapiFile as writeUnapi } from '../cite/web.ts';
import { h } from '../render/hast.ts';
import {
  citationFile,
  frontPage,
  indexPages,
  listScript,
  mapPage,
  timelinePage,
  unapiFile,
  wholeEdition,
} from './addresses.ts';
import type { Assets } from './pages/assets.ts';
import type { Described } from './document-part.ts';
import { entriesOf, type Edition } from './edition.ts';
import type { SiteFiles } from './files.ts';
import { hasChoice } from './list/form.ts';
import type { CitationLinks } from './pages/citation.ts';
import { embeddedHead, embeddedMarks } from './pages/embedded.ts';
import { frontMain } from './pages/front.ts';
import { indexMain } from './pages/index-page.ts';
import { hasMap, mapMain } from './pages/map.ts';
import { ownMain } from './pages/own.ts';
import { writePage, type Page } from './pages/shell.ts';
import { hasTimeline, timelineMain } from './pages/timeline.ts';
import { wordsFor } from './words/choose.ts';
import { saidFor, type SiteWords } from './words/words.ts';

/** The pages that are of no single document, and the citations of all. */
export function overviewFiles(
  edition: Edition,
  documents: readonly Described[],
  assets: Assets,
): SiteFiles {
  const words = wordsFor(edition.language);
  const records = documents.map(({ record }) => record);
  const pages = [
    front(edition, records, words),
    ...indices(edition, words),
    ...edition.pages.map((page): Page => {
      const { file, title } = page;
      return { kind: 'own', file, title, main: ownMain(page) };
    }),
  ];
  return new Map([
    ...pages.map((page) => [page.file, writePage(page, edition, words)] as const),
    ...(hasChoice(edition) ? [[listScript, assets.list] as const] : []),
    [unapiFile(wholeEdition), writeUnapi(records)],
    ...formats.map(
      ({ extension, write }) => [citationFile(wholeEdition, extension), write(records)] as const,
    ),
  ]);
}

function front(edition: Edition, records: readonly CitationRecord[], words: SiteWords): Page {
  const unapi = unapiFile(wholeEdition);
  const head = [
    ...(hasChoice(edition) ? [h('script', { src: listScript, defer: true })] : []),
    ...embeddedHead(records, { unapi }),
  ];
  const main = [
    ...frontMain(edition, bulkFiles(records, words), words),
    embeddedMarks(records, unapi),
  ];
  return { kind: 'front', file: frontPage, title: edition.title, head, main };
}

/** Registers, dates and places, where the edition has some. */
function indices(edition: Edition, words: SiteWords): readonly Page[] {
  const kind = 'index';
  const registers = entityKinds
    .filter((of) => entriesOf(edition, of).length > 0)
    .map((of): Page => {
      const main = indexMain(edition, of, words);
      return { kind, file: indexPages[of], title: words.indices[of], main };
    });
  const timeline: Page[] = hasTimeline(edition)
    ? [
        {
          kind,
          file: timelinePage,
          title: words.timeline.title,
          main: timelineMain(edition, words),
        },
      ]
    : [];
  const map: Page[] = hasMap(edition)
    ? [{ kind, file: mapPage, title: words.map.title, main: mapMain(edition, words) }]
    : [];
  return [...registers, ...timeline, ...map];
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
