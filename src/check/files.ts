import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
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
