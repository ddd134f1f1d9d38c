import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/cite/dates.ts';
import { archiveLocation, archiveName, archiveText } from '../../src/cite/fields.ts';
import { cslDate, cslName } from '../../src/cite/formats/csl-json.ts';
import { markedTitle } from '../../src/cite/escape/html.ts';
import { citationKeys, formats } from '../../src/cite/index.ts';
import type { CitationRecord, Name } from '../../src/edition/citation/index.ts';
import { memorandum, shapeRecords } from './records.ts';
import { bibutils, biberWarnings, isInstalled, pandoc, type CslItem } from './tools.ts';

const records: readonly CitationRecord[] = [memorandum, ...shapeRecords];
const keys = citationKeys(records);

function write(name: string, some = records): string {
  const format = formats.find((one) => one.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format.write(some);
}

/** The parts that any reader of a name must agree on, whatever it calls the particles. */
function nameParts(name: Readonly<Record<string, string>>): string {
  if (name['literal'] !== undefined) return name['literal'];
  const particle = name['dropping-particle'] ?? name['non-dropping-particle'] ?? '';
  return [name['given'], particle, name['family'], name['suffix']].filter(Boolean).join('|');
}

const expected = (names: readonly Name[]): string[] =>
  names.map((name) => nameParts(cslName(name) as Readonly<Record<string, string>>));

const found = (names: CslItem['author']): string[] => (names ?? []).map(nameParts);

/** pandoc sets typographic quotation marks and apostrophes. */
const smoothed = (text: string | undefined): string => (text ?? '').replace(/['’"“”]+/g, '"');

describe.skipIf(!isInstalled('pandoc'))('read by pandoc (needs pandoc)', () => {
  it('CSL-JSON keeps all of a record', () => {
    const read = pandoc('csljson', write('csl-json'));
    expect(read.map(({ id }) => id)).toEqual(keys);
    for (const [index, item] of read.entries()) {
      const record = records[index];
      if (!record) continue;
      expect(smoothed(item.title)).toBe(smoothed(record.title && markedTitle(record.title)));
      expect(found(item.author)).toEqual(expected(record.authors));
      expect(found(item.translator)).toEqual(expected(record.translators));
      expect(found(item.recipient)).toEqual(
        expected(record.kind === 'letter' ? record.recipients : []),
      );
      expect(item['archive'] ?? '').toBe(archiveName(record));
      expect(item['archive_location'] ?? '').toBe(archiveLocation(record));
      expect(item['language']).toBe(record.language);
      expect(item['abstract']).toBe(record.abstract);
      expect(item['URL']).toBe(record.url);
      const issued = record.date && cslDate(record.date);
      // What is in words only, pandoc reads on its own account.
      if (issued?.['date-parts']) expect(item.issued?.['date-parts']).toEqual(issued['date-parts']);
    }
  });

  it.each(['biblatex', 'bibtex'] as const)('%s keeps title, names, date and archive', (format) => {
    const read = pandoc(format, write(format));
    expect(read.map(({ id }) => id)).toEqual(keys);
    for (const [index, item] of read.entries()) {
      const record = records[index];
      if (!record) continue;
      const title = record.title ? markedTitle(record.title) : '[untitled]';
      expect(smoothed(item.title)).toBe(smoothed(title));
      expect(found(item.author)).toEqual(expected(record.authors));
      expect(found(item.translator)).toEqual(expected(record.translators));
      expect(item['URL']).toBe(record.url);
      if (record.kind !== 'book') expect(item['publisher'] ?? '').toContain(archiveText(record));
      if (record.date?.type !== 'point') continue;
      const { year, month, day } = record.date.at;
      const parts = [year, month, day].filter((part) => part !== undefined);
      // Negative years count differently: BC 44 is -43 in ISO 8601 and -44 in CSL.
      if (year > 0) expect(item.issued?.['date-parts']?.[0]).toEqual(parts);
    }
  });

  it('biblatex keeps spans', () => {
    const spans = records.filter(({ date }) => date?.type === 'span' && date.from && date.to);
    expect(spans.length).toBeGreaterThan(3);
    for (const [index, item] of pandoc('biblatex', write('biblatex', spans)).entries()) {
      const date = spans[index]?.date;
      expect(item.issued?.['date-parts']).toEqual(date && cslDate(date)['date-parts']);
    }
  });
});

it.skipIf(!isInstalled('biber'))('biber finds nothing but the translator (needs biber)', () => {
  const warnings = biberWarnings(write('biblatex'));
  expect(warnings.length).toBeGreaterThan(0);
  expect(warnings.filter((line) => !line.includes("Invalid field 'translator'"))).toEqual([]);
});

describe.skipIf(!isInstalled('ris2xml'))('read by bibutils (needs bibutils)', () => {
  const titles = (xml: string): string[] => [...xml.matchAll(/<mods\b/g)].map(([tag]) => tag);

  it.each([
    ['ris', 'ris2xml'],
    ['ris-generic', 'ris2xml'],
    ['endnote-xml', 'endx2xml'],
  ] as const)('%s keeps every record with its author and year', (format, program) => {
    const xml = bibutils(program, write(format));
    expect(titles(xml)).toHaveLength(records.length);
    const parts = xml.split(/<mods\b/).slice(1);
    for (const [index, part] of parts.entries()) {
      const record = records[index];
      if (!record) continue;
      for (const name of record.authors) {
        if (name.type !== 'personal' || name.given.includes('&')) continue;
        const family = name.particle && !name.particle.dropping ? name.particle.text : name.family;
        expect(part).toContain(family);
      }
      if (record.date?.type === 'point' && record.date.at.year > 0)
        expect(part).toContain(String(record.date.at.year));
    }
  });

  it('reads the whole date from RIS', () => {
    expect(bibutils('ris2xml', write('ris', [memorandum]))).toContain('1956-09-04');
  });
});

it('writes dates in words that read back as they were', () => {
  const dated = records.flatMap(({ date }) => (date?.type === 'point' ? [date] : []));
  for (const date of dated) {
    if (date.at.day === undefined || date.at.year <= 0 || date.approximate || date.uncertain)
      continue;
    const read = new Date(`${dateWords(date)} UTC`);
    expect(read.toISOString().slice(0, 10)).toBe(date.edtf);
  }
});
