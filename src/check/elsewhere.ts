import { dirname, join } from 'node:path';
import { attribute } from '../xml/query.ts';
import { decode } from '../xml/source.ts';
import { parseXml } from '../xml/tree.ts';
import type { Elsewhere } from './pointers.ts';
import type { Files } from './schema-choice.ts';

/** What other files of the edition hold, each read once: pointers may lead from file to file. */
export function elsewhereFrom(files: Files): (file: string) => Elsewhere {
  const known = new Map<string, ReadonlySet<string> | 'other' | undefined>();
  return (file) => ({
    idsOf: (path) => {
      const target = join(dirname(file), path);
      if (!known.has(target)) known.set(target, readIds(target, files));
      return known.get(target);
    },
  });
}

function readIds(path: string, files: Files): ReadonlySet<string> | 'other' | undefined {
  if (!files.isFile(path)) return undefined;
  if (!/\.(?:xml|tei)$/i.test(path)) return 'other';
  const decoded = decode(path, files.read(path));
  if (!decoded.ok) return 'other';
  const parsed = parseXml(decoded.source);
  // A file that cannot be read has its own finding; its pointers are not judged a second time.
  if (!parsed.ok) return 'other';
  const ids = new Set<string>();
  for (const element of parsed.document.elements) {
    const id = attribute(element, 'xml:id');
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
