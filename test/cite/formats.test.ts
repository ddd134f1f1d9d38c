import { describe, expect, it } from 'vitest';
import { cite, formats, styles } from '../../src/cite/index.ts';
import { expectGolden } from './golden.ts';
import { memorandum, passage, shapeRecords as records } from './records.ts';

describe.each(formats)('$name', (format) => {
  it('writes the memorandum as it has been reviewed', () => {
    expectGolden(`memorandum.${format.extension}`, format.write([memorandum]));
  });

  it('writes a passage of it', () => {
    expectGolden(`passage.${format.extension}`, format.write([memorandum], { passage }));
  });

  it('writes all shapes as they have been reviewed', () => {
    expectGolden(`shapes.${format.extension}`, format.write(records));
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
  expectGolden('styles.txt', lines.join('\n'));
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
