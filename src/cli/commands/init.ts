import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reason } from '../../build/reason.ts';
import { sampleEdition } from '../../build/sample.ts';
import { CannotRun, UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { readOptions } from '../options.ts';

export const init: Command = {
  name: 'init',
  summary: 'start a new edition, ready to build',
  usage: 'variorum init DIR',
  help: `Makes a folder with a sample letter, a schema for documentary editions and a configuration.
Nothing that exists is overwritten.

Example:
  variorum init my-edition && cd my-edition && variorum build`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode {
  const { positionals } = readOptions(args, {});
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new UsageError('init needs exactly one folder');
  const target = resolve(io.cwd, folder);
  try {
    if (existsSync(target) && readdirSync(target).length > 0) {
      throw new UsageError(`${folder} is not empty; choose a new folder`);
    }
    for (const [path, text] of sampleEdition(basename(target))) {
      const file = join(target, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    // The schema of the package, two folders above the bundle (build.config.js).
    cpSync(fileURLToPath(new URL('../../schema/', import.meta.url)), join(target, 'schema'), {
      recursive: true,
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new CannotRun(`${folder} cannot be made: ${reason(error)}`);
  }
  io.err(`Made ${folder}. Next: cd ${folder} && variorum build\n`);
  return 0;
}
