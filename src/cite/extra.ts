import { titleText, type CitationRecord } from '../edition/citation/index.ts';
import { displayName, isText } from './fields.ts';

/**
 * What Zotero has no field for on a manuscript, as lines of its Extra field. `issued:` there is read
 * as a CSL variable, with an EDTF interval, where the Date field holds one date only.
 */
export function extraLines(record: CitationRecord): readonly string[] {
  const { date, container, originalLanguage, edition } = record;
  const isPlain = date?.type === 'point' && !date.approximate && !date.uncertain;
  const host = container?.title && record.kind !== 'book' ? containerText(record) : '';
  return [
    date && date.type !== 'text' && !isPlain ? `issued: ${date.edtf}` : '',
    isText(originalLanguage) ? `Original language: ${originalLanguage}` : '',
    isText(record.archive?.fullName) ? `Archive: ${record.archive.fullName}` : '',
    isText(host) ? `Published in: ${host}` : '',
    edition.editors.length > 0 ? `Edition by: ${edition.editors.map(displayName).join(', ')}` : '',
    isText(edition.version) ? `Edition version: ${edition.version}` : '',
    isText(edition.year) ? `Published online: ${edition.year}` : '',
    ...record.identifiers
      .filter(({ type }) => type === 'handle' || type === 'doi')
      .map(({ type, value }) => `${type === 'doi' ? 'DOI' : 'Handle'}: ${value}`),
  ].filter(isText);
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
