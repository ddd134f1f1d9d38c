import type { CitationRecord, Container, Title } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { archiveText, isText, plainTitle } from '../fields.ts';
import { runningNames } from './names.ts';
import { italic, join, text, type Piece } from './rich.ts';

/**
 * The publication around a document: `in Foreign Relations of the United States, 1969–1976, ed. Adam
 * Howard, vol. 21, Chile, 1969–1973, ed. … (Washington: …, 2014), doc. 190` (CMOS 18, 14.13, and the
 * answer on FRUS of the Manual's own questions). A document of no archive and no publication stands
 * in the edition itself.
 */
export function containerPieces(
  record: CitationRecord,
  manner: 'note' | 'bibliography',
): readonly (Piece | undefined)[] {
  const container = record.container ?? editionAsContainer(record);
  if (!container) return [];
  if (record.kind === 'book') return bookPieces(record, manner);
  const { volume, number, pages } = container;
  const by = manner === 'note' ? 'ed.' : 'edited by';
  const outer = container.series === undefined ? undefined : asTitle(container.series);
  const editors = (names: Container['editors']): string | undefined =>
    names.length === 0 ? undefined : `${by} ${runningNames(names)}`;
  const inner = join(
    [
      ...(outer ? [italic(outer), editors(container.seriesEditors)] : []),
      ...(outer ? [volume && `vol. ${volume}`] : []),
      container.title && italic(container.title),
      editors(container.editors),
      ...(outer ? [] : [volume && `vol. ${volume}`]),
    ],
    ',',
    '',
  );
  const imprint = imprintText(container);
  const head = { runs: [{ text: manner === 'note' ? 'in ' : 'In ' }, ...inner.runs] };
  const place = imprint === '' ? head : { runs: [...head.runs, { text: ` (${imprint})` }] };
  const parts = [
    place,
    number === undefined ? undefined : text(`doc. ${number}`),
    pages === undefined ? undefined : text(pages),
  ];
  return manner === 'note' ? parts : [join(parts, ',', '')];
}

function bookPieces(record: CitationRecord, manner: 'note' | 'bibliography'): readonly Piece[] {
  const imprint = bookImprint(record);
  if (imprint === '') return [];
  return [text(manner === 'note' ? `(${imprint})` : imprint)];
}

/** A book has the date of its printing, wherever the header keeps it. */
export function bookImprint({ container, date }: CitationRecord): string {
  return container ? imprintText({ ...container, date }) : '';
}

/** `Washington, DC: Government Printing Office, 2014`. */
export function imprintText({ place, publisher, date }: Container): string {
  const where = [place, publisher].filter(isText).join(': ');
  return [where, date ? dateWords(date) : ''].filter(isText).join(', ');
}

function asTitle(value: string): Title {
  return [{ text: value }];
}

function editionAsContainer(record: CitationRecord): Container | undefined {
  const { edition } = record;
  const isKnown = archiveText(record) !== '' || record.kind === 'book';
  if (isKnown || edition.title === undefined || edition.title === plainTitle(record))
    return undefined;
  return {
    title: asTitle(edition.title),
    editors: edition.editors,
    series: undefined,
    seriesEditors: [],
    volume: undefined,
    number: undefined,
    pages: undefined,
    publisher: edition.publisher,
    place: edition.place,
    date: edition.year === undefined ? undefined : { type: 'text', text: edition.year },
  };
}
