import type { CitationRecord } from '../../edition/citation/index.ts';
import { dateWords, yearOnly } from '../dates.ts';
import { isText } from '../fields.ts';
import { locatorOf, locatorText, type Passage } from '../passage.ts';
import {
  archivePieces,
  capitalised,
  genreSentence,
  headTitle,
  titlePiece,
  translatedBy,
  type ArchiveOrder,
} from './chicago.ts';
import { containerPieces } from './container.ts';
import { bibliographyNames, nameList, shortName } from './names.ts';
import { join, plain, url, type Piece, type Rich } from './rich.ts';

/** Chicago author-date (CMOS 18, 13.102): the year behind the names, day and month below. */
export function chicagoAuthorDate(
  record: CitationRecord,
  order: ArchiveOrder = 'archive-first',
): Rich {
  const names = bibliographyNames(record.authors);
  const title = headTitle(record);
  const year = yearText(record);
  const head: (Piece | string | undefined)[] = names === '' ? [title, year] : [names, year, title];
  return join(
    [
      ...head,
      genreSentence(record),
      translatedBy(record),
      record.kind === 'book' ? undefined : join([record.place, restOfDate(record)], ',', ''),
      join(archivePieces(record, order), ',', ''),
      ...containerPieces(withoutYear(record), 'bibliography'),
      url(record.url),
    ],
    '.',
    '.',
  ).runs;
}

/** The year of a book is that behind the names. */
function withoutYear(record: CitationRecord): CitationRecord {
  return record.kind === 'book' ? { ...record, date: undefined } : record;
}

/** `(Ivanov 1956, para. 3)`. */
export function chicagoInText(record: CitationRecord, passage?: Passage): Rich {
  const head = [shortAuthors(record), yearText(record)].filter(isText).join(' ');
  const locator = passage ? locatorText(locatorOf(passage)) : '';
  return [{ text: `(${[head, locator].filter(isText).join(', ')})` }];
}

/** The authors in the text, or the title where there are none. */
export function shortAuthors(record: CitationRecord, and = 'and', most = 2): string {
  const names = nameList(record.authors.map(shortName), { most, and });
  if (names !== '') return names;
  const title = titlePiece(record);
  if (!title) return '';
  return title.quoted ? `“${plain(title.runs)}”` : plain(title.runs);
}

export function yearText({ date }: CitationRecord): string {
  const year = date ? yearOnly(date) : '';
  return year === '' ? 'n.d.' : year;
}

/** What the year behind the names has not said: `September 4`; all of a date across years. */
function restOfDate({ date }: CitationRecord): string {
  if (!date) return '';
  if (date.type === 'text') return capitalised(date.text);
  if (date.type !== 'point' && date.from?.year !== date.to?.year) return '';
  const words = dateWords({ ...date, approximate: false, uncertain: false }, monthAndDay);
  return capitalised(words);
}

const monthAndDay = { order: 'month-day-year', withoutYear: true } as const;
