import type { EntityKind } from '../edition/entities.ts';

/** Where everything is; all pages are in one folder, so that links work from a disk too. */
export const indexPages: Readonly<Record<EntityKind, string>> = {
  person: 'persons.html',
  place: 'places.html',
  organisation: 'organisations.html',
  event: 'events.html',
};

export const frontPage = 'index.html';
export const timelinePage = 'timeline.html';
export const mapPage = 'map.html';
export const searchPage = 'search.html';

/** Names that a document's page must not take. */
const reserved = new Set([
  frontPage,
  timelinePage,
  mapPage,
  ...Object.values(indexPages),
  searchPage,
  '404.html',
]);

/** Whether a page of this name is one of ours. */
export const isReserved = (name: string): boolean => reserved.has(name.toLowerCase());

export function readingPage(id: string): string {
  // The tables of witnesses have names that end so, and no other page has.
  const name = `${id.endsWith(ofWitnesses) ? `${id}-text` : id}.html`;
  return reserved.has(name) ? `document-${name}` : name;
}

const ofWitnesses = '-witnesses';

/** The witnesses of a document side by side. */
export const witnessesPage = (id: string): string => `${id}${ofWitnesses}.html`;

export const teiFile = (id: string): string => `tei/${id}.xml`;
export const textFile = (id: string, layer: string): string =>
  layer === 'reading' ? `text/${id}.txt` : `text/${id}.${layer.replace(':', '-')}.txt`;
export const citationFile = (id: string, extension: string): string => `cite/${id}.${extension}`;

/** The cards of the names in a document. */
export const cardsFile = (id: string): string => `cards/${id}.js`;

export const unapiFile = (id: string): string => citationFile(id, 'unapi.xml');
export const choicesFile = (id: string): string => citationFile(id, 'choices.js');
/** What stands for the whole edition among the citation files; no document has this name. */
export const wholeEdition = '_edition';

export const styleSheet = 'assets/variorum.css';
export const script = 'assets/variorum.js';
/** The fonts that the edition brings along, and the style sheet that names them. */
export const fontFolder = 'assets/fonts/';
export const fontStyles = 'assets/fonts/fonts.css';
export const searchScript = 'assets/search.js';
export const listScript = 'assets/list.js';
