import { createHash } from 'node:crypto';
import MiniSearch from 'minisearch';
import type { Edition } from '../edition.ts';
import type { Publishable } from '../site.ts';
import type { SiteWords } from '../words/words.ts';
import { collect, type Collection } from './collect.ts';
import { fields, PostingsWriter, register, searchFile, type SearchMeta } from './format.ts';
import { termsOf } from './tokens.ts';

/** So many characters make a file: small enough to be loaded for one word. */
const fileSize = 64_000;
/** So many passages are indexed at once: the memory that indexing needs does not grow with the edition. */
const batchSize = 5_000;

/** The files of the search of an edition, and the version that their addresses carry. */
export function makeSearch(
  edition: Edition,
  documents: readonly Publishable[],
  words: SiteWords,
): { readonly files: ReadonlyMap<string, string>; readonly version: string } {
  return searchFiles(collect(edition, documents, words));
}

export function searchFiles(collection: Collection): {
  readonly files: ReadonlyMap<string, string>;
  readonly version: string;
} {
  const { documents, passages, entries } = collection;
  const lines = indexLines(collection);
  const terms = packed(lines, (line) => line.length + 1);
  const texts = packed(passages, (passage) => passage[2].length + 40);
  const names = packed(entries, ([, , forms]) => forms.join().length + 40);
  const files = new Map<string, string>();
  const put = (name: string, data: unknown): void => {
    files.set(searchFile(name), register(name, data));
  };
  terms.forEach(({ items }, number) => {
    put(`terms-${number}`, items.join(';'));
  });
  texts.forEach(({ items }, number) => {
    put(`texts-${number}`, items);
  });
  names.forEach(({ items }, number) => {
    put(`names-${number}`, items);
  });
  const hash = createHash('sha256');
  for (const text of files.values()) hash.update(text);
  hash.update(JSON.stringify(documents));
  const meta: SearchMeta = {
    version: hash.digest('hex').slice(0, 10),
    passages: passages.length,
    entries: entries.length,
    terms: terms.map(({ items: [line = ''] }) => line.slice(0, line.indexOf(':'))),
    texts: texts.map(({ first }) => first),
    names: names.map(({ first }) => first),
    documents,
  };
  put('meta', meta);
  return { files, version: meta.version };
}

/** A line for each term, in the order of the terms: `term:postings in texts/postings in names`. */
function indexLines({ passages, entries }: Collection): readonly string[] {
  const formsOf = (mentions: readonly number[]): string => {
    const mentioned = new Set(mentions.filter((_, index) => index % 3 === 0));
    return [...mentioned].flatMap((entry) => entries[entry]?.[2] ?? []).join('\n');
  };
  const postings = new Map<string, readonly PostingsWriter[]>();
  const units = passages.length + entries.length;
  for (let first = 0; first < units; first += batchSize) {
    const index = new MiniSearch<{ id: number; text: string; names: string }>({
      fields: [...fields],
      tokenize: termsOf,
      processTerm: (term) => term,
    });
    for (let id = first; id < Math.min(units, first + batchSize); id++) {
      const passage = passages[id];
      const entry = entries[id - passages.length];
      const names = passage ? formsOf(passage[3]) : (entry?.[2] ?? []).join('\n');
      index.add({ id, text: passage?.[2] ?? '', names });
    }
    for (const [term, byField] of index.toJSON().index) {
      const writers = postings.get(term) ?? fields.map(() => new PostingsWriter());
      postings.set(term, writers);
      for (const field in byField) {
        const counts = byField[field];
        // Numbers come in their order from an object, whoever wrote it.
        for (const unit in counts)
          writers[Number(field)]?.add(first + Number(unit), counts[unit] ?? 0);
      }
    }
  }
  return [...postings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, writers]) => `${term}:${writers.join('/')}`);
}

/** Items in their order, in packets of about one file. */
function packed<T>(
  items: readonly T[],
  size: (item: T) => number,
): readonly { readonly first: number; readonly items: readonly T[] }[] {
  const packets: { first: number; items: T[] }[] = [];
  let full = Infinity;
  items.forEach((item, index) => {
    if (full + size(item) > fileSize) {
      packets.push({ first: index, items: [] });
      full = 0;
    }
    packets[packets.length - 1]?.items.push(item);
    full += size(item);
  });
  return packets;
}
