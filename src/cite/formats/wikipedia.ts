import type { CitationRecord, Name } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { template, wikiText, wikiUrl, type Parameter } from '../escape/wikitext.ts';
import {
  archiveText,
  displayName,
  genreBeside,
  invertedParts,
  isText,
  plainTitle,
  recipientsOf,
  urlOf,
} from '../fields.ts';
import type { Format } from '../format.ts';
import { joinable } from '../join.ts';
import { passageText, type Passage } from '../passage.ts';

/** Templates of the English Wikipedia: `cite archive` where an archive is known. */
export const wikipedia: Format = joinable(
  {
    name: 'wikipedia',
    label: 'Wikipedia',
    extension: 'wiki.txt',
    mimeType: 'text/plain',
  },
  {
    open: '',
    between: '',
    close: '',
    part: (record, { passage }) => `${written(record, passage)}\n`,
  },
);

function written(record: CitationRecord, passage: Passage | undefined): string {
  if (record.kind === 'book') return book(record, passage);
  return archiveText(record) === '' ? web(record, passage) : archive(record, passage);
}

/** Its outermost level is the collection, which the template requires. */
function archive(record: CitationRecord, passage: Passage | undefined): string {
  const { archive: held } = record;
  const [collection, series, ...rest] = held?.levels ?? [];
  const leaves = held?.leaves?.label;
  const cited = passage && passageText(passage);
  return template('cite archive', [
    ...people(record.authors, ''),
    ['item', wikiText(plainTitle(record))],
    ['item-url', wikiUrl(urlOf(record, passage) ?? '')],
    ['type', wikiText(typeWords(record))],
    ['date', wikiText(dateOf(record))],
    ['pages', wikiText([leaves, cited].filter(isText).join(', '))],
    ['series', wikiText(series?.label ?? '')],
    ['file', wikiText(rest.map(({ label }) => label).join(', '))],
    ['collection', wikiText(collection?.label ?? '')],
    ['institution', wikiText(held?.fullName ?? held?.name ?? '')],
    ['location', wikiText([held?.settlement, held?.country].filter(isText).join(', '))],
  ]);
}

function web(record: CitationRecord, passage: Passage | undefined): string {
  const { edition } = record;
  return template('cite web', [
    ...people(record.authors, ''),
    ...people(record.translators, 'translator'),
    ['title', wikiText(plainTitle(record))],
    ['url', wikiUrl(urlOf(record, passage) ?? '')],
    ['type', wikiText(typeWords({ ...record, translators: [] }))],
    ['date', wikiText(dateOf(record))],
    ['website', wikiText(edition.title ?? '')],
    ['publisher', wikiText(edition.publisher ?? '')],
    ['at', wikiText(passage ? passageText(passage) : '')],
    ['language', wikiText(record.language ?? '')],
  ]);
}

function book(record: CitationRecord, passage: Passage | undefined): string {
  const { container } = record;
  return template('cite book', [
    ...people(record.authors, ''),
    ...people(container?.editors ?? [], 'editor'),
    ...people(record.translators, 'translator'),
    ['title', wikiText(plainTitle(record))],
    ['url', wikiUrl(urlOf(record, passage) ?? '')],
    ['date', wikiText(dateOf(record))],
    ['volume', wikiText(container?.volume ?? '')],
    ['publisher', wikiText(container?.publisher ?? '')],
    ['location', wikiText(container?.place ?? '')],
    ['at', wikiText(passage ? passageText(passage) : '')],
    ['language', wikiText(record.language ?? '')],
  ]);
}

/** `cite archive` has no translator and no recipient: the type of the item says them. */
function typeWords(record: CitationRecord): string {
  const recipients = recipientsOf(record).map(displayName).join(' and ');
  const kind =
    recipients === '' ? genreBeside(record) : `${record.genre ?? 'letter'} to ${recipients}`;
  const translators = record.translators.map(displayName).join(' and ');
  return [kind, translators === '' ? '' : `translated by ${translators}`].filter(isText).join(', ');
}

function dateOf({ date }: CitationRecord): string {
  if (!date) return '';
  const certain =
    date.type === 'point' || date.type === 'span'
      ? { ...date, approximate: false, uncertain: false }
      : date;
  const words = dateWords(certain, { order: 'day-month-year' });
  // The templates know `c.` and no other sign of doubt.
  return date.type !== 'text' && (date.approximate || date.uncertain) && date.type !== 'between'
    ? `c. ${words}`
    : words;
}

/** `last1`, `first1`, or `author1` for names that must stay whole. */
function people(names: readonly Name[], role: string): readonly Parameter[] {
  const prefix = role === '' ? '' : `${role}-`;
  return names.flatMap((name, index): Parameter[] => {
    const number = names.length === 1 ? '' : String(index + 1);
    if (name.type !== 'personal')
      return [[`${role === '' ? 'author' : role}${number}`, wikiText(name.name)]];
    const { family, given } = invertedParts(name);
    const first = [given, ...(isText(name.suffix) ? [name.suffix] : [])].join(', ');
    return [
      [`${prefix}last${number}`, wikiText(family)],
      [`${prefix}first${number}`, wikiText(first)],
    ];
  });
}
