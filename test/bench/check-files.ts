import { readFileSync } from 'node:fs';
import { tuneEngine } from '../../src/cli/engine.ts';
import { outputTo } from '../../src/cli/output.ts';
import { loadSchema, validate } from '../../src/schema/index.ts';
import { decode } from '../../src/xml/source.ts';
import type { Figures } from './validation.ts';

/**
 * Loads a schema and checks files against it, some rounds of all; prints what it measured. It starts
 * and ends as the tool does.
 */
const [rounds = '1', schemaFile = '', ...files] = process.argv.slice(2);

tuneEngine();
const start = performance.now();
const loaded = loadSchema(schemaFile, (path) => readFileSync(path));
const load = performance.now() - start;
if (!loaded.ok) throw new Error('the schema was not loaded');

const rates: number[] = [];
let invalid = 0;
for (let round = 0; round < Number(rounds); round++) {
  const begin = performance.now();
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(file);
    bytes += content.length;
    const decoded = decode(file, content);
    if (!decoded.ok || validate(loaded.schema, decoded.source).length > 0) invalid++;
  }
  rates.push(bytes / 1000 / (performance.now() - begin));
}
const memory = process.resourceUsage().maxRSS / 1000;
const figures: Figures = { load, rates, memory, invalid };
outputTo(1).write(JSON.stringify(figures));
process.exit();
