import { formats } from '../../src/cite/index.ts';
import type { CitationRecord } from '../../src/edition/citation/index.ts';
import { parse } from './read-back.ts';
import { shapeRecord } from './records.ts';
import { bibutils, pandoc, run } from './tools.ts';

/** A fact of a record, and the forms in which it may come back; of a form all strings must be there. */
interface Fact {
  readonly name: string;
  readonly record: CitationRecord;
  readonly forms: readonly (readonly string[])[];
}

const whole = shapeRecord('rights-and-keywords');
const letter = shapeRecord('letter-plain');
const kim = shapeRecord('kim-il-sung');
const span = shapeRecord('range-days');

const person = (family: string, given: string): readonly (readonly string[])[] => [
  [family, given],
  [`${family}, ${given}`],
  [`${given} ${family}`],
];

export const facts: readonly Fact[] = [
  { name: 'title', record: whole, forms: [['A paper with everything']] },
  { name: 'author', record: whole, forms: [...person('Ivanov', 'V. I.'), ['Ivanov', 'V', 'I']] },
  {
    name: 'name never inverted',
    record: kim,
    forms: [['Kim Il Sung'], ['Kim Il Sung,'], ['{Kim Il Sung}']],
  },
  {
    name: 'translator',
    record: whole,
    forms: [...person('Person', 'James F.'), ['Person', 'James', 'F']],
  },
  {
    name: 'recipient',
    record: letter,
    forms: [...person('House', 'Edward M.'), ['House', 'Edward', 'M']],
  },
  {
    name: 'date',
    record: whole,
    forms: [
      ['1956-09-04'],
      ['1956-9-4'],
      ['1956/09/04'],
      ['September 4, 1956'],
      ['4 September 1956'],
      ['1956', 'sep', '4'],
      ['1956', 'Sep', '4'],
      ['1956', '9', '4'],
    ],
  },
  {
    name: 'span of dates',
    record: span,
    forms: [
      ['1956-08-29/1956-09-14'],
      ['1956-8-29/1956-9-14'],
      ['issued: 1956-08-29/1956-09-14'],
      ['1956-08-29', '1956-09-14'],
      ['August 29–September 14, 1956'],
      ['29 August–14 September 1956'],
    ],
  },
  { name: 'place of writing', record: whole, forms: [['Pyongyang']] },
  { name: 'archive', record: whole, forms: [['RGANI']] },
  {
    name: 'location in the archive',
    record: whole,
    forms: [
      ['Fond 5, Opis 28, Delo 410, Listy 1–3'],
      ['Fond 5', 'Opis 28', 'Delo 410', 'Listy 1–3'],
    ],
  },
  { name: 'genre', record: whole, forms: [['report'], ['Report']] },
  { name: 'language', record: whole, forms: [['en'], ['english'], ['en-US']] },
  { name: 'original language', record: whole, forms: [['ru']] },
  { name: 'rights', record: whole, forms: [['https://creativecommons.org/licenses/by/4.0/']] },
  { name: 'abstract', record: whole, forms: [['It says that “all is well” & nothing else.']] },
  { name: 'keywords', record: whole, forms: [['North Korea', 'plenum'], ['North Korea, plenum']] },
  { name: 'edition', record: whole, forms: [['Papers of the Crisis']] },
  { name: 'editors of the edition', record: whole, forms: [...person('Smith', 'Jane')] },
  { name: 'URL', record: whole, forms: [['https://edition.test/rights-and-keywords.html']] },
];

export interface Reader {
  readonly name: string;
  /** All values that it finds in a record. */
  readonly values: (record: CitationRecord) => readonly string[];
}

/** What each file says, read with a parser of its syntax. */
export const files: readonly Reader[] = formats.map(({ name, write }) => ({
  name,
  values: (record) => valuesOf(name, write([record])),
}));

