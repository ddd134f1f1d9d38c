import type { CitationDate, CitationRecord } from '../../edition/citation/index.ts';
import { latexText, latexTitle, latexUrl } from '../escape/latex.ts';
import { archiveText, genreBeside, rightsText, urlOf } from '../fields.ts';
import type { Format } from '../format.ts';
import { containerText } from '../extra.ts';
import { joinable } from '../join.ts';
import { kindNames } from '../kinds.ts';
import { babelName } from '../languages.ts';
import { passageText, type Passage } from '../passage.ts';
import { latexEntry, latexNames, letterNote, type Field } from './latex-entry.ts';

/**
 * BibLaTeX 3. Its data model has no archive: `howpublished` carries it, which all of biber, Zotero
 * and pandoc read. Titles stand in double braces, or pandoc turns them to sentence case.
 */
export const biblatex: Format = joinable(
  {
    name: 'biblatex',
    label: 'BibLaTeX',
    extension: 'bib',
    mimeType: 'application/x-bibtex',
  },
  {
    open: '',
    between: '\n',
    close: '',
    part: (record, { key, passage }) => entry(record, key, passage),
  },
);

function entry(record: CitationRecord, key: string, passage: Passage | undefined): string {
  const { container, edition, date } = record;
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : latexText(value);
  const isBook = record.kind === 'book';
  const published = isBook ? '' : containerText(record);
  const notes = [
    letterNote(record),
    published === '' ? undefined : `Published in ${published}`,
    date?.type === 'text' ? date.text : undefined,
  ].filter((note) => note !== undefined);
  const fields: readonly Field[] = [
    ['author', latexNames(record.authors)],
    ['title', record.title ? `{${latexTitle(record.title)}}` : '{[untitled]}'],
    ['date', biblatexDate(date)],
    ['translator', latexNames(record.translators)],
    ['editor', isBook ? latexNames(container?.editors ?? []) : undefined],
    ['howpublished', isBook ? undefined : text(archiveText(record))],
    ['publisher', isBook ? text(container?.publisher) : undefined],
    ['location', text(isBook ? container?.place : record.place)],
    ['type', isBook ? undefined : text(genreBeside(record))],
    ['organization', !isBook && allowsOrganization(record) ? text(edition.title) : undefined],
    ['volume', isBook ? container?.volume && latexText(container.volume) : undefined],
    ['series', isBook ? text(container?.series) : undefined],
    ['note', text(notes.join('. '))],
    ['addendum', passage && latexText(`Cited passage: ${passageText(passage)}`)],
    ['language', babelName(record.language) ?? text(record.language)],
    ['langid', babelName(record.language)],
    ['abstract', text(record.abstract)],
    ['keywords', text(record.keywords.map((keyword) => keyword.replace(/,/g, ' ')).join(', '))],
    ['doi', doi(record)],
    ['url', latexUrl(urlOf(record, passage) ?? '')],
    ['annotation', text(rightsText(record))],
  ];
  return latexEntry(entryType(record), key, fields);
}

/** The data model asks for an author on all types but `misc`. */
function entryType(record: CitationRecord): string {
  return record.authors.length === 0 ? 'misc' : kindNames[record.kind].biblatex;
}

function allowsOrganization(record: CitationRecord): boolean {
  return entryType(record) === 'misc';
}

function doi(record: CitationRecord): string | undefined {
  const found = record.identifiers.find(({ type }) => type === 'doi');
  return found && latexUrl(found.value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''));
}

/**
 * BibLaTeX manual 2.3.8: EDTF levels 0 and 1; a moment between two dates is an interval in doubt. The
 * data model asks for a date: one of which nothing is known is EDTF's `XXXX`, of which biber makes none.
 */
export function biblatexDate(date: CitationDate | undefined): string {
  if (!date || date.type === 'text') return 'XXXX';
  if (date.type !== 'between') return date.edtf;
  const [from = '', to = ''] = date.edtf.slice(1, -1).split('..');
  return `${from === '' ? '' : `${from}?`}/${to === '' ? '' : `${to}?`}`;
}
