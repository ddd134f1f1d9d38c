import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reason } from '../build/reason.ts';
import { checkFile, type Checked } from '../check/check.ts';
import { editionRoot, includesWithin, realPath, slashed } from '../check/files.ts';
import { paint, prettyReport } from '../check/reporters/pretty.ts';
import type { EditedDocument } from '../edition/document.ts';
import { CannotRun, type ExitCode, type Io } from './io.ts';

/** The bytes of a file, or of standard input for `-`; a missing file is a mistake of the caller. */
export function readInput(file: string, io: Io): Uint8Array {
  if (file === '-') return io.readStdin();
  try {
    return readFileSync(resolve(io.cwd, file));
  } catch (error) {
    throw new CannotRun(`${file} cannot be read: ${reason(error)}`);
  }
}

/**
 * Opens one document for a command that shows it. What keeps it from being read is told, and the
 * command ends with the code.
 */
export function openInput(
  file: string,
  name: string,
  io: Io,
): { readonly document: EditedDocument } | { readonly code: ExitCode } {
  const checked: Checked = checkFile(slashed(name), readInput(file, io), {
    validation: () => undefined,
    ...(file !== '-' && {
      includes: {
        path: realPath(resolve(io.cwd, file)),
        reader: includesWithin(editionRoot(resolve(io.cwd, file))),
      },
    }),
  });
  if (checked.document) return { document: checked.document };
  io.err(prettyReport([checked.report], paint(io.colour)));
  return { code: 1 };
}
