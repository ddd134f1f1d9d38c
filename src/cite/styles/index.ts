import type { CitationRecord } from '../../edition/citation/index.ts';
import type { Passage } from '../passage.ts';
import { apa, apaInText } from './apa.ts';
import { chicagoAuthorDate, chicagoInText } from './author-date.ts';
import { chicagoBibliography, chicagoNote, chicagoShortNote } from './chicago.ts';
import { mla, mlaInText } from './mla.ts';
import type { Rich } from './rich.ts';

/**
 * A style for readers. Those that cite in the text write the reference, and before it the citation
 * when a passage is cited, because only that has a place for it.
 */
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
    name: 'chicago-author-date',
    label: 'Chicago, author-date',
    write: inText(chicagoInText, (record) => chicagoAuthorDate(record)),
  },
  { name: 'mla', label: 'MLA 9', write: inText(mlaInText, mla) },
  { name: 'apa', label: 'APA 7', write: inText(apaInText, apa) },
  {
    name: 'turabian',
    label: 'Turabian',
    write: (record, passage) => [chicagoNote(record, passage, 'location-first')],
  },
];

type Writer = (record: CitationRecord, passage?: Passage) => Rich;

function inText(citation: Writer, reference: Writer): Style['write'] {
  return (record, passage) => [
    ...(passage ? [citation(record, passage)] : []),
    reference(record, passage),
  ];
}
