import type { CitationRecord } from '../edition/citation/index.ts';

/** What each format calls a kind of document. */
export interface KindNames {
  /** CSL 1.0.2, appendix III. */
  readonly csl: string;
  /** RIS `TY`, as Zotero reads it: GEN and UNPB would become journal articles. */
  readonly ris: string;
  /** BibLaTeX manual 2.1.1; its data model rejects author and title on `letter`. */
  readonly biblatex: string;
  readonly bibtex: string;
  /** `z:itemType` and the class that RDF exports of Zotero use with it. */
  readonly zotero: string;
  readonly zoteroClass: string;
  /** EndNote reference type: its number and name. */
  readonly endnote: readonly [number: number, name: string];
  /** CFF 1.2.0, `definitions.reference.type`. */
  readonly cff: string;
  readonly schemaOrg: readonly string[];
}

const manuscript: KindNames = {
  csl: 'manuscript',
  ris: 'MANSCPT',
  biblatex: 'unpublished',
  bibtex: 'unpublished',
  zotero: 'manuscript',
  zoteroClass: 'bib:Manuscript',
  endnote: [36, 'Manuscript'],
  cff: 'historical-work',
  schemaOrg: ['ArchiveComponent', 'Manuscript'],
};

const letter: KindNames = {
  ...manuscript,
  csl: 'letter',
  ris: 'PCOMM',
  zotero: 'letter',
  zoteroClass: 'bib:Letter',
  endnote: [26, 'Personal Communication'],
  cff: 'personal-communication',
  schemaOrg: ['ArchiveComponent', 'Message'],
};

const book: KindNames = {
  csl: 'book',
  ris: 'BOOK',
  biblatex: 'book',
  bibtex: 'book',
  zotero: 'book',
  zoteroClass: 'bib:Book',
  endnote: [6, 'Book'],
  cff: 'book',
  schemaOrg: ['Book'],
};

const document: KindNames = {
  csl: 'document',
  ris: 'AGGR',
  biblatex: 'misc',
  bibtex: 'misc',
  zotero: 'document',
  zoteroClass: 'bib:Document',
  endnote: [13, 'Generic'],
  cff: 'generic',
  schemaOrg: ['CreativeWork'],
};

/** A report would lose its day in Chicago, so that all unpublished kinds are manuscripts. */
export const kindNames: Readonly<Record<CitationRecord['kind'], KindNames>> = {
  letter,
  book,
  document,
  manuscript,
  memorandum: manuscript,
  telegram: manuscript,
  report: manuscript,
  diary: manuscript,
  'unaddressed-letter': manuscript,
};
