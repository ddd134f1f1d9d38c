import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { elements } from '../../src/xml/query.ts';
import { generator } from './generator.ts';
import { faults, needsTeiAll, noTeiAll, schema, teiAll } from './jing.ts';
import { inProject, read } from './support.ts';

// The schema promises to accept nothing that TEI does not. The fixtures show it for what an editor
// would write; these documents show it for all that the schema allows, sense or nonsense.
describe('documents written at random from the schema', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-subset-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const patterns = readdirSync(inProject('schema'))
    .filter((name) => name.endsWith('.rng'))
    .sort()
    .flatMap((name) => [...elements(read(inProject(`schema/${name}`)))]);
  const random = generator(patterns, 1956);
  const documents: URL[] = [];
  while (documents.length < 200 && (documents.length < 12 || random.unused().length > 0)) {
    const path = join(folder, `${documents.length}.xml`);
    writeFileSync(path, random.document(9));
    documents.push(pathToFileURL(path));
  }

  it('use all its elements, attributes and values', () => {
    expect(random.unused()).toEqual([]);
  });

  it.skipIf(noTeiAll)(`are valid under the schema and under all of TEI${needsTeiAll}`, () => {
    // A few are enough to see that the generator keeps to the grammar.
    expect(faults(schema, documents.slice(0, 8))).toEqual([]);
    expect(faults(teiAll, documents)).toEqual([]);
  });
});
