import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectPath } from './xml.ts';

/** The tool as it is built and shipped; `npm test` builds it first. */
export const program = projectPath('dist/cli/main.cjs');

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function variorum(cwd: string, args: readonly string[], input = ''): Run {
  const result = spawnSync(process.execPath, [program, ...args], { cwd, input, encoding: 'utf8' });
  if (result.error) throw result.error;
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** A new folder with some files in it, gone when the test is. */
export function folder(files: Files = {}): string {
  const path = lastingFolder(files);
  onTestFinished(() => {
    remove(path);
  });
  return path;
}

/** A new folder that more than one test looks at; they remove it when they are done. */
export function lastingFolder(files: Files): string {
  const path = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  put(path, files);
  return path;
}

export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

export function put(at: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
}

/** Every file below a folder with its bytes, hidden ones too. */
export function filesIn(at: string): Record<string, string> {
  const found = readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    found.sort().map((path) => [relative(at, path), readFileSync(path, 'latin1')]),
  );
}