/** What importers make of the files. */
export const importers: readonly Reader[] = [
  ...(['csljson', 'biblatex', 'bibtex'] as const).map((from): Reader => ({
    name: `pandoc, ${from}`,
    values: (record) =>
      strings(pandoc(from, written(from === 'csljson' ? 'csl-json' : from, record))),
  })),
  {
    name: 'bibutils, ris',
    values: (record) => xmlStrings(bibutils('ris2xml', written('ris', record))),
  },
  {
    name: 'bibutils, ris-generic',
    values: (record) => xmlStrings(bibutils('ris2xml', written('ris-generic', record))),
  },
  {
    name: 'bibutils, endnote-xml',
    values: (record) => xmlStrings(bibutils('endx2xml', written('endnote-xml', record))),
  },
  {
    name: 'bibutils, mods',
    values: (record) => bibStrings(run('xml2bib', (file) => [file], written('mods', record))),
  },
];

export type Survival = 'kept' | 'inside' | 'lost';

/** `inside`: it is there, but only within a longer text, such as a note. */
export function survival(fact: Fact, reader: Reader): Survival {
  const values = reader.values(fact.record).map(folded);
  const all = new Set(values);
  if (fact.forms.some((form) => form.every((text) => all.has(folded(text))))) return 'kept';
  const long = values.filter((value) => value.length > 8 || /[\s:,]/.test(value));
  const isInside = fact.forms.some((form) =>
    form.every((text) => long.some((value) => within(value, folded(text)))),
  );
  return isInside ? 'inside' : 'lost';
}

function within(value: string, text: string): boolean {
  const at = value.indexOf(text);
  if (at < 0) return false;
  const [before, after] = [value[at - 1] ?? ' ', value[at + text.length] ?? ' '];
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

function folded(text: string): string {
  return text.replace(/["“”]/g, '"').replace(/\s+/g, ' ').trim();
}

function written(name: string, record: CitationRecord): string {
  return formats.find((format) => format.name === name)?.write([record]) ?? '';
}

function valuesOf(name: string, text: string): readonly string[] {
  if (/^\s*[[{]"?/.test(text) && name !== 'wikipedia') return strings(JSON.parse(text));
  if (text.startsWith('<?xml')) return xmlStrings(text);
  switch (name) {
    case 'biblatex':
    case 'bibtex':
      return bibStrings(text);
    case 'ris':
    case 'ris-generic':
      return text.split(/\r?\n/).map((line) => line.slice(6));
    case 'coins': {
      const title = /title="([^"]*)"/.exec(text)?.[1] ?? '';
      return [...new URLSearchParams(title.replaceAll('&amp;', '&')).values()];
    }
    case 'wikipedia':
      return text
        .replace(/^\{\{|\}\}\s*$/g, '')
        .split(' |')
        .map((pair) => pair.slice(pair.indexOf('=') + 1));
    default:
      return [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(
        ([scalar]) => JSON.parse(scalar) as string,
      );
  }
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n').concat(value);
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const points = list.map((one) => (isPoint(one) ? one.join('-') : ''));
    return [...(points.every(Boolean) ? [points.join('/')] : []), ...list.flatMap(strings)];
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

function isPoint(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'number')
  );
}

function xmlStrings(xml: string): readonly string[] {
  return strings(parse(xml.replace(/^\ufeff/, ''))).map((text) => text.trim());
}

/** Fields of BibTeX entries; names one by one. */
function bibStrings(text: string): readonly string[] {
  return [...text.matchAll(/^\s*\w+\s*=\s*(?:\{(.*)\}|"([^"]*)"|(\w+)),?$/gm)].flatMap(
    ([, braced, quoted, macro]) => {
      const value = (braced ?? quoted ?? macro ?? '')
        .replace(/^\{(.*)\}$/, '$1')
        .replace(/\\([&%_#${}])/g, '$1')
        .replace(/``|''/g, '"');
      return [value, ...value.split(/\s+and\s+/)];
    },
  );
}
