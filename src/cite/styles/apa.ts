import type { CitationRecord, Name } from '../../edition/citation/index.ts';
import { monthName, yearOnly, dateWords } from '../dates.ts';
import {
  archiveLocation,
  archiveName,
  invertedParts,
  isText,
  recipientsOf,
  urlOf,
} from '../fields.ts';
import { genreBeside } from '../fields.ts';
import { locatorOf, locatorText, type Passage } from '../passage.ts';
import { shortAuthors, yearText } from './author-date.ts';
import { containerPieces, imprintText } from './container.ts';
import { nameList, runningNames } from './names.ts';
import { italic, join, text, url, type Piece, type Rich } from './rich.ts';

/** Publication Manual of the APA, 7th edition, 8 to 11: a manuscript has its year only. */
export function apa(record: CitationRecord, passage?: Passage): Rich {
  const authors = apaNames(record.authors);
  const year = text(`(${apaDate(record)})`);
  const title = titled(record);
  const head = authors === '' ? [title, year] : [authors, year, title];
  return join(
    [
      ...head,
      archived(record),
      ...(record.kind === 'book'
        ? [
            record.container
              ? imprintText({ ...record.container, place: undefined, date: undefined })
              : '',
          ]
        : containerPieces(record, 'bibliography')),
      url(urlOf(record, passage)),
    ],
    '.',
    isText(urlOf(record, passage)) ? '' : '.',
  ).runs;
}

/** `(Ivanov, 1956, para. 3)`. */
export function apaInText(record: CitationRecord, passage?: Passage): Rich {
  const year = yearText(record);
  const locator = passage ? locatorText(locatorOf(passage)) : '';
  const parts = [shortAuthors(record, '&'), year, locator];
  return [{ text: `(${parts.filter(isText).join(', ')})` }];
}

/** `Ivanov, V. I., & Person, J. F.`; names that are never inverted stay whole (APA 7, 9.8). */
function apaNames(names: readonly Name[]): string {
  const written = names.map((name) => {
    if (name.type !== 'personal') return name.name;
    const { family, given } = invertedParts(name);
    return [family, initials(given), ...(isText(name.suffix) ? [name.suffix] : [])]
      .filter(isText)
      .join(', ');
  });
  if (written.length === 2) return written.join(', & ');
  return nameList(written, { most: 20, kept: 19, and: '&' });
}

/** `James F.` gives `J. F.`, `Jean-Paul` gives `J.-P.`; particles stay. */
function initials(given: string): string {
  return given
    .split(' ')
    .map((word) =>
      /^\p{Lu}/u.test(word)
        ? word
            .split('-')
            .map((part) =>
              /^\p{Lu}\p{Ll}?\.$/u.test(part) ? part : `${/^./u.exec(part)?.[0] ?? ''}.`,
            )
            .join('-')
        : word,
    )
    .join(' ');
}

/** Year alone, but the full date for letters (APA 7, 10.8 and archival examples). */
function apaDate({ kind, date }: CitationRecord): string {
  if (!date) return 'n.d.';
  const year = yearOnly(date);
  if (kind !== 'letter' || date.type !== 'point' || date.at.month === undefined)
    return [year, dateWords(date), 'n.d.'].find(isText) ?? '';
  const { month, day } = date.at;
  const name = monthName(month, { order: 'month-day-year' });
  return `${year}, ${name}${day === undefined ? '' : ` ${day}`}`;
}

function titled(record: CitationRecord): Piece | undefined {
  const translators = record.translators.map((name) =>
    name.type === 'personal'
      ? [initials(name.given), invertedParts(name).family].filter(isText).join(' ')
      : name.name,
  );
  const extra =
    translators.length > 0 ? ` (${nameList(translators, { most: 20, and: '&' })}, Trans.)` : '';
  const genre = record.kind === 'letter' ? letterWords(record) : genreBeside(record);
  const bracket = genre === undefined ? '' : `[${genre.charAt(0).toUpperCase()}${genre.slice(1)}]`;
  if (record.kind === 'letter' && record.authors.length > 0) return text(`${bracket}${extra}`);
  const title = record.title ? italic(record.title).runs : [];
  const runs = [...title, { text: [extra, bracket === '' ? '' : ` ${bracket}`].join('') }];
  return { runs: runs.filter((run) => run.text !== '') };
}

function letterWords(record: CitationRecord): string {
  return `${record.genre ?? 'letter'} to ${runningNames(recipientsOf(record))}`;
}

/** `RGANI (Fond 5, Opis 28)`. */
function archived(record: CitationRecord): string {
  const [name, location] = [archiveName(record), archiveLocation(record)];
  if (name === '') return location;
  return location === '' ? name : `${name} (${location})`;
}
