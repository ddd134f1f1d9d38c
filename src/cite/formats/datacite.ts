import type { CitationRecord, Edition, Name } from '../../edition/citation/index.ts';
import { displayName, isText, plainTitle, yearOf } from '../fields.ts';
import type { Format } from '../format.ts';

type Thing = Readonly<Record<string, unknown>>;

/**
 * DataCite metadata 4.5 as JSON for the edition. Values that are required and not known are the
 * schema's own words for that (appendix 3: `:unkn` unknown, `:unav` not available).
 */
export const datacite: Format = {
  name: 'datacite',
  label: 'DataCite (edition)',
  extension: 'datacite.json',
  mimeType: 'application/vnd.datacite.datacite+json',
  wholeEdition: true,
  write: (records, options = {}) => {
    const edition = options.edition ?? records[0]?.edition;
    return `${JSON.stringify(metadata(edition, records), null, 2)}\n`;
  },
};

function metadata(edition: Edition | undefined, records: readonly CitationRecord[]): Thing {
  const title = edition?.title ?? (records[0] && plainTitle(records[0]));
  const doi = edition?.doi?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  return compact({
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    doi,
    identifiers: doi === undefined ? [] : [{ identifier: doi, identifierType: 'DOI' }],
    types: { resourceTypeGeneral: 'Collection', resourceType: 'Digital scholarly edition' },
    creators: creators(edition?.editors ?? []),
    titles: [{ title: isText(title) ? title : ':unav' }],
    publisher: { name: edition?.publisher ?? ':unav' },
    publicationYear: edition?.year ?? ':unav',
    version: edition?.version,
    url: edition?.url,
    rightsList: isText(edition?.licence) ? [{ rightsUri: edition.licence }] : [],
    descriptions: isText(edition?.description)
      ? [{ description: edition.description, descriptionType: 'Abstract' }]
      : [],
    language: languageOf(records),
    relatedItems: records.map(part),
  });
}

function part(record: CitationRecord): Thing {
  const year = yearOf(record);
  const title = plainTitle(record);
  return compact({
    relationType: 'HasPart',
    relatedItemType: 'Text',
    relatedItemIdentifier: isText(record.url)
      ? { relatedItemIdentifier: record.url, relatedItemIdentifierType: 'URL' }
      : undefined,
    creators: creators(record.authors),
    titles: [{ title: title === '' ? ':none' : title }],
    contributors: record.translators.map((name) => ({
      ...agent(name),
      contributorType: 'Other',
    })),
    publicationYear: year === undefined ? undefined : String(year),
  });
}

function creators(names: readonly Name[]): readonly Thing[] {
  return names.length === 0 ? [{ name: ':unkn' }] : names.map(agent);
}

/** DataCite inverts nothing: the name is printed as it stands. */
function agent(name: Name): Thing {
  if (name.type === 'corporate') return { name: name.name, nameType: 'Organizational' };
  if (name.type !== 'personal') return { name: name.name, nameType: 'Personal' };
  const { family, given, particle } = name;
  const last = particle && !particle.dropping ? `${particle.text} ${family}` : family;
  return compact({
    name: displayName(name) === '' ? ':unkn' : `${last}, ${given}`,
    nameType: 'Personal',
    givenName: given,
    familyName: last,
  });
}

/** The language, when all documents share one. */
function languageOf(records: readonly CitationRecord[]): string | undefined {
  const languages = new Set(records.map((record) => record.language));
  return languages.size === 1 ? records[0]?.language : undefined;
}

function compact(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
