/** A document as the list knows it. Lists are written as such to keep the file small. */
export interface ListedDocument {
  /** The first and the last year of its date. */
  readonly years: readonly [from: number, to: number] | null;
  readonly title: string;
  readonly author: string;
  readonly place: string;
  readonly type: string;
  /** Numbers of the entries that it names. */
  readonly names: readonly number[];
  /** Its citation key alone, and beside another of the same key. */
  readonly keys: readonly [alone: string, beside: string];
}

/** What the list of documents is chosen and sorted by. */
export interface ListData {
  readonly documents: readonly ListedDocument[];
  readonly entries: readonly (readonly [kind: string, id: string, name: string])[];
}

/** The citations of all documents in one format, each a part of a file; see src/cite/format.ts. */
export interface CitationParts {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  readonly parts: readonly string[];
  /** Files of one document, where they are made in another way. */
  readonly alone?: readonly string[];
}

/** What stands in a part for the key of its record, and for its number in the file. */
export const keyMark = 'VARIORUM-KEY-OF-THE-RECORD';
export const numberMark = 'VARIORUM-NUMBER-OF-THE-RECORD';

/** Files of the list, below the pages; they are scripts, since files from a disk cannot be fetched. */
export const listFolder = 'list/';
export const listFile = (name: string): string => `${listFolder}${name}.js`;
export const documentsName = 'documents';
export const partsName = (format: string): string => `cite-${format}`;

export function registered(name: string, data: unknown): string {
  return `(globalThis.variorumList ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(data)};\n`;
}
