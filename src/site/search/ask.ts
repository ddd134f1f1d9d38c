import MiniSearch, { type AsPlainObject, type Query as MiniQuery } from 'minisearch';
import { fieldIds, fields, lastNotAfter, readPostings, type SearchMeta } from './format.ts';
import type { Clause, Query } from './query.ts';

/** Loads a file of the index by its name: `terms-3`. */
export type Load = (name: string) => Promise<unknown>;

interface Wanted {
  readonly term: string;
  readonly prefix: boolean;
}

/**
 * What the index has for a query, with how well it fits: passages and entries by their numbers.
 * Only the files that may hold the query's terms are loaded, and of them only those terms are given
 * to MiniSearch: a slice of the index that is as big as the question.
 */
export async function ask(
  meta: SearchMeta,
  load: Load,
  query: Query,
): Promise<ReadonlyMap<number, number>> {
  const clauses = query.map(wantedBy).filter((ways) => ways.length > 0);
  if (clauses.length === 0) return new Map();
  const lines = new Map<string, string>();
  for (const wanted of clauses.flat(2)) {
    for (const shard of await shardsFor(meta, load, wanted)) {
      for (const [term, postings] of shard.having(wanted)) lines.set(term, postings);
    }
  }
  const question: MiniQuery = {
    combineWith: 'AND',
    queries: clauses.map((ways) => ({
      combineWith: 'OR',
      queries: ways.map((way) => ({
        combineWith: 'AND',
        queries: way.map(({ term, prefix }) => ({ prefix, queries: [term] })),
      })),
    })),
  };
  const found = sliceOf(meta, lines).search(question);
  return new Map(found.map(({ id, score }) => [Number(id), score]));
}

/** The ways in which the index may know a clause, each of them some terms that are all needed. */
function wantedBy({ terms, joined, prefix }: Clause): readonly (readonly Wanted[])[] {
  const ways: (readonly Wanted[])[] = [];
  if (terms.length > 0) {
    ways.push(terms.map((term, index) => ({ term, prefix: prefix && index === terms.length - 1 })));
  }
  if (joined !== undefined) ways.push([{ term: joined, prefix }]);
  return ways;
}

/** The terms of one file in their order, and what the file has of them. */
class Shard {
  readonly #terms: string[] = [];
  readonly #postings: string[] = [];

  constructor(data: string) {
    for (const line of data.split(';')) {
      const colon = line.indexOf(':');
      this.#terms.push(line.slice(0, colon));
      this.#postings.push(line.slice(colon + 1));
    }
  }

  *having({ term, prefix }: Wanted): Generator<readonly [term: string, postings: string]> {
    let at = lastNotAfter(this.#terms, term);
    if ((this.#terms[at] ?? '') < term) at++;
    for (; at < this.#terms.length; at++) {
      const own = this.#terms[at] ?? '';
      if (prefix ? !own.startsWith(term) : own !== term) return;
      yield [own, this.#postings[at] ?? ''];
    }
  }
}

const shards = new WeakMap<Load, Map<number, Promise<Shard>>>();

async function shardsFor(
  { terms }: SearchMeta,
  load: Load,
  { term, prefix }: Wanted,
): Promise<readonly Shard[]> {
  const known = shards.get(load) ?? new Map<number, Promise<Shard>>();
  shards.set(load, known);
  const first = lastNotAfter(terms, term);
  const last = prefix ? lastNotAfter(terms, `${term}\uffff`) : first;
  const loading: Promise<Shard>[] = [];
  for (let number = first; number <= last && number < terms.length; number++) {
    const shard =
      known.get(number) ?? load(`terms-${number}`).then((data) => new Shard(data as string));
    known.set(number, shard);
    loading.push(shard);
  }
  return Promise.all(loading);
}

function sliceOf(meta: SearchMeta, lines: ReadonlyMap<string, string>): MiniSearch {
  const documentIds: Record<string, number> = {};
  const fieldLength: Record<string, number[]> = {};
  const index = [...lines].map(([term, line]): AsPlainObject['index'][number] => {
    const byField = line.split('/').map((postings, field) => {
      const counts = readPostings(postings);
      for (const [unit] of counts) {
        documentIds[unit] = unit;
        fieldLength[unit] = [1, 1];
      }
      return [String(field), Object.fromEntries(counts)] as const;
    });
    return [
      term,
      Object.fromEntries(byField.filter(([, counts]) => Object.keys(counts).length > 0)),
    ];
  });
  const all = meta.passages + meta.entries;
  const slice: AsPlainObject = {
    documentCount: all,
    nextId: all,
    documentIds,
    fieldIds,
    fieldLength,
    averageFieldLength: [1, 1],
    storedFields: {},
    index,
    serializationVersion: 2,
  };
  return MiniSearch.loadJS(slice, {
    fields: [...fields],
    tokenize: (term) => [term],
    processTerm: (term) => term,
    // Lengths of passages are not kept: they would have to be loaded whole before the first answer.
    searchOptions: { bm25: { k: 1.2, b: 0, d: 0.5 } },
  });
}
