import type {
  CitationDate,
  CitationRecord,
  DatePoint,
  Name,
} from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { markedTitle } from '../escape/html.ts';
import {
  archiveLocation,
  archiveName,
  genreBeside,
  isText,
  recipientsOf,
  rightsText,
  urlOf,
} from '../fields.ts';
import type { Format, WriteOptions } from '../format.ts';
import { jsonPart } from '../escape/json.ts';
import { joinable } from '../join.ts';
import { citationKeys } from '../keys.ts';
import { kindNames } from '../kinds.ts';
import { extraLines } from '../extra.ts';
import { cslLabel, locatorText, placesOf, type Passage } from '../passage.ts';

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly 'static-ordering'?: true;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: true;
  readonly literal?: string;
}

export type CslItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
};

export const cslJson: Format = joinable(
  {
    name: 'csl-json',
    label: 'CSL-JSON',
    extension: 'csl.json',
    mimeType: 'application/vnd.citationstyles.csl+json',
  },
  {
    open: '[\n',
    between: ',\n',
    close: '\n]\n',
    part: (record, { key, passage }) => jsonPart(cslItem(record, key, passage), 1),
  },
);

export function cslItems(records: readonly CitationRecord[], options: WriteOptions): CslItem[] {
  const keys = citationKeys(records);
  return records.map((record, index) => cslItem(record, keys[index] ?? record.id, options.passage));
}

/** CSL 1.0.2 JSON with the variables that Zotero and pandoc read. */
export function cslItem(record: CitationRecord, key: string, passage?: Passage): CslItem {
  const { container, edition } = record;
  const isBook = record.kind === 'book';
  const extra = extraLines(record);
  return compact({
    id: key,
    type: kindNames[record.kind].csl,
    title: record.title && markedTitle(record.title),
    author: names(record.authors),
    recipient: names(recipientsOf(record)),
    translator: names(record.translators),
    editor: names(isBook ? (container?.editors ?? []) : []),
    issued: record.date && cslDate(record.date),
    archive: archiveName(record),
    archive_location: archiveLocation(record),
    genre: genreBeside(record),
    ...(!isBook && { 'publisher-place': record.place }),
    ...(isBook && { publisher: container?.publisher, 'publisher-place': container?.place }),
    ...(!isBook && container?.title && { 'container-title': markedTitle(container.title) }),
    'collection-title': container?.series,
    volume: container?.volume,
    number: container?.number,
    page: container?.pages,
    source: edition.title,
    version: edition.version,
    abstract: record.abstract,
    keyword: record.keywords.join(', '),
    language: record.language,
    license: rightsText(record),
    DOI: record.identifiers
      .find(({ type }) => type === 'doi')
      ?.value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''),
    URL: urlOf(record, passage),
    note: extra.join('\n'),
    ...(passage && { custom: { 'cite-item': citeItem(key, passage) } }),
  });
}

/** What a citation processor is to be given to cite the passage: a locator is no part of an item. */
export function citeItem(key: string, passage: Passage): Readonly<Record<string, string>> {
  const [place] = placesOf(passage);
  if (!place) return { id: key };
  const label = cslLabel(place.unit);
  const isNamed = label === place.unit;
  return { id: key, locator: isNamed ? place.value : locatorText(place), label };
}

/** Names that are never inverted are literals: `static-ordering` is lost in Zotero. */
export function cslName(name: Name): CslName {
  if (name.type !== 'personal') return { literal: name.name };
  const { particle } = name;
  const kind = particle?.dropping ? 'dropping-particle' : 'non-dropping-particle';
  return {
    family: name.family,
    given: name.given,
    ...(particle && { [kind]: particle.text }),
    ...(isText(name.suffix) && { suffix: name.suffix }),
  };
}

function names(list: readonly Name[]): readonly CslName[] {
  return list.map(cslName);
}

export function cslDate(date: CitationDate): CslDate {
  if (date.type === 'text') return { literal: date.text };
  const circa = date.approximate || date.uncertain ? { circa: true as const } : {};
  if (date.type === 'point') return { 'date-parts': [dateParts(date.at)], ...circa };
  const { from, to } = date;
  // CSL has no ends that are open, and no moment between two dates.
  if (!from || !to || date.type === 'between') return { literal: dateWords(date) };
  return { 'date-parts': [dateParts(from), dateParts(to)], ...circa };
}

function dateParts({ year, month, day }: DatePoint): readonly number[] {
  return [year, month, day].filter((part): part is number => part !== undefined);
}

function compact(item: Readonly<Record<string, unknown>> & { id: string; type: string }): CslItem {
  const entries = Object.entries(item).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as CslItem;
}
