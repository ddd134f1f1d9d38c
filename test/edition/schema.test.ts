import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, elements } from '../../src/xml/query.ts';
import { faults, needsJing, needsTeiAll, noJing, noTeiAll, schema, teiAll } from './jing.ts';
import { inProject, read } from './support.ts';

const files = (folder: string): URL[] =>
  readdirSync(inProject(folder))
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => inProject(`${folder}/${name}`));

const editions = files('tei');
const valid = files('test/edition/valid');
const invalid = files('test/edition/invalid');

// jing needs a second or two to start, more on a busy machine.
const timeout = 60_000;

describe('the schema of the project', { timeout }, () => {
  it.skipIf(noJing)(`accepts the editions and the valid fixtures${needsJing}`, () => {
    expect(faults(schema, [...editions, ...valid])).toEqual([]);
  });

  it.skipIf(noTeiAll)(`accepts nothing here that TEI does not${needsTeiAll}`, () => {
    expect(faults(teiAll, [...editions, ...valid])).toEqual([]);
  });

  it('has no element that is in neither an edition nor a valid fixture', () => {
    const named = (folder: string, extension: string): URL[] =>
      readdirSync(inProject(folder))
        .filter((name) => name.endsWith(extension))
        .map((name) => inProject(`${folder}/${name}`));
    const defined = named('schema', '.rng').flatMap((address) =>
      [...elements(read(address))]
        .filter((element) => element.local === 'element')
        .flatMap((element) => attribute(element, 'name') ?? []),
    );
    const used = new Set(
      [...editions, ...valid].flatMap((address) =>
        [...elements(read(address))].map((element) => element.local),
      ),
    );
    expect([...new Set(defined)].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('each mistake', { timeout }, () => {
  /** The second line of an invalid fixture: a comment with the line of the mistake and its nature. */
  const announced = (address: URL): { line: number; mistake: string } => {
    const comment = readFileSync(address, 'utf8').split('\n')[1] ?? '';
    const [, line, mistake = ''] = /^<!-- line (\d+): (.+) -->$/.exec(comment) ?? [];
    if (line === undefined) throw new Error(`${address.pathname} does not announce its mistake.`);
    return { line: Number(line), mistake };
  };

  it('has a fixture that says what and where it is', () => {
    expect(invalid.map(announced).length).toBeGreaterThanOrEqual(15);
  });

  it.skipIf(noJing)(`is reported first at the line that the fixture gives${needsJing}`, () => {
    const found = faults(schema, invalid);
    const first = invalid.map((address) => {
      const name = basename(address.pathname);
      return [name, found.find(({ file }) => file === name)?.line];
    });
    expect(first).toEqual(
      invalid.map((address) => [basename(address.pathname), announced(address).line]),
    );
  });
});
