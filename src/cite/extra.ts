import { titleText, type CitationDate, type CitationRecord } from '../edition/citation/index.ts';
import { displayName, isText } from './fields.ts';

/**
 * What Zotero has no field for on a manuscript, as lines of its Extra field. `issued:` there is read
 * as a CSL variable, with an EDTF interval, where the Date field holds one date only; the other labels
 * must not be names of variables, or they would take their place.
 */
export function extraLines(record: CitationRecord): readonly string[] {
  const { date, container, originalLanguage, edition } = record;
  const host = container?.title && record.kind !== 'book' ? containerText(record) : '';
  return [
    date ? exactDate(date) : '',
    isText(originalLanguage) ? `Original language: ${originalLanguage}` : '',
    isText(record.archive?.fullName) ? `Full name of the archive: ${record.archive.fullName}` : '',
    isText(host) ? `Published in: ${host}` : '',
    edition.editors.length > 0 ? `Edition by: ${edition.editors.map(displayName).join(', ')}` : '',
    isText(edition.version) ? `Edition version: ${edition.version}` : '',
    isText(edition.year) ? `Published online: ${edition.year}` : '',
    ...record.identifiers
      .filter(({ type }) => type === 'handle' || type === 'doi')
      .map(({ type, value }) => `${type === 'doi' ? 'DOI' : 'Handle'}: ${value}`),
  ].filter(isText);
}

/** Nothing for a day, month or year beyond doubt, which the Date field holds. */
function exactDate(date: CitationDate): string {
  if (date.type === 'text') return '';
  const isBeyondDoubt = !date.approximate && !date.uncertain;
  if (date.type === 'point' && isBeyondDoubt) return '';
  const isClosed = date.type === 'span' && date.from !== undefined && date.to !== undefined;
  return isClosed && isBeyondDoubt ? `issued: ${date.edtf}` : `Date in EDTF: ${date.edtf}`;
}

/** The publication in which the document stands, in one line. */
export function containerText({ container }: CitationRecord): string {
  if (!container) return '';
  return [
    container.title && titleText(container.title),
    container.series,
    container.volume === undefined ? '' : `vol. ${container.volume}`,
    container.number === undefined ? '' : `doc. ${container.number}`,
    container.pages === undefined ? '' : `pp. ${container.pages}`,
  ]
    .filter(isText)
    .join(', ');
}
