import type { CitationRecord, DatePoint, Name } from '../../edition/citation/index.ts';
import { risRecord, type RisLine } from '../escape/ris.ts';
import { extraLines } from '../extra.ts';
import {
  archiveLocation,
  archiveName,
  displayName,
  genreBeside,
  invertedParts,
  isText,
  plainTitle,
  recipientsOf,
  rightsText,
  urlOf,
} from '../fields.ts';
import type { Format, Place } from '../format.ts';
import { joinable } from '../join.ts';
import { kindNames } from '../kinds.ts';
import { passageText, type Passage } from '../passage.ts';
import { chicagoNote } from '../styles/chicago.ts';
import { plain } from '../styles/rich.ts';

const frame = { open: '', between: '\r\n', close: '' };

/** How Zotero's RIS importer reads it, which is lossless: research of 2026, not the 2011 table. */
export const ris: Format = joinable(
  {
    name: 'ris',
    label: 'RIS (Zotero)',
    extension: 'ris',
    mimeType: 'application/x-research-info-systems',
  },
  { ...frame, part: (record, place) => part(record, place, zotero) },
);

/**
 * For other programs: Mendeley would take AN for a PubMed number and A4 for an author. The archive
 * is the publisher, as in EndNote's table of 2011, and the whole citation stands in a note.
 */
export const risGeneric: Format = joinable(
  {
    name: 'ris-generic',
    label: 'RIS (EndNote, Mendeley, Citavi)',
    extension: 'generic.ris',
    mimeType: 'application/x-research-info-systems',
  },
  { ...frame, part: (record, place) => part(record, place, generic) },
);

type NameWriter = (name: Name) => string;

interface Profile {
  readonly lines: (record: CitationRecord, passage: Passage | undefined) => readonly RisLine[];
  readonly name: NameWriter;
}

function part(record: CitationRecord, { key, passage }: Place, { lines, name }: Profile): string {
  return risRecord([
    ['TY', kindNames[record.kind].ris],
    ['ID', key],
    ...common(record, passage, name),
    ...lines(record, passage),
    ['ER', ''],
  ]);
}

function common(
  record: CitationRecord,
  passage: Passage | undefined,
  write: NameWriter,
): readonly RisLine[] {
  return [
    ...record.authors.map((name) => ['AU', write(name)] as const),
    ...recipientsOf(record).map((name) => ['A2', write(name)] as const),
    ['TI', plainTitle(record)],
    ...dateLines(record),
    ['AB', record.abstract],
    ['LA', record.language],
    ...record.keywords.map((keyword) => ['KW', keyword] as const),
    ['DO', record.identifiers.find(({ type }) => type === 'doi')?.value],
    ['UR', urlOf(record, passage)],
  ];
}

function zoteroLines(record: CitationRecord, passage: Passage | undefined): readonly RisLine[] {
  const { container } = record;
  const isBook = record.kind === 'book';
  const extra = extraLines(record);
  return [
    ...record.translators.map((name) => ['A4', risName(name)] as const),
    ...(isBook ? (container?.editors ?? []).map((name) => ['ED', risName(name)] as const) : []),
    ['DB', archiveName(record)],
    ['AN', archiveLocation(record)],
    ['M3', isBook ? '' : genreBeside(record)],
    ['PB', isBook ? container?.publisher : ''],
    ['CY', isBook ? container?.place : record.place],
    ['VL', isBook ? container?.volume : ''],
    ['DP', record.edition.title],
    ['CR', rightsText(record)],
    ...extra.map((line) => ['M2', line] as const),
    ['N1', passage && `Cited passage: ${passageText(passage)}`],
  ];
}

function genericLines(record: CitationRecord, passage: Passage | undefined): readonly RisLine[] {
  const { container } = record;
  const isBook = record.kind === 'book';
  return [
    ...record.translators.map((name) => ['TA', endedName(name)] as const),
    ['PB', isBook ? container?.publisher : archiveName(record)],
    ['AV', archiveLocation(record)],
    ['CY', isBook ? container?.place : record.place],
    ['VL', isBook ? container?.volume : ''],
    ['ET', isBook ? '' : genreBeside(record)],
    ...record.translators.map((name) => ['N1', `Translator: ${displayName(name)}`] as const),
    ['N1', plain(chicagoNote(record, passage))],
  ];
}

/** With a comma a name has parts; without one Zotero keeps it whole: `Kim Il Sung`. */
function risName(name: Name): string {
  if (name.type !== 'personal') return name.name.replace(/,/g, ' ').replace(/ {2,}/g, ' ');
  const { family, given } = invertedParts(name);
  return [family, given, ...(isText(name.suffix) ? [name.suffix] : [])].join(', ');
}

/** Other programs take the last word for the family name, unless a comma ends the name. */
function endedName(name: Name): string {
  return name.type === 'personal' ? risName(name) : `${risName(name)},`;
}

const zotero: Profile = { lines: zoteroLines, name: risName };
const generic: Profile = { lines: genericLines, name: endedName };

/** `DA` as `YYYY/MM/DD/`; what it cannot say stands in `M2` as EDTF. */
function dateLines({ date }: CitationRecord): readonly RisLine[] {
  if (!date) return [];
  if (date.type === 'text') return [['DA', date.text.replace(/\//g, '.')]];
  const at = date.type === 'point' ? date.at : (date.from ?? date.to);
  return at
    ? [
        ['PY', String(at.year).padStart(4, '0')],
        ['DA', slashed(at)],
      ]
    : [];
}

function slashed({ year, month, day }: DatePoint): string | undefined {
  if (month === undefined) return undefined;
  const two = (value: number | undefined): string =>
    value === undefined ? '' : String(value).padStart(2, '0');
  return [String(year).padStart(4, '0'), two(month), ...(day === undefined ? [] : [two(day)])].join(
    '/',
  );
}
