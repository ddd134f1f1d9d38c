import type { CitationRecord, Name } from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { markedTitle } from '../escape/html.ts';
import { element, xmlDocument, xmlFrame, type Node } from '../escape/xml.ts';
import { extraLines } from '../extra.ts';
import {
  archiveLocation,
  archiveName,
  genreBeside,
  invertedParts,
  isText,
  recipientsOf,
  rightsText,
  urlOf,
} from '../fields.ts';
import type { Format, WriteOptions } from '../format.ts';
import { joinable } from '../join.ts';
import { citationKeys } from '../keys.ts';
import { kindNames } from '../kinds.ts';
import { passageText, type Passage } from '../passage.ts';

const namespaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:z': 'http://www.zotero.org/namespaces/export#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:bib': 'http://purl.org/net/biblio#',
  'xmlns:foaf': 'http://xmlns.com/foaf/0.1/',
  'xmlns:vcard': 'http://nwalsh.com/rdf/vCard#',
};

const frame = xmlFrame(['rdf:RDF', namespaces]);

/** Zotero's own export format: every field that its data model has comes back as it was. */
export const zoteroRdf: Format = joinable(
  {
    name: 'zotero-rdf',
    label: 'Zotero RDF',
    extension: 'zotero.rdf',
    mimeType: 'application/rdf+xml',
  },
  {
    ...frame,
    between: '',
    part: (record, { key, passage }) => frame.part(item(record, key, passage)),
  },
);

/** `more` adds properties to the first item, as the unAPI file needs one. */
export function writeZoteroRdf(
  records: readonly CitationRecord[],
  options: WriteOptions,
  more: readonly (Node | undefined)[] = [],
): string {
  const keys = citationKeys(records);
  const items = records.map((record, index) =>
    item(record, keys[index] ?? record.id, options.passage, index === 0 ? more : []),
  );
  return xmlDocument(element('rdf:RDF', items, namespaces));
}

function item(
  record: CitationRecord,
  key: string,
  passage: Passage | undefined,
  more: readonly (Node | undefined)[] = [],
): Node | undefined {
  const { container, edition } = record;
  const names = kindNames[record.kind];
  const isBook = record.kind === 'book';
  const address = urlOf(record, passage);
  const extra = [
    ...extraLines(record),
    ...(passage ? [`Cited passage: ${passageText(passage)}`] : []),
  ];
  return element(
    names.zoteroClass,
    [
      element('z:itemType', names.zotero),
      creators('bib:authors', record.authors),
      creators('z:recipients', recipientsOf(record)),
      creators('z:translators', record.translators),
      creators('bib:editors', isBook ? (container?.editors ?? []) : []),
      publisher(
        isBook ? container?.publisher : undefined,
        isBook ? container?.place : record.place,
      ),
      ...record.keywords.map((keyword) => element('dc:subject', keyword)),
      element('dc:title', record.title && markedTitle(record.title)),
      element('dcterms:abstract', record.abstract),
      element('dc:date', record.date && rdfDate(record.date)),
      element('z:language', record.language),
      element('z:libraryCatalog', edition.title),
      element('z:archive', archiveName(record)),
      element('dc:coverage', archiveLocation(record)),
      element('dc:type', isBook ? '' : genreBeside(record)),
      element('dc:rights', rightsText(record)),
      element('dc:description', extra.join('\n')),
      address === undefined
        ? undefined
        : element('dc:identifier', [element('dcterms:URI', [element('rdf:value', address)])]),
      ...more,
    ],
    { 'rdf:about': address ?? `#${key}` },
  );
}

function creators(role: string, names: readonly Name[]): Node | undefined {
  const people = names.map((name) => element('rdf:li', [element('foaf:Person', person(name))]));
  return people.length === 0 ? undefined : element(role, [element('rdf:Seq', people)]);
}

/** A surname without a given name is shown as it is. */
function person(name: Name): readonly (Node | undefined)[] {
  if (name.type !== 'personal') return [element('foaf:surname', name.name)];
  const { family, given } = invertedParts(name);
  const first = [given, ...(isText(name.suffix) ? [name.suffix] : [])].join(', ');
  return [element('foaf:surname', family), element('foaf:givenName', first)];
}

function publisher(name: string | undefined, place: string | undefined): Node | undefined {
  if (!isText(name) && !isText(place)) return undefined;
  const locality = element('vcard:adr', [
    element('vcard:Address', [element('vcard:locality', place)]),
  ]);
  return element('dc:publisher', [
    element('foaf:Organization', [
      isText(place) ? locality : undefined,
      element('foaf:name', name),
    ]),
  ]);
}

/** A date that Zotero's field reads; the exact EDTF stands in Extra. */
function rdfDate(date: NonNullable<CitationRecord['date']>): string {
  const isPlain = date.type === 'point' && !date.approximate && !date.uncertain;
  return isPlain ? date.edtf : dateWords(date);
}
