import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdition, type Built } from '../../src/build/build.ts';
import { readConfig, type Config } from '../../src/build/config.ts';
import { noMemory, type Memory } from '../../src/build/memory.ts';
import { disk } from '../../src/check/files.ts';
import { Schemas } from '../../src/check/schemas.ts';
import type { FileContent } from '../../src/site/files.ts';
import { folder, lastingFolder, put, remove } from '../support/cli.ts';
import { plainLetter, written, type Letter } from './letters.ts';
import { assets } from './no-assets.ts';

interface Made {
  readonly built: Built;
  readonly files: ReadonlyMap<string, FileContent>;
}

function configOf(root: string): Config {
  const read = readConfig(root, undefined);
  if (!read.ok) throw new Error(read.problem);
  return read.config;
}

function build(config: Config, earlier?: Memory, schemas = new Schemas(disk)): Made {
  const files = new Map<string, FileContent>();
  const built = buildEdition(config, {
    checking: (file) => schemas.contextFor(file),
    assets,
    put: (path, content) => files.set(path, content),
    ...(earlier && { earlier }),
  });
  return { built, files };
}

/** All that a build says and makes; documents are too big to be compared, and are in the files. */
const told = ({ built, files }: Made): unknown => ({
  reports: built.reports.map(({ source, ...report }) => ({ ...report, text: source.text })),
  publishable: built.publishable,
  files: [...files].sort(([a], [b]) => (a < b ? -1 : 1)),
});

const picture = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`;

/** A change of one thing in one letter, or in a file that letters use. */
const change: fc.Arbitrary<
  Partial<Letter> | { readonly picture: number } | { readonly part: string }
> = fc.oneof(
  fc.record({ words: fc.constantFrom('Nothing new', 'All is well', 'Come soon') }),
  fc.record({ title: fc.constantFrom('A letter', 'Another', 'To Ada &amp; Tom') }),
  fc.record({ date: fc.constantFrom('1901', '1899', '1950-02-30', '1950') }),
  fc.record({ names: fc.constantFrom('ada', 'tom', 'p1') }),
  fc.record({ points: fc.constantFrom('#p1', '#gone', 'a.xml#p1', 'b.xml#ada', 'c.xml') }),
  fc.record({ register: fc.constantFrom('none', 'person', 'other', 'place', 'event') }),
  fc.record({ state: fc.constantFrom('there', 'there', 'gone', 'broken') }),
  fc.record({ pictures: fc.boolean() }),
  fc.record({ includes: fc.boolean() }),
  fc.record({ picture: fc.constantFrom(10, 20) }),
  fc.record({ part: fc.constantFrom('One', 'Two') }),
);

describe('a build with a memory of the one before', () => {
  it('makes after any changes what a build without one makes', () => {
    const names = ['a', 'b', 'c'];
    const root = lastingFolder({ 'variorum.json': '{}' });
    const config = configOf(root);
    const write = (name: string, letter: Letter): void => {
      if (letter.state === 'gone') rmSync(join(root, `tei/${name}.xml`), { force: true });
      else put(root, { [`tei/${name}.xml`]: written(letter) });
    };
    const changes = fc.array(fc.tuple(fc.constantFrom(...names), change), { maxLength: 12 });
    fc.assert(
      fc.property(changes, (all) => {
        put(root, { 'tei/picture.svg': picture(10), 'tei/part.txt': 'One' });
        const letters = new Map(names.map((name) => [name, plainLetter]));
        letters.set('a', { ...plainLetter, register: 'person' });
        for (const [name, letter] of letters) write(name, letter);
        const schemas = new Schemas(disk);
        let memory = build(config, noMemory, schemas).built.memory;
        for (const [name, one] of all) {
          if ('picture' in one) put(root, { 'tei/picture.svg': picture(one.picture) });
          else if ('part' in one) put(root, { 'tei/part.txt': one.part });
          else {
            const letter = { ...(letters.get(name) ?? plainLetter), ...one };
            letters.set(name, letter);
            write(name, letter);
          }
          const again = build(config, memory, new Schemas(disk, undefined, schemas));
          expect(told(again)).toEqual(told(build(config)));
          memory = again.built.memory;
        }
      }),
      { numRuns: 30 },
    );
    remove(root);
  });

  it('takes what is the same from it, and nothing with other settings', () => {
    const root = folder({ 'tei/a.xml': written(plainLetter), 'tei/b.xml': written(plainLetter) });
    const config = configOf(root);
    const schemas = new Schemas(disk);
    const first = build(config, noMemory, schemas).built.memory ?? noMemory;
    put(root, { 'tei/a.xml': written({ ...plainLetter, words: 'All is well' }) });
    const second = build(config, first, schemas).built.memory ?? noMemory;
    const parts = ({ documents }: Memory) => [...documents.values()].map(({ part }) => part.files);
    expect(parts(second).map((files) => parts(first).includes(files))).toEqual([false, true]);
    const other = build({ ...config, title: 'Letters' }, second, schemas).built.memory ?? noMemory;
    expect(parts(other).some((files) => parts(second).includes(files))).toBe(false);
  });

  it('leaves none where it was given none', () => {
    const root = folder({ 'tei/a.xml': written(plainLetter) });
    expect(build(configOf(root)).built.memory).toBeUndefined();
  });

  it('checks again when the schema is another', () => {
    const schema = (name: string): string =>
      `<element name="${name}" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><attribute><anyName/></attribute></zeroOrMore><ref name="any"/></element>`;
    const grammar = (name: string): string =>
      `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start>${schema(name)}</start><define name="any"><zeroOrMore><choice><text/><element><anyName/><zeroOrMore><attribute><anyName/></attribute></zeroOrMore><ref name="any"/></element></choice></zeroOrMore></define></grammar>`;
    const root = folder({
      'variorum.json': '{}',
      'schema/own.rng': grammar('TEI'),
      'tei/a.xml': written(plainLetter),
    });
    const config = configOf(root);
    const statuses = ({ built }: Made) => built.reports.map(({ status }) => status);
    const first = build(config, noMemory);
    expect(statuses(first)).toEqual(['valid']);
    put(root, { 'schema/own.rng': grammar('TEXT') });
    expect(statuses(build(config, first.built.memory))).toEqual(['invalid']);
  });
});
