import { formats, keyChoices } from '../../cite/index.ts';
import type { Format } from '../../cite/index.ts';
import type { CitationDate, CitationRecord, Name } from '../../edition/citation/index.ts';
import type { Described } from '../document-part.ts';
import type { Edition, SiteDocument } from '../edition.ts';
import {
  documentsName,
  keyMark,
  listFile,
  numberMark,
  partsName,
  registered,
  type CitationParts,
  type ListData,
  type ListedDocument,
} from './data.ts';

/** Formats whose files can be joined from their parts. */
export const joinableFormats: readonly Format[] = formats.filter(
  ({ joint }) => joint !== undefined,
);

/** The files that the list of documents loads when a reader chooses from it. */
export function listFiles(
  edition: Edition,
  documents: readonly Described[],
): ReadonlyMap<string, string> {
  const files = new Map([
    [listFile(documentsName), registered(documentsName, listData(edition, documents))],
  ]);
  const records = documents.map(({ record }) => record);
  for (const format of joinableFormats) {
    const name = partsName(format.name);
    files.set(listFile(name), registered(name, partsIn(format, records)));
  }
  return files;
}

export function partsIn({ joint }: Format, records: readonly CitationRecord[]): CitationParts {
  if (!joint) return { open: '', between: '', close: '', parts: [] };
  const { open, between, close, part, alone } = joint;
  const place = { key: keyMark, number: numberMark };
  return {
    open,
    between,
    close,
    parts: records.map((record) => part(record, place)),
    ...(alone && { alone: records.map((record) => alone(record, place)) }),
  };
}

export function listData(edition: Edition, documents: readonly Described[]): ListData {
  const named = new Map<SiteDocument, number[]>();
  const entries: [string, string, string][] = [];
  for (const { entity, mentions } of edition.index.values()) {
    const sites = new Set(mentions.map(({ in: site }) => site));
    for (const site of sites) named.set(site, [...(named.get(site) ?? []), entries.length]);
    if (sites.size > 0) entries.push([entity.kind, entity.id, entity.name]);
  }
  return { documents: documents.map((one) => listed(one, named.get(one.site) ?? [])), entries };
}

function listed({ site, record }: Described, names: readonly number[]): ListedDocument {
  const [author] = record.authors;
  return {
    years: yearsOf(record.date),
    title: site.heading.title,
    author: author ? sortedBy(author) : '',
    place: record.place ?? '',
    type: site.heading.type ?? '',
    names,
    keys: keyChoices(record),
  };
}

function sortedBy(name: Name): string {
  return name.type === 'personal' ? `${name.family}, ${name.given}` : name.name;
}

function yearsOf(date: CitationDate | undefined): ListedDocument['years'] {
  if (!date || date.type === 'text') return null;
  if (date.type === 'point') return [date.at.year, date.at.year];
  const [from, to] = [date.from ?? date.to, date.to ?? date.from];
  return from && to ? [from.year, to.year] : null;
}
