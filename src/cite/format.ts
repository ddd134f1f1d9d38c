import type { CitationRecord, Edition } from '../edition/citation/index.ts';
import type { Passage } from './passage.ts';

export interface WriteOptions {
  /** The passage that is cited; of one record. */
  readonly passage?: Passage;
  /** The edition, for formats that describe it as a whole; that of the first record otherwise. */
  readonly edition?: Edition;
}

/** A record among others: its key and its number, and the passage of it that is cited. */
export interface Place {
  readonly key: string;
  readonly number: string;
  readonly passage?: Passage;
}

/** How a file is made of its records, so that a page can join those that a reader has chosen. */
export interface Joint {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  readonly part: (record: CitationRecord, place: Place) => string;
  /** The file of one record, where it is not the frame around its part. */
  readonly alone?: (record: CitationRecord, place: Place) => string;
}

/** An exchange format. One record and ten thousand are written by the same function. */
export interface Format {
  readonly name: string;
  readonly label: string;
  /** Of a file, without the dot; no two formats share it. */
  readonly extension: string;
  readonly mimeType: string;
  /** Whether it describes the edition, not single documents. */
  readonly wholeEdition?: true;
  /** Of formats whose files are made of their records. */
  readonly joint?: Joint;
  readonly write: (records: readonly CitationRecord[], options?: WriteOptions) => string;
}
