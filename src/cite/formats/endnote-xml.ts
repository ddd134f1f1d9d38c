import type { CitationRecord, Name } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { element, xmlFrame, type Node } from '../escape/xml.ts';
import {
  archiveLocation,
  archiveName,
  genreBeside,
  invertedParts,
  isText,
  plainTitle,
  recipientsOf,
  urlOf,
  yearOf,
} from '../fields.ts';
import type { Format } from '../format.ts';
import { joinable } from '../join.ts';
import { kindNames } from '../kinds.ts';
import { passageText, type Passage } from '../passage.ts';
import { chicagoNote } from '../styles/chicago.ts';
import { plain } from '../styles/rich.ts';

const frame = xmlFrame(['xml'], ['records']);

/**
 * EndNote XML. No importer has a field for the archive here: as in EndNote's own manuscript type it
 * is the publisher, its location the call number, and the note holds the whole citation.
 */
export const endnoteXml: Format = joinable(
  {
    name: 'endnote-xml',
    label: 'EndNote XML',
    extension: 'endnote.xml',
    mimeType: 'application/x-endnote-refer+xml',
  },
  {
    ...frame,
    between: '',
    part: (record, { key, number, passage }) => frame.part(item(record, key, number, passage)),
  },
);

function item(
  record: CitationRecord,
  key: string,
  number: string,
  passage: Passage | undefined,
): Node | undefined {
  const { container, edition } = record;
  const isBook = record.kind === 'book';
  const [typeNumber, typeName] = kindNames[record.kind].endnote;
  const year = yearOf(record);
  const cited = passage ? ` Cited passage: ${passageText(passage)}.` : '';
  const address = urlOf(record, passage);
  return element('record', [
    element('database', 'Variorum', { name: 'variorum.enl' }),
    element('source-app', 'Variorum', { name: 'Variorum' }),
    element('rec-number', number),
    element('ref-type', String(typeNumber), { name: typeName }),
    element('contributors', [
      people('authors', record.authors),
      people('secondary-authors', isBook ? (container?.editors ?? []) : recipientsOf(record)),
      people('translated-authors', record.translators),
    ]),
    element('titles', [element('title', plainTitle(record))]),
    record.keywords.length === 0
      ? undefined
      : element(
          'keywords',
          record.keywords.map((keyword) => element('keyword', keyword)),
        ),
    record.date &&
      element('dates', [
        element('year', year === undefined ? '' : String(year)),
        element('pub-dates', [element('date', dateWords(record.date))]),
      ]),
    element('pub-location', isBook ? container?.place : record.place),
    element('publisher', isBook ? container?.publisher : archiveName(record)),
    element('call-num', archiveLocation(record)),
    element('label', key),
    element('abstract', record.abstract),
    element('notes', `${plain(chicagoNote(record, passage))}${cited}`),
    element('work-type', isBook ? '' : genreBeside(record)),
    isText(address)
      ? element('urls', [element('related-urls', [element('url', address)])])
      : undefined,
    element('remote-database-name', edition.title),
    element('language', record.language),
  ]);
}

function people(role: string, names: readonly Name[]): Node | undefined {
  if (names.length === 0) return undefined;
  return element(
    role,
    names.map((name) => element('author', endnoteName(name))),
  );
}

/** EndNote reads `Family, Given, Suffix`; a trailing comma keeps the rest in one piece. */
function endnoteName(name: Name): string {
  if (name.type !== 'personal') return name.type === 'mononym' ? name.name : `${name.name},`;
  const { family, given } = invertedParts(name);
  return [family, given, ...(isText(name.suffix) ? [name.suffix] : [])].join(', ');
}
