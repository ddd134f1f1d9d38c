import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { IncludeReader } from '../edition/include.ts';
import type { Files } from './schema-choice.ts';

/** What is at a path; undefined when there is nothing, or when a part of the path is a file. */
export function whatIsAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The disk, as far as checking needs it; nothing is written. */
export const disk: Files = {
  isFile: (path) => whatIsAt(path)?.isFile() ?? false,
  list: (folder) => {
    if (!whatIsAt(folder)?.isDirectory()) return [];
    return readdirSync(folder).sort();
  },
  read: (path) => readFileSync(path),
};

/** Folders that hold no documents of an edition. */
const skipped = new Set(['node_modules', 'dist']);

/** The TEI files of a folder and the folders in it, sorted; hidden ones are passed over. */
export function findDocuments(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.name.startsWith('.') || skipped.has(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && /\.(?:xml|tei)$/i.test(entry.name)) found.push(path);
    }
  };
  visit(folder);
  return found.sort();
}

/** A path as findings and addresses write it. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Reads what documents include, from within a folder only; links that lead out of it do not count. */
export function includesWithin(root: string): IncludeReader {
  const folder = realPath(root);
  return {
    resolve: (href, from) => {
      if (href === '' || /^[A-Za-z][A-Za-z0-9+.-]+:/.test(href)) return undefined;
      const path = resolve(dirname(from), href);
      const real = realPath(path);
      const inner = relative(folder, real);
      return inner.startsWith('..') || isAbsolute(inner) ? undefined : real;
    },
    read: (path) => (disk.isFile(path) ? readFileSync(path) : undefined),
  };
}

/** The folder of the edition that a file belongs to: where its project begins, else its own. */
export function editionRoot(file: string): string {
  for (let at = dirname(resolve(file)); ; at = dirname(at)) {
    const marks = ['variorum.json', 'package.json', '.git'];
    if (marks.some((name) => whatIsAt(join(at, name)))) return at;
    if (dirname(at) === at) return dirname(resolve(file));
  }
}

/** A path without links, when the file is there. */
export function realPath(path: string): string {
  return whatIsAt(path) ? realpathSync(path) : resolve(path);
}
