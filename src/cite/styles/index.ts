import type { CitationRecord } from '../../edition/citation/index.ts';
import type { Passage } from '../passage.ts';
import { chicagoBibliography, chicagoNote, chicagoShortNote } from './chicago.ts';
import type { Rich } from './rich.ts';

/** A style for readers. Author-date styles write the reference, and before it the citation in the
 * text when a passage is cited, because only that has a place for it. */
export interface Style {
  readonly name: string;
  readonly label: string;
  readonly write: (record: CitationRecord, passage?: Passage) => readonly Rich[];
}

export const styles: readonly Style[] = [
  {
    name: 'chicago-notes',
    label: 'Chicago, note',
    write: (record, passage) => [chicagoNote(record, passage)],
  },
  {
    name: 'chicago-notes-short',
    label: 'Chicago, short note',
    write: (record, passage) => [chicagoShortNote(record, passage)],
  },
  {
    name: 'chicago-bibliography',
    label: 'Chicago, bibliography',
    write: (record) => [chicagoBibliography(record)],
  },
  {
    name: 'turabian',
    label: 'Turabian',
    write: (record, passage) => [chicagoNote(record, passage, 'location-first')],
  },
];
