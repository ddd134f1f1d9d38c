import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/cite/index.ts';
import { chosen, sorted } from '../../src/site/client/list/choose.ts';
import { joinedFile } from '../../src/site/client/list/join.ts';
import {
  documentsName,
  listFile,
  partsName,
  type CitationParts,
  type ListData,
} from '../../src/site/list/data.ts';
import { joinableFormats, partsIn } from '../../src/site/list/files.ts';
import { keyChoices } from '../../src/cite/index.ts';
import { remove, variorum } from '../support/cli.ts';
import { shapeRecords as records } from '../cite/records.ts';
import { projectPath } from '../support/xml.ts';
import { listedEdition } from './edition.ts';

let root = '';
beforeAll(() => {
  root = listedEdition();
});
afterAll(() => {
  remove(root);
});

function read(name: string): unknown {
  const script = readFileSync(join(root, 'out', listFile(name)), 'utf8');
  return JSON.parse(script.replace(/^.*?\] = |;\n$/gs, ''));
}

describe('the list of documents', () => {
  const all = { from: '', to: '', type: '', names: [] };
  const ids = ['letter.1', 'letter-1', 'b', 'undated'];
  const choose = (choice: Partial<Parameters<typeof chosen>[1]>): readonly string[] =>
    chosen(read(documentsName) as ListData, { ...all, ...choice }).map(
      (number) => ids[number] ?? '',
    );

  it('is chosen by years, kind and the entries that documents name', () => {
    expect(choose({})).toEqual(ids);
    expect(choose({ from: '1903' })).toEqual(['letter-1', 'b']);
    expect(choose({ to: '1901' })).toEqual(['letter.1']);
    expect(choose({ from: '1902', to: '1904', type: 'letter' })).toEqual(['letter-1']);
    expect(choose({ names: ['ada'] })).toEqual(['letter-1', 'b']);
    expect(choose({ names: ['ada', 'wien'] })).toEqual(['b']);
    expect(choose({ names: ['nobody'] })).toEqual([]);
  });

  it('is sorted by title, author and place, and what has none comes last', () => {
    const data = read(documentsName) as ListData;
    const by = (order: string): readonly (string | undefined)[] =>
      sorted(data, [0, 1, 2, 3], order, 'en').map((number) => ids[number]);
    expect(by('')).toEqual(ids);
    expect(by('title')).toEqual(['letter.1', 'b', 'undated', 'letter-1']);
    expect(by('author')).toEqual(['b', 'letter-1', 'letter.1', 'undated']);
    expect(by('place')).toEqual(['letter.1', 'b', 'letter-1', 'undated']);
  });

  it('has no entry that nothing names, and no document twice', () => {
    const { entries, documents } = read(documentsName) as ListData;
    expect(entries.map(([, id]) => id)).toEqual(['ada', 'tom', 'wien']);
    expect(documents.map(({ names }) => names)).toEqual([[1], [0, 1], [0, 2], [2]]);
  });
});

describe('a file of the citations of some documents', () => {
  const selections = [[2], [0, 1], [1, 2], [0, 1, 2, 3]];
  const names = ['letter.1', 'letter-1', 'b', 'undated'];

  it.each(joinableFormats.map(({ name }) => name))(
    'is what variorum cite writes, byte for byte: %s',
    (format) => {
      const parts = read(partsName(format)) as CitationParts;
      const { documents } = read(documentsName) as ListData;
      for (const selection of selections) {
        const files = selection.map((number) => `tei/${names[number] ?? ''}.xml`);
        const { out } = variorum(root, ['cite', ...files, '--format', format]);
        const joined = joinedFile(parts, documents, selection);
        // A file that ends without a line feed gets one on a terminal.
        expect(joined.endsWith('\n') ? joined : `${joined}\n`).toBe(out);
      }
    },
  );

  it.each(joinableFormats.map((format) => [format.name, format] as const))(
    'is what the writer makes of all shapes of records: %s',
    (_, format) => {
      const documents = records.map((record) => ({
        years: null,
        title: '',
        author: '',
        place: '',
        type: '',
        names: [],
        keys: keyChoices(record),
      }));
      const numbers = records.map((__, index) => index);
      expect(joinedFile(partsIn(format, records), documents, numbers)).toBe(format.write(records));
    },
  );

  it('exists for all formats that describe documents, and not for an edition of one', () => {
    expect(joinableFormats).toEqual(formats.filter(({ wholeEdition }) => wholeEdition !== true));
    expect(existsSync(projectPath('out/list'))).toBe(false);
  });
});
