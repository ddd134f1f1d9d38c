import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { includesWithin } from '../check/files.ts';

/** A file that the configuration names; links that lead out of the edition are not followed. */
export function readOwnFile(root: string, file: string): Uint8Array {
  const path = includesWithin(root).resolve(file, resolve(root, 'variorum.json'));
  if (path === undefined) throw new Error('it lies outside of the edition');
  return readFileSync(path);
}
