import { createHash } from 'node:crypto';
import type { Edition } from '../edition.ts';
import type { Put } from '../files.ts';
import type { SiteWords } from '../words/words.ts';
import { collect, type Collection, type Searchable } from './collect.ts';
import { fieldIds, fields, register, searchFile, type SearchMeta } from './format.ts';
import { PostingsWriter } from './postings.ts';
import { termsOf } from './tokens.ts';

/** So many characters make a file: small enough to be loaded for one word. */
const fileSize = 64_000;

/** Makes the files of the search of an edition; the version is what their addresses carry. */
export function makeSearch(
  edition: Edition,
  documents: readonly Searchable[],
  words: SiteWords,
  put: Put,
): string {
  return putIndex(collect(edition, documents, words), put);
}

export function putIndex(collection: Collection, put: Put): string {
  const { documents, passages, entries } = collection;
  const lines = indexLines(collection);
  const terms = packed(lines, (line) => line.length + 1);
  const texts = packed(passages, (passage) => passage[2].length + 40);
  const names = packed(entries, ([, , forms]) => forms.join().length + 40);
  const hash = createHash('sha256');
  const putHashed = (name: string, data: unknown): void => {
    const text = register(name, data);
    hash.update(text);
    put(searchFile(name), text);
  };
  terms.forEach(({ items }, number) => {
    putHashed(`terms-${number}`, items.join(';'));
  });
  texts.forEach(({ items }, number) => {
    putHashed(`texts-${number}`, items);
  });
  names.forEach(({ items }, number) => {
    putHashed(`names-${number}`, items);
  });
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
  put(searchFile('meta'), register('meta', meta));
  return meta.version;
}

/** A line for each term, in the order of the terms: `term:postings in texts/postings in names`. */
function indexLines({ passages, entries }: Collection): readonly string[] {
  const formsOf = (mentions: readonly number[]): string => {
    const mentioned = new Set(mentions.filter((_, index) => index % 3 === 0));
    return [...mentioned].flatMap((entry) => entries[entry]?.[2] ?? []).join('\n');
  };
  const postings = new Map<string, readonly PostingsWriter[]>();
  const add = (unit: number, field: number, text: string): void => {
    for (const term of termsOf(text)) {
      let writers = postings.get(term);
      if (!writers) postings.set(term, (writers = fields.map(() => new PostingsWriter())));
      writers[field]?.add(unit);
    }
  };
  passages.forEach(([, , text, mentions], unit) => {
    add(unit, fieldIds.text, text);
    add(unit, fieldIds.names, formsOf(mentions));
  });
  entries.forEach(([, , forms], entry) => {
    add(passages.length + entry, fieldIds.names, forms.join('\n'));
  });
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
