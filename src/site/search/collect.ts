import type { Edition, SiteDocument } from '../edition.ts';
import { indexPages } from '../addresses.ts';
import type { SiteWords } from '../words/words.ts';
import type { StoredEntry, StoredPassage } from './format.ts';
import { ownPassages } from '../pages/own.ts';
import type { SearchPassage } from './passages.ts';

/** A document, and what can be found in it. */
export interface Searchable {
  readonly site: SiteDocument;
  readonly passages: readonly SearchPassage[];
}

/** All that can be found: passages in the order of the edition, entries in that of the registers. */
export interface Collection {
  readonly documents: readonly (readonly [
    page: string,
    title: string,
    language: string,
    first: number,
  ])[];
  readonly passages: readonly StoredPassage[];
  readonly entries: readonly StoredEntry[];
}

export function collect(
  edition: Edition,
  documents: readonly Searchable[],
  words: SiteWords,
): Collection {
  const passages: { id: string; label: string; text: string; mentions: number[] }[] = [];
  const places = new Map<string, number>();
  const firsts = documents.map(({ site, passages: own }) => {
    const first = passages.length;
    const { heading } = site;
    const text = [heading.title, heading.subtitle ?? ''].join(' ').trim().normalize('NFC');
    // Most texts begin with their title; it is not found twice.
    const titled = own.some((passage) => passage.text.includes(text));
    const title = { id: '', label: words.search.ownTitle, text, inner: [] };
    for (const passage of titled ? own : [title, ...own]) {
      for (const id of [passage.id, ...passage.inner]) {
        const key = `${site.page}#${id}`;
        if (!places.has(key)) places.set(key, passages.length);
      }
      passages.push({ ...passage, mentions: [] });
    }
    return [site.page, heading.title, heading.language ?? '', first] as const;
  });
  const pages = edition.pages.map((page) => {
    const first = passages.length;
    const text = page.title.normalize('NFC');
    const title = { id: '', label: words.search.ownTitle, text, inner: [] };
    for (const passage of [title, ...ownPassages(page, words)])
      passages.push({ ...passage, mentions: [] });
    return [page.file, page.title, '', first] as const;
  });
  const entries = [...edition.index.values()].map(({ entity, mentions }, entry): StoredEntry => {
    const seen = new Set<number>();
    for (const { in: site, mention } of mentions) {
      const place = places.get(`${site.page}#${mention.id}`);
      const passage = place === undefined ? undefined : passages[place];
      if (place === undefined || !passage) continue;
      seen.add(place);
      const length = mention.words.normalize('NFC').length;
      const at = startOf(mention.words.normalize('NFC'), passage, entry);
      // A mention whose words the reading text does not have so still makes its passage found.
      passage.mentions.push(entry, Math.max(0, at), at < 0 ? 0 : length);
    }
    const forms = [entity.name, ...entity.forms.map(({ text }) => text)];
    return [indexPages[entity.kind], entity.id, forms, seen.size];
  });
  return {
    documents: [...firsts, ...pages],
    passages: passages.map(({ id, label, text, mentions }) => [id, label, text, mentions]),
    entries,
  };
}

/** Where the words of a mention stand, behind those of the mentions of the same entry before it. */
function startOf(
  words: string,
  { text, mentions }: { readonly text: string; readonly mentions: readonly number[] },
  entry: number,
): number {
  let from = 0;
  for (let index = 0; index < mentions.length; index += 3) {
    const [start = 0, length = 0] = mentions.slice(index + 1, index + 3);
    if (mentions[index] === entry) from = Math.max(from, start + length);
  }
  const at = text.indexOf(words, from);
  return at < 0 ? text.indexOf(words) : at;
}
