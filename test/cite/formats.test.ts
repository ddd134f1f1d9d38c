import { describe, expect, it } from 'vitest';
import { cite, formats, styles } from '../../src/cite/index.ts';
import { expectGolden } from './golden.ts';
import { fixture, recordOf } from './reading.ts';
import { shapes, teiOf } from './shapes.ts';

const facts = {
  title: 'Papers of the Crisis',
  editors: ['Smith, Jane'],
  version: '1.0',
  year: '2026',
};
const records = shapes.map((shape) =>
  recordOf(teiOf(shape), { ...facts, documentUrl: `https://edition.test/${shape.id}.html` }),
);
const memorandum = recordOf(fixture('memorandum.xml'), {
  ...facts,
  documentUrl: 'https://edition.test/memorandum-1956-09-04.html',
});
const passage = {
  id: 'p7',
  label: 'para. 7',
  url: 'https://edition.test/memorandum-1956-09-04.html#p7',
};

describe.each(formats)('$name', (format) => {
  it('writes the memorandum as it has been reviewed', () => {
    expectGolden(`golden/memorandum.${format.extension}`, format.write([memorandum]));
  });

  it('writes a passage of it', () => {
    expectGolden(`golden/passage.${format.extension}`, format.write([memorandum], { passage }));
  });

  it('writes all shapes as they have been reviewed', () => {
    expectGolden(`golden/shapes.${format.extension}`, format.write(records));
  });

  it('writes none', () => {
    expect(() => format.write([])).not.toThrow();
  });
});

it('formats every shape in every style as it has been reviewed', () => {
  const lines = records.flatMap((record) => [
    `# ${record.id} (${record.kind})`,
    ...styles.map(({ name }) => `${name}: ${cite(record, { style: name })}`),
    '',
  ]);
  expectGolden('golden/styles.txt', lines.join('\n'));
});

it('has extensions of its own for each format', () => {
  const extensions = formats.map(({ extension }) => extension);
  expect(new Set(extensions).size).toBe(extensions.length);
});

it('names all formats and styles of the command line', () => {
  expect(formats.map(({ name }) => name).sort()).toEqual(
    `biblatex bibtex cff coins csl-json datacite dublin-core endnote-xml json-ld mods ris ris-generic tei wikipedia
     zotero-rdf`.split(/\s+/),
  );
  expect(styles.map(({ name }) => name)).toEqual([
    'chicago-notes',
    'chicago-notes-short',
    'chicago-bibliography',
    'chicago-author-date',
    'mla',
    'apa',
    'turabian',
  ]);
});

it('refuses a name that it does not know', () => {
  expect(() => cite(memorandum, { format: 'marc' })).toThrow(RangeError);
  expect(() => cite(memorandum, { style: 'vancouver' })).toThrow(RangeError);
});
