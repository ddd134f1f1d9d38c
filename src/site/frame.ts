import { entityKinds } from '../edition/entities.ts';
import { entriesOf, type Edition } from './edition.ts';
import { hasMap } from './pages/map.ts';
import { hasTimeline } from './pages/timeline.ts';

/**
 * All that the part of a document takes from its edition, as one text: the same document in the
 * same frame makes the same files. Cards are not in the part, and so mentions are not in the frame.
 */
export function frameOf(edition: Edition): string {
  const { title, description, language, baseUrl, profile, look, pages, documents, index } = edition;
  return JSON.stringify([
    [title, description, language, baseUrl, profile, look],
    pages.map(({ file, title: name }) => [file, name]),
    // What the banner of every page leads to.
    entityKinds.map((kind) => entriesOf(edition, kind).length > 0),
    [hasTimeline(edition), hasMap(edition)],
    // What links to other documents and to the registers ask.
    documents.map(({ document, heading, page }) => [document.file, page, heading]),
    [...index].map(([id, { entity }]) => [id, entity.kind]),
  ]);
}
