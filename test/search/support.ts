import { runInNewContext } from 'node:vm';
import type { Load } from '../../src/site/search/ask.ts';
import { searchFile, type SearchMeta } from '../../src/site/search/format.ts';
import { search, type EntryHit, type PassageHit } from '../../src/site/search/search.ts';

/** A search as the page makes it, over files in memory; `loaded` names those it has asked for. */
export function searcher(files: ReadonlyMap<string, string>): {
  readonly meta: SearchMeta;
  readonly loaded: string[];
  readonly find: (
    typed: string,
  ) => Promise<{ entries: readonly EntryHit[]; passages: readonly PassageHit[] }>;
} {
  const context: { variorumSearch?: Record<string, unknown> } = {};
  const loaded: string[] = [];
  const load: Load = (name) => {
    if (!loaded.includes(name)) {
      loaded.push(name);
      runInNewContext(files.get(searchFile(name)) ?? '', context);
    }
    return Promise.resolve(context.variorumSearch?.[name]);
  };
  runInNewContext(files.get(searchFile('meta')) ?? '', context);
  const meta = context.variorumSearch?.['meta'] as SearchMeta;
  const find = async (
    typed: string,
  ): Promise<{ entries: readonly EntryHit[]; passages: readonly PassageHit[] }> => {
    const { entries, next } = await search(meta, load, typed);
    return { entries, passages: await next(Infinity) };
  };
  return { meta, loaded, find };
}
