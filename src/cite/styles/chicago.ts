import type { CitationRecord } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import {
  archiveLocation,
  archiveName,
  genreBeside,
  isText,
  recipientsOf,
  urlOf,
} from '../fields.ts';
import { leafOf, locatorOf, locatorText, type Passage } from '../passage.ts';
import { containerPieces, bookImprint } from './container.ts';
import { bibliographyNames, runningNames, shortName, nameList } from './names.ts';
import { italic, join, quoted, text, url, type Piece, type Pieces, type Rich } from './rich.ts';

/** Which of archive and location comes first. */
export type ArchiveOrder = 'archive-first' | 'location-first';

/**
 * The Chicago Manual of Style, 18th edition: a full note. Manuscripts after 14.127, letters from
 * sender to recipient after 14.13 and 13.110; the archive first, as historians write it.
 */
export function chicagoNote(
  record: CitationRecord,
  passage?: Passage,
  order: ArchiveOrder = 'archive-first',
): Rich {
  const locator = passage && locatorText(locatorOf(passage));
  return join(
    [
      ...(record.kind === 'letter' ? letterHead(record) : documentHead(record)),
      ...(record.kind === 'book' ? containerPieces(record, 'note') : []),
      record.kind === 'book' ? undefined : dateText(record),
      locator,
      ...archivePieces(record, order),
      passage && leafText(passage),
      ...(record.kind === 'book' ? [] : containerPieces(record, 'note')),
      url(urlOf(record, passage)),
    ],
    ',',
    '.',
  ).runs;
}

/** A shortened note (CMOS 18, 13.32): `Ivanov, “Memorandum …,” para. 3.` */
export function chicagoShortNote(record: CitationRecord, passage?: Passage): Rich {
  const locator = passage && locatorText(locatorOf(passage));
  const authors = nameList(record.authors.map(shortName), { most: 2 });
  const recipients = nameList(recipientsOf(record).map(shortName), { most: 2 });
  const pieces: Pieces =
    record.kind === 'letter' && authors !== ''
      ? [`${authors} to ${recipients}`, dateText(record)]
      : [authors, titlePiece(record)];
  return join([...pieces, locator, passage && leafText(passage)], ',', '.').runs;
}

/** A bibliography entry (CMOS 18, 13.23, 14.127): full stops, the first name inverted. */
export function chicagoBibliography(
  record: CitationRecord,
  order: ArchiveOrder = 'archive-first',
): Rich {
  return join(
    [
      bibliographyNames(record.authors),
      headTitle(record),
      genreSentence(record),
      translatedBy(record),
      ...(record.kind === 'book' ? containerPieces(record, 'bibliography') : []),
      record.kind === 'book' ? undefined : join([record.place, dateSentence(record)], ',', ''),
      join(archivePieces(record, order), ',', ''),
      ...(record.kind === 'book' ? [] : containerPieces(record, 'bibliography')),
      url(record.url),
    ],
    '.',
    '.',
  ).runs;
}

export function translatedBy(record: CitationRecord): string | undefined {
  const names = runningNames(record.translators, 3);
  return names === '' ? undefined : `Translated by ${names}`;
}

export function titlePiece(record: CitationRecord): Piece | undefined {
  if (!record.title) return undefined;
  return record.kind === 'book' ? italic(record.title) : quoted(record.title);
}

/** `Letter to Colonel House`; of a letter whose kind is known, `Memorandum to …`. */
export function letterTitle(record: CitationRecord): string {
  const genre = record.genre ?? 'letter';
  const to = nameList(
    recipientsOf(record).map((name) => runningNames([name])),
    { most: 3 },
  );
  return `${capitalised(genre)} to ${to}`;
}

/** What stands for the title of a letter in a list, unless nothing is known of its sender. */
export function headTitle(record: CitationRecord): Piece | undefined {
  const isLetter = record.kind === 'letter' && (record.authors.length > 0 || !record.title);
  return isLetter ? text(letterTitle(record)) : titlePiece(record);
}

export function genreSentence(record: CitationRecord): string | undefined {
  const genre =
    record.kind === 'letter' || record.kind === 'book' ? '' : (genreBeside(record) ?? '');
  return genre === '' ? undefined : capitalised(genre);
}

/** `n.d.` where nothing is known (CMOS 18, 14.104). */
export function dateText(record: CitationRecord): string {
  return record.date ? dateWords(record.date) : 'n.d.';
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** After a full stop. */
function dateSentence(record: CitationRecord): string {
  return isText(record.place) ? dateText(record) : capitalised(dateText(record));
}

export function archivePieces(record: CitationRecord, order: ArchiveOrder): readonly string[] {
  const both = [archiveName(record), archiveLocation(record)].filter(isText);
  return order === 'archive-first' ? both : both.reverse();
}

/** `Henry Kissinger to Richard Nixon, memorandum, Washington`. */
function letterHead(record: CitationRecord): Pieces {
  const to = runningNames(recipientsOf(record));
  const from = runningNames(record.authors);
  const genre =
    record.genre !== undefined && /^letters?$/i.test(record.genre) ? undefined : record.genre;
  const head = from === '' ? [titlePiece(record) ?? `Letter to ${to}`] : [`${from} to ${to}`];
  return [...head, genre?.toLowerCase(), translated(record), record.place];
}

function documentHead(record: CitationRecord): Pieces {
  return [
    runningNames(record.authors),
    beforeImprint(record, titlePiece(record)),
    record.kind === 'book' ? undefined : genreBeside(record)?.toLowerCase(),
    translated(record),
  ];
}

/** No comma stands before a parenthesis (CMOS 18, 6.18). */
function beforeImprint(record: CitationRecord, title: Piece | undefined): Piece | undefined {
  const isNext =
    record.kind === 'book' && record.translators.length === 0 && bookImprint(record) !== '';
  return title && isNext ? { ...title, tight: true } : title;
}

function translated(record: CitationRecord): string | undefined {
  const names = runningNames(record.translators);
  return names === '' ? undefined : `trans. ${names}`;
}

/** A folio stands behind the location of the whole (CSL styles, pull request 7811). */
function leafText(passage: Passage): string | undefined {
  const leaf = leafOf(passage);
  return leaf && locatorText(leaf);
}
