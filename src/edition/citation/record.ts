/**
 * One citation record per document: what every exchange format and every formatted style is written
 * from. It keeps apart what they confuse: names that may be inverted and names that may not, a span
 * of time and a doubt about a moment, the archive and the place of a document in it. What the header
 * does not say is absent, never guessed.
 */
export type CitationRecord = LetterRecord | DocumentRecord;

/** Correspondence with a known recipient (CSL 1.0.2 `letter`). */
export interface LetterRecord extends RecordFacts {
  readonly kind: 'letter';
  readonly recipients: readonly Name[];
}

/**
 * `book` is a text edited from a printed source, `document` one of which the header names neither a
 * manuscript nor a print; the others are unpublished documents.
 */
export type DocumentKind =
  | 'manuscript'
  | 'memorandum'
  | 'telegram'
  | 'report'
  | 'diary'
  | 'unaddressed-letter'
  | 'book'
  | 'document';

export interface DocumentRecord extends RecordFacts {
  readonly kind: DocumentKind;
}

interface RecordFacts {
  /** Unique in the edition and stable: the id of the document, never its position. */
  readonly id: string;
  readonly title: Title | undefined;
  readonly authors: readonly Name[];
  readonly translators: readonly Name[];
  readonly editors: readonly Name[];
  readonly contributors: readonly Contributor[];
  readonly date: CitationDate | undefined;
  /** Where it was written. */
  readonly place: string | undefined;
  readonly genre: string | undefined;
  readonly archive: Archive | undefined;
  /** The printed source, or the publication in which the document stands. */
  readonly container: Container | undefined;
  /** BCP 47, of the text as edited. */
  readonly language: string | undefined;
  /** BCP 47, of the document, where the text is a translation. */
  readonly originalLanguage: string | undefined;
  readonly rights: Rights | undefined;
  readonly abstract: string | undefined;
  readonly keywords: readonly string[];
  /** DOI, handle and the like of the electronic document. */
  readonly identifiers: readonly Identifier[];
  /** The page of the document, when the edition has a base URL. */
  readonly url: string | undefined;
  readonly edition: Edition;
}

/** A title in runs, so that the italics of a work's name inside it survive. */
export type Title = readonly TitleRun[];

export interface TitleRun {
  readonly text: string;
  readonly style?: 'italic' | 'superscript' | 'subscript';
}

export type Name = PersonalName | FixedName | Mononym | CorporateName;

interface NameFacts {
  /** As the header writes it. */
  readonly written: string;
  /** An authority URI: GND, VIAF, ORCID and so on. */
  readonly authority?: string;
}

/** Given name first in running text, family name first in lists: `V. I. Ivanov`, `Ivanov, V. I.` */
export interface PersonalName extends NameFacts {
  readonly type: 'personal';
  readonly given: string;
  readonly family: string;
  readonly particle?: Particle;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
  /** The parts were not marked up and are not beyond doubt. */
  readonly guessed?: true;
}

export interface Particle {
  readonly text: string;
  /** Left behind when the name is inverted: `Goethe, Johann Wolfgang von`. */
  readonly dropping: boolean;
}

/** Never inverted: `Kim Il Sung`. The parts, where known, serve short forms only. */
export interface FixedName extends NameFacts {
  readonly type: 'fixed';
  readonly name: string;
  readonly family?: string;
  readonly given?: string;
}

export interface Mononym extends NameFacts {
  readonly type: 'mononym';
  readonly name: string;
}

export interface CorporateName extends NameFacts {
  readonly type: 'corporate';
  readonly name: string;
}

export interface Contributor {
  /** The words of the header. */
  readonly role: string;
  readonly name: Name;
}

export interface DatePoint {
  /** Astronomical: 0 is 1 BC (ISO 8601). */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface DateFacts {
  /** About that time (EDTF `~`). */
  readonly approximate: boolean;
  /** Probably (EDTF `?`). */
  readonly uncertain: boolean;
  /** Extended Date/Time Format, ISO 8601-2:2019, annex A. */
  readonly edtf: string;
}

export type CitationDate =
  | (DateFacts & { readonly type: 'point'; readonly at: DatePoint })
  /** It went on from one date to another; an absent end is not known. */
  | (DateFacts & { readonly type: 'span'; readonly from?: DatePoint; readonly to?: DatePoint })
  /** One moment somewhere between two dates (`notBefore`, `notAfter`). */
  | (DateFacts & { readonly type: 'between'; readonly from?: DatePoint; readonly to?: DatePoint })
  /** In words that no rule here reads. */
  | { readonly type: 'text'; readonly text: string };

export interface Archive {
  /** The name to cite: `RGANI`. */
  readonly name: string | undefined;
  /** The name in full where the header gives both. */
  readonly fullName: string | undefined;
  readonly settlement: string | undefined;
  readonly country: string | undefined;
  /** From the outermost inwards: Fond 5, Opis 28, Delo 410. */
  readonly levels: readonly ArchiveLevel[];
  readonly leaves: Leaves | undefined;
}

export interface ArchiveLevel {
  /** `fond`, `opis`, `delo`, `collection`, `shelfmark` and so on. */
  readonly kind: string;
  readonly label: string;
}

export interface Leaves {
  /** As cited: `Listy 322–325`. */
  readonly label: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface Container {
  readonly title: Title | undefined;
  readonly editors: readonly Name[];
  /** The series or multi-volume work around it. */
  readonly series: string | undefined;
  readonly seriesEditors: readonly Name[];
  readonly volume: string | undefined;
  /** The number of the document in the publication. */
  readonly number: string | undefined;
  readonly pages: string | undefined;
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  readonly date: CitationDate | undefined;
}

export interface Rights {
  readonly statement: string | undefined;
  /** The URL of a licence. */
  readonly licence: string | undefined;
}

export interface Identifier {
  /** `doi`, `handle`, `uri`, or what the header calls it. */
  readonly type: string;
  readonly value: string;
}

/** The edition that publishes the document; from the configuration, completed from the header. */
export interface Edition {
  readonly title: string | undefined;
  readonly editors: readonly Name[];
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  readonly version: string | undefined;
  readonly year: string | undefined;
  readonly url: string | undefined;
  readonly doi: string | undefined;
  readonly licence: string | undefined;
  readonly description: string | undefined;
}

/** What a configuration may say. Names are strings: `Ivanov, V. I.`, or a `{ literal }`. */
export interface EditionFacts {
  readonly title?: string;
  readonly editors?: readonly (string | { readonly literal: string })[];
  readonly publisher?: string;
  readonly place?: string;
  readonly version?: string;
  readonly year?: string;
  /** The base URL of the published edition. */
  readonly url?: string;
  readonly doi?: string;
  /** A licence URL. */
  readonly licence?: string;
  readonly description?: string;
  /** Of this document: its id in the edition and the URL of its page. */
  readonly documentId?: string;
  readonly documentUrl?: string;
}
