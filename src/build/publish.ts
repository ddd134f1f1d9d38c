import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { whatIsAt } from '../check/files.ts';
import type { Put } from '../site/files.ts';
import { removeOrphans, workshopName } from './orphans.ts';
import { reason } from './reason.ts';

/** The list of all files with their hashes; it also says that a folder is ours to replace. */
const manifestFile = 'manifest.json';

/** A site that is being written beside the old one. */
export interface Publication {
  /** Writes a file; what goes wrong is told by `publish`. */
  readonly put: Put;
  /** Puts the new site in the place of the old one, and says how many files it has. */
  readonly publish: () => Published;
  /** Leaves the old site as it is; nothing remains of the new one. */
  readonly discard: () => void;
}

export type Published =
  { readonly ok: true; readonly files: number } | { readonly ok: false; readonly problem: string };

/**
 * Writes a site file by file, and then publishes it in one step: it is written into a folder beside
 * the old one, which is then put in its place. A reader never sees half of it, and what is not ours
 * is never overwritten. `name` is what `out` is called in a problem.
 */
export function openPublication(out: string, name = out): Publication {
  const target = resolve(out);
  const hashes = new Map<string, string>();
  const folders = new Set<string>();
  let beside: string | undefined;
  let problem = problemWith(target, name);

  const attempt = (work: () => void): void => {
    if (problem !== undefined) return;
    try {
      work();
    } catch (error) {
      problem = `${name} cannot be written: ${reason(error)}. Choose another folder with --out.`;
    }
  };
  const open = (): string => {
    if (beside !== undefined) return beside;
    const parent = dirname(target);
    mkdirSync(parent, { recursive: true });
    removeOrphans(parent);
    return (beside = mkdtempSync(join(parent, workshopName())));
  };
  const write = (path: string, bytes: Uint8Array): void => {
    const file = join(open(), 'new', path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes);
  };
  const discard = (): void => {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
    beside = undefined;
  };
  return {
    put: (path, content) => {
      attempt(() => {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content;
        hashes.set(path, createHash('sha256').update(bytes).digest('hex'));
        write(path, bytes);
      });
    },
    publish: () => {
      attempt(() => {
        write(manifestFile, Buffer.from(manifest(hashes)));
        exchange(target, open());
      });
      discard();
      return problem === undefined ? { ok: true, files: hashes.size } : { ok: false, problem };
    },
    discard,
  };
}

/** Puts the new site in the place of the old one, which stays if that fails. */
function exchange(target: string, beside: string): void {
  const old = join(beside, 'old');
  try {
    if (existsSync(target)) renameSync(target, old);
    renameSync(join(beside, 'new'), target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    throw error;
  }
}

function problemWith(target: string, name: string): string | undefined {
  if (whatIsAt(target)?.isFile() === true) return `${name} is a file. Choose a folder with --out.`;
  return mayReplace(target)
    ? undefined
    : `${name} holds files that Variorum did not write. Choose another folder with --out, or empty it.`;
}

function mayReplace(target: string): boolean {
  if (!existsSync(target)) return true;
  try {
    const names = readdirSync(target);
    if (names.length === 0) return true;
    const manifest = JSON.parse(readFileSync(join(target, manifestFile), 'utf8')) as {
      generator?: unknown;
    };
    return manifest.generator === 'variorum';
  } catch {
    return false;
  }
}

/** SHA-256 of every file, sorted by path, so that a copy can be proved. */
function manifest(hashes: ReadonlyMap<string, string>): string {
  const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ generator: 'variorum', version: 1, files: Object.fromEntries(sorted) as unknown }, undefined, 2)}\n`;
}
