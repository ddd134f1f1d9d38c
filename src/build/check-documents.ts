import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Checked } from '../check/check.ts';
import { findDocuments, slashed } from '../check/files.ts';
import { checkAgain } from './check-again.ts';
import type { Config } from './config.ts';
import type { RememberedCheck } from './memory.ts';
import type { BuildSurroundings } from './surroundings.ts';

/** Checks all documents in the order of their paths. Nothing is remembered for a single build. */
export function checkDocuments(
  config: Config,
  { checking, earlier, progress }: BuildSurroundings,
): {
  readonly checked: readonly Checked[];
  readonly checks: ReadonlyMap<string, RememberedCheck>;
} {
  const paths = findDocuments(join(config.root, config.documents));
  const checks = new Map<string, RememberedCheck>();
  const checked = paths.map((path, index) => {
    const file = slashed(relative(config.root, path));
    progress?.('checking', index, paths.length, file);
    const check = checkAgain(file, readFileSync(path), checking(path), earlier?.checks.get(file));
    if (earlier) checks.set(file, check);
    return check.checked;
  });
  return { checked, checks };
}
