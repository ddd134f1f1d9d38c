import type { CitationRecord } from '../../edition/citation/index.ts';
import { element, xmlFrame, type Node } from '../escape/xml.ts';
import {
  archiveText,
  displayName,
  isText,
  plainTitle,
  recipientsOf,
  rightsText,
  urlOf,
} from '../fields.ts';
import type { Format } from '../format.ts';
import { joinable } from '../join.ts';
import { kindNames } from '../kinds.ts';
import { type Passage } from '../passage.ts';
import { chicagoNote } from '../styles/chicago.ts';
import { invertedName } from '../styles/names.ts';
import { plain } from '../styles/rich.ts';

const namespaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
};

const frame = xmlFrame(['rdf:RDF', namespaces]);

/** Dublin Core as RDF/XML, with the terms of DCMI where the fifteen elements say too little. */
export const dublinCore: Format = joinable(
  {
    name: 'dublin-core',
    label: 'Dublin Core',
    extension: 'dc.rdf',
    mimeType: 'application/rdf+xml',
  },
  {
    ...frame,
    between: '',
    part: (record, { key, passage }) => frame.part(description(record, key, passage)),
  },
);

function description(
  record: CitationRecord,
  key: string,
  passage: Passage | undefined,
): Node | undefined {
  const address = urlOf(record, passage);
  return element(
    'rdf:Description',
    dublinCorePairs(record, passage).map(([name, value]) => element(name, value)),
    { 'rdf:about': address ?? `#${key}` },
  );
}

/** The statements, which the meta elements of a page make too. */
export function dublinCorePairs(
  record: CitationRecord,
  passage?: Passage,
): readonly (readonly [name: string, value: string])[] {
  const { date, edition, container } = record;
  const recipients = recipientsOf(record).map(displayName);
  const created = date === undefined ? '' : date.type === 'text' ? date.text : date.edtf;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['dc:title', plainTitle(record)],
    ...record.authors.map((name) => ['dc:creator', invertedName(name)] as const),
    ...record.translators.map((name) => ['dc:contributor', invertedName(name)] as const),
    [record.kind === 'book' ? 'dcterms:issued' : 'dcterms:created', created],
    ['dc:type', kindNames[record.kind].zotero],
    ['dc:type', record.genre],
    ['dc:language', record.language],
    ['dcterms:abstract', record.abstract],
    ...record.keywords.map((keyword) => ['dc:subject', keyword] as const),
    ['dcterms:spatial', record.place],
    ['dc:source', archiveText(record)],
    ['dc:publisher', record.kind === 'book' ? container?.publisher : edition.publisher],
    ['dcterms:isPartOf', edition.title],
    ['dc:rights', rightsText(record)],
    ['dcterms:license', record.rights?.licence],
    ['dc:identifier', urlOf(record, passage)],
    ...record.identifiers.map(({ value }) => ['dc:identifier', value] as const),
    ['dc:description', recipients.length > 0 ? `Letter to ${recipients.join(' and ')}` : ''],
    ['dcterms:bibliographicCitation', plain(chicagoNote(record, passage))],
  ];
  return pairs.filter((pair): pair is readonly [string, string] => isText(pair[1]));
}
