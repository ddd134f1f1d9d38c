import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectPath } from './xml.ts';

/** Builds the second edition, which exercises every kind of page, into a folder of the test's own. */
export function builtSecondEdition(): URL {
  const root = mkdtempSync(join(tmpdir(), 'variorum-second-'));
  cpSync(projectPath('test/second-edition'), root, { recursive: true });
  const tool = projectPath('dist/cli/main.cjs');
  const run = spawnSync(process.execPath, [tool, 'build'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return pathToFileURL(join(root, 'out/'));
}
