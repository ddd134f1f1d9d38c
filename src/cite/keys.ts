import { createHash } from 'node:crypto';
import type { CitationRecord } from '../edition/citation/index.ts';

/**
 * Citation keys, in the order of the records. A key is made from the id of the document alone, so
 * that neither a new document nor a corrected name changes it; ids that fall together get a digest
 * of the full id, all of them, so that their order does not matter either.
 */
export function citationKeys(records: readonly CitationRecord[]): readonly string[] {
  const plain = records.map((record) => slug(record.id));
  const counts = count(plain);
  const marked = plain.map((key, index) => {
    const record = records[index];
    const [alone, beside] = record ? keyChoices(record) : [key, key];
    return counts.get(key) === 1 ? alone : beside;
  });
  // Only records with one and the same id still collide: these are counted.
  const seen = new Map<string, number>();
  return marked.map((key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key}-${before + 1}`;
  });
}

/** The key of a record, and the one that it has beside another of the same key. */
export function keyChoices(record: CitationRecord): readonly [alone: string, beside: string] {
  const key = slug(record.id);
  const marked = `${key || 'document'}-${digest(record.id)}`;
  return [key || marked, marked];
}

/** Letters, digits and hyphens are safe in BibTeX, RIS, XML ids and URLs alike. */
function slug(id: string): string {
  return id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 6);
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
