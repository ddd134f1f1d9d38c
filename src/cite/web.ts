import type { CitationRecord, Name } from '../edition/citation/index.ts';
import { cite, formats, styles } from './index.ts';
import { dateWords } from './dates.ts';
import { element } from './escape/xml.ts';
import {
  archiveLocation,
  archiveName,
  genreBeside,
  invertedParts,
  isText,
  plainTitle,
  recipientsOf,
  rightsText,
} from './fields.ts';
import { contextObject } from './formats/coins.ts';
import { schemaOrg } from './formats/json-ld.ts';
import { writeZoteroRdf } from './formats/zotero-rdf.ts';
import { citationKeys } from './keys.ts';
import { kindNames } from './kinds.ts';
import type { Passage } from './passage.ts';

/**
 * What a page carries so that it is its own citation. All data: the page is built elsewhere. Of the
 * ways in which Zotero looks at a page unAPI comes before COinS, and COinS before meta elements, so
 * that none of these masks the better one.
 */

/** The title of a `span class="Z3988"`, before HTML escaping. */
export function coinsTitle(record: CitationRecord): string {
  return contextObject(record);
}

/** For `script type="application/ld+json"`: `<` is escaped, so that no title can end the script. */
export function jsonLdScript(records: readonly CitationRecord[]): string {
  return JSON.stringify(schemaOrg(records)).replace(/</g, '\\u003c');
}

/**
 * Zotero RDF that is also its own list of unAPI formats, because a static host gives one file for
 * any query. Zotero's reader looks for `format` elements wherever they stand; RDF keeps them as a
 * literal. Several records in one file make Zotero offer a choice.
 */
export function unapiFile(records: readonly CitationRecord[]): string {
  const formatsList = element(
    'v:unapi',
    [
      element('formats', [
        element('format', [], { name: 'rdf_zotero', type: 'application/rdf+xml' }),
      ]),
    ],
    { 'xmlns:v': 'urn:variorum:', 'rdf:parseType': 'Literal' },
  );
  return writeZoteroRdf(records, {}, [formatsList]);
}

/** The `link` to the file, and the titles of the `abbr class="unapi-id"` that name the records. */
export function unapiMarks(
  records: readonly CitationRecord[],
  href: string,
): {
  readonly link: {
    readonly rel: string;
    readonly type: string;
    readonly title: string;
    readonly href: string;
  };
  readonly ids: readonly string[];
} {
  const link = { rel: 'unapi-server', type: 'application/xml', title: 'unAPI', href };
  return { link, ids: citationKeys(records) };
}

export interface MetaPair {
  readonly name: string;
  readonly content: string;
}

/**
 * Dublin Core and Zotero's own names, as its Embedded Metadata reader takes them. No Highwire tags:
 * `citation_title` alone makes a journal article and drops the translator. No date of publication
 * either, which would be taken for the date of the document. A trailing comma keeps a name whole.
 */
export function metaPairs(record: CitationRecord): readonly MetaPair[] {
  const { date } = record;
  const isPlain = date?.type === 'point' && !date.approximate && !date.uncertain;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['z.itemType', kindNames[record.kind].zotero],
    ['dc.title', plainTitle(record)],
    ...record.authors.map((name) => ['dc.creator', metaName(name)] as const),
    ...recipientsOf(record).map((name) => ['z.recipients', metaName(name)] as const),
    ...record.translators.map((name) => ['z.translators', metaName(name)] as const),
    ['dc.date', date && (isPlain ? date.edtf : dateWords(date))],
    ['dcterms.abstract', record.abstract],
    ['dc.language', record.language],
    ['dc.type', genreBeside(record)],
    ['dc.rights', rightsText(record)],
    ['z.archive', archiveName(record)],
    ['dc.coverage', archiveLocation(record)],
    ...record.keywords.map((keyword) => ['dc.subject', keyword] as const),
  ];
  return pairs
    .filter((pair): pair is readonly [string, string] => isText(pair[1]))
    .map(([name, content]) => ({ name, content }));
}

function metaName(name: Name): string {
  if (name.type !== 'personal') return `${name.name},`;
  const { family, given } = invertedParts(name);
  return `${family}, ${given}`;
}

export interface Alternate {
  readonly rel: 'alternate';
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The files of a document beside its page; those of the whole edition are not its alternates. */
export function alternates(stem: string): readonly Alternate[] {
  return documentFormats().map(({ label, extension, mimeType }) => ({
    rel: 'alternate',
    type: mimeType,
    title: label,
    href: `${stem}.${extension}`,
  }));
}

export interface Choice {
  readonly kind: 'style' | 'format';
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** Of styles: with the italics of titles. */
  readonly html?: string;
  /** Of formats: what the file is called and is. */
  readonly fileName?: string;
  readonly mimeType?: string;
}

/** All that a dialog offers for a record, or for a passage of it. */
export function citationChoices(record: CitationRecord, passage?: Passage): readonly Choice[] {
  const about = passage ? { passage } : {};
  const [key = record.id] = citationKeys([record]);
  return [
    ...styles.map(({ name, label }): Choice => ({
      kind: 'style',
      name,
      label,
      text: cite(record, { style: name, ...about }),
      html: cite(record, { style: name, markup: 'html', ...about }),
    })),
    ...documentFormats().map(({ name, label, extension, mimeType }): Choice => ({
      kind: 'format',
      name,
      label,
      text: cite(record, { format: name, ...about }),
      fileName: `${key}.${extension}`,
      mimeType,
    })),
  ];
}

/** What stands in a template for the id of a passage and for its number. */
export const templateId = 'PASSAGE-ID';
export const templateNumber = '90909';

/**
 * The choices with gaps for any passage of a unit (`para.`, `line`), so that a page can switch to the
 * passage that a reader has chosen: its script replaces the two marks and knows no format.
 */
export function citationTemplates(
  record: CitationRecord,
  unit: string,
  page: string | undefined = record.url,
): readonly Choice[] {
  const url = page === undefined ? {} : { url: `${page}#${templateId}` };
  return citationChoices(record, { id: templateId, label: `${unit} ${templateNumber}`, ...url });
}

function documentFormats(): typeof formats {
  return formats.filter(({ wholeEdition }) => !wholeEdition);
}
