import type { CitationDate, CitationRecord, Name } from '../../edition/citation/index.ts';
import {
  archiveLocation,
  archiveName,
  displayName,
  isText,
  plainTitle,
  recipientsOf,
  rightsText,
  urlOf,
} from '../fields.ts';
import type { Format } from '../format.ts';
import { containerText } from '../extra.ts';
import { jsonPart } from '../escape/json.ts';
import { joinable } from '../join.ts';
import { citationKeys } from '../keys.ts';
import { kindNames } from '../kinds.ts';
import { passageText, type Passage } from '../passage.ts';

type Thing = Readonly<Record<string, unknown>>;

/** schema.org as JSON-LD, for search engines: an ArchiveComponent with its holding archive. */
export const jsonLd: Format = joinable(
  {
    name: 'json-ld',
    label: 'schema.org JSON-LD',
    extension: 'jsonld',
    mimeType: 'application/ld+json',
  },
  {
    open: '{\n  "@context": "https://schema.org",\n  "@graph": [\n',
    between: ',\n',
    close: '\n  ]\n}\n',
    part: (record, { key, passage }) => jsonPart(thing(record, key, passage), 2),
    alone: (record, { key, passage }) =>
      `${JSON.stringify({ ...context, ...thing(record, key, passage) }, null, 2)}\n`,
  },
);

const context = { '@context': 'https://schema.org' };

/** One thing, or a graph of several. */
export function schemaOrg(records: readonly CitationRecord[], passage?: Passage): Thing {
  const keys = citationKeys(records);
  const things = records.map((record, index) => thing(record, keys[index] ?? record.id, passage));
  const [only] = things;
  return only && things.length === 1 ? { ...context, ...only } : { ...context, '@graph': things };
}

function thing(record: CitationRecord, key: string, passage: Passage | undefined): Thing {
  const { edition, container, archive } = record;
  const isBook = record.kind === 'book';
  const name = archiveName(record);
  return compact({
    '@id': record.url ?? `#${key}`,
    '@type': kindNames[record.kind].schemaOrg,
    name: plainTitle(record),
    author: record.authors.map(agent),
    recipient: recipientsOf(record).map(agent),
    translator: record.translators.map(agent),
    dateCreated: isBook ? undefined : record.date && schemaDate(record.date),
    datePublished: isBook ? record.date && schemaDate(record.date) : undefined,
    locationCreated: isText(record.place) ? { '@type': 'Place', name: record.place } : undefined,
    holdingArchive: isText(name)
      ? compact({
          '@type': 'ArchiveOrganization',
          name: archive?.fullName ?? archive?.name,
          alternateName: archive?.fullName === undefined ? undefined : archive.name,
          address: compact({
            '@type': 'PostalAddress',
            addressLocality: archive?.settlement,
            addressCountry: archive?.country,
          }),
        })
      : undefined,
    itemLocation: archiveLocation(record),
    genre: record.genre,
    abstract: record.abstract,
    inLanguage: record.language,
    translationOfWork: isText(record.originalLanguage)
      ? { '@type': 'CreativeWork', inLanguage: record.originalLanguage }
      : undefined,
    keywords: record.keywords,
    license: record.rights?.licence,
    copyrightNotice: rightsText(record),
    publisher: isBook ? container?.publisher : edition.publisher,
    isPartOf: partOf(record),
    pagination: passage && passageText(passage),
    url: urlOf(record, passage),
    identifier: record.identifiers.map(({ value }) => value),
  });
}

function partOf(record: CitationRecord): readonly Thing[] {
  const { edition } = record;
  const host = record.kind === 'book' ? '' : containerText(record);
  return [
    ...(isText(edition.title)
      ? [
          compact({
            '@type': 'Collection',
            name: edition.title,
            editor: edition.editors.map(agent),
            version: edition.version,
            datePublished: edition.year,
            url: edition.url,
          }),
        ]
      : []),
    ...(isText(host) ? [{ '@type': 'PublicationVolume', name: host }] : []),
  ];
}

function agent(name: Name): Thing {
  const parts =
    name.type === 'personal' || name.type === 'fixed'
      ? {
          familyName: name.family,
          givenName: name.given,
          honorificSuffix: name.type === 'personal' ? name.suffix : undefined,
        }
      : {};
  return compact({
    '@type': name.type === 'corporate' ? 'Organization' : 'Person',
    name: displayName(name),
    ...parts,
    sameAs: name.authority,
  });
}

/** ISO 8601 as schema.org asks; what only EDTF can say is kept in EDTF, which is text there. */
function schemaDate(date: CitationDate): string {
  return date.type === 'text' ? date.text : date.edtf;
}

function compact(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
