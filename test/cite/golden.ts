import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * A file of golden/ is what it is expected to be. A missing one fails; `UPDATE=1` writes it, to be
 * reviewed. The ending keeps formatters and editors from touching it.
 */
export function expectGolden(name: string, actual: string): void {
  const path = fileURLToPath(new URL(`golden/${name}.golden`, import.meta.url));
  if (process.env['UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(existsSync(path), `${name} is missing: run the tests with UPDATE=1`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
