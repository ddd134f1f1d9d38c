import type { CitationRecord, DatePoint } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { latexText, latexTitle, latexUrl } from '../escape/latex.ts';
import { archiveText, genreBeside, isText, urlOf } from '../fields.ts';
import type { Format } from '../format.ts';
import { containerText } from '../extra.ts';
import { joinable } from '../join.ts';
import { kindNames } from '../kinds.ts';
import { babelName } from '../languages.ts';
import { passageText, type Passage } from '../passage.ts';
import { latexEntry, latexNames, letterNote, type Field } from './latex-entry.ts';

/**
 * Classical BibTeX. `unpublished` requires a note and prints neither archive nor translator: the
 * note says both, and the day, which BibTeX has no field for. Zotero and pandoc read more fields.
 */
export const bibtex: Format = joinable(
  {
    name: 'bibtex',
    label: 'BibTeX',
    extension: 'bibtex',
    mimeType: 'application/x-bibtex',
  },
  {
    open: '',
    between: '\n',
    close: '',
    part: (record, { key, passage }) => entry(record, key, passage),
  },
);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function entry(record: CitationRecord, key: string, passage: Passage | undefined): string {
  const { container, date } = record;
  const isBook = record.kind === 'book';
  const at = firstPoint(record);
  const isPlain = date?.type === 'point' && !date.approximate && !date.uncertain;
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : latexText(value);
  const published = isBook ? '' : containerText(record);
  const note = [
    letterNote(record) ?? '',
    isBook ? '' : archiveText(record),
    published === '' ? '' : `Published in ${published}`,
    date && (!isPlain || date.at.day !== undefined) ? dateWords(date) : '',
    passage ? `Cited passage: ${passageText(passage)}` : '',
  ].filter(isText);
  const fields: readonly Field[] = [
    ['author', latexNames(record.authors)],
    ['title', record.title ? `{${latexTitle(record.title)}}` : '{[untitled]}'],
    ['year', at && String(at.year)],
    ['day', at?.day === undefined ? undefined : String(at.day)],
    ['translator', latexNames(record.translators)],
    ['editor', isBook ? latexNames(container?.editors ?? []) : undefined],
    ['howpublished', isBook ? undefined : text(archiveText(record))],
    ['publisher', isBook ? text(container?.publisher) : undefined],
    ['address', text(isBook ? container?.place : record.place)],
    ['type', isBook ? undefined : text(genreBeside(record))],
    ['volume', isBook ? text(container?.volume) : undefined],
    ['series', isBook ? text(container?.series) : undefined],
    ['note', latexText(note.join('. '))],
    ['language', babelName(record.language) ?? text(record.language)],
    ['abstract', text(record.abstract)],
    ['keywords', text(record.keywords.map((keyword) => keyword.replace(/,/g, ' ')).join(', '))],
    ['url', latexUrl(urlOf(record, passage) ?? '')],
  ];
  const written = latexEntry(kindNames[record.kind].bibtex, key, fields);
  const month = at?.month === undefined ? undefined : months[at.month - 1];
  // A macro may not stand in braces (BibTeXing, 2.2).
  return month === undefined
    ? written
    : written.replace(/^ {2}year = .*$/m, (year) => `${year}\n  month = ${month},`);
}

function firstPoint({ date }: CitationRecord): DatePoint | undefined {
  if (!date || date.type === 'text') return undefined;
  return date.type === 'point' ? date.at : (date.from ?? date.to);
}
