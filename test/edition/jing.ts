import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { besideProject, inProject } from './support.ts';

export const schema = inProject('schema/variorum.rng');
export const teiAll = besideProject('schemas/tei_all.rng');

export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What jing finds wrong, one fault a line of its output: "file:line:column: error: message". */
export function faults(grammar: URL, documents: readonly URL[]): Fault[] {
  const paths = [grammar, ...documents].map((address) => fileURLToPath(address));
  const { stdout, error } = spawnSync('jing', paths, { encoding: 'utf8' });
  if (error) throw error;
  return stdout.split('\n').flatMap((output) => {
    const [, file = '', line, message = ''] = /^(.+?):(\d+):\d+: (.+)$/.exec(output) ?? [];
    return line === undefined ? [] : [{ file: basename(file), line: Number(line), message }];
  });
}

// jing is the oracle where it is installed; the project does not depend on it.
export const noJing = spawnSync('jing', ['-v']).error !== undefined;
export const noTeiAll = noJing || !existsSync(teiAll);
export const needsJing = noJing ? ' (skipped: jing is not installed)' : '';
export const needsTeiAll = noTeiAll
  ? ' (skipped: jing or the schema of all TEI is not at hand)'
  : '';
