import type { CitationRecord, Edition } from '../edition/citation/index.ts';
import type { Passage } from './passage.ts';

export interface WriteOptions {
  /** The passage that is cited; of one record. */
  readonly passage?: Passage;
  /** The edition, for formats that describe it as a whole; that of the first record otherwise. */
  readonly edition?: Edition;
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
  readonly write: (records: readonly CitationRecord[], options?: WriteOptions) => string;
}
