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
import { reason } from './reason.ts';
import type { SiteFiles } from '../site/site.ts';

/** The list of all files with their hashes; it also says that a folder is ours to replace. */
const manifestFile = 'manifest.json';

export type Published = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/**
 * Writes a site in one step: into a folder beside the old one, which is then put in its place.
 * A reader never sees half of it, and what is not ours is never overwritten. `name` is what `out`
 * is called in a problem.
 */
export function publish(files: SiteFiles, out: string, name = out): Published {
  const target = resolve(out);
  if (whatIsAt(target)?.isFile() === true) {
    return { ok: false, problem: `${name} is a file. Choose a folder with --out.` };
  }
  if (!mayReplace(target)) {
    return {
      ok: false,
      problem: `${name} holds files that Variorum did not write. Choose another folder with --out, or empty it.`,
    };
  }
  let beside: string | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    beside = mkdtempSync(join(dirname(target), '.variorum-'));
    const fresh = join(beside, 'new');
    for (const [path, text] of [...files, [manifestFile, manifest(files)] as const]) {
      const file = join(fresh, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    if (existsSync(target)) renameSync(target, join(beside, 'old'));
    renameSync(fresh, target);
    return { ok: true };
  } catch (error) {
    const old = beside === undefined ? undefined : join(beside, 'old');
    if (old !== undefined && existsSync(old) && !existsSync(target)) renameSync(old, target);
    const problem = `${name} cannot be written: ${reason(error)}. Choose another folder with --out.`;
    return { ok: false, problem };
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
  }
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
function manifest(files: SiteFiles): string {
  const hashes = [...files].map(([path, text]) => [
    path,
    createHash('sha256').update(text).digest('hex'),
  ]);
  return `${JSON.stringify({ generator: 'variorum', version: 1, files: Object.fromEntries(hashes) as unknown }, undefined, 2)}\n`;
}
