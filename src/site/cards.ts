import { copyOf, generated, h, type Content } from '../render/hast.ts';
import { toHtml } from '../render/serialise.ts';
import { indexPages } from './addresses.ts';
import type { Edition, IndexEntry, SiteDocument } from './edition.ts';
import { entryFacts, identifiers, nameForms } from './pages/entry.ts';
import { mentionLinks } from './pages/mention-links.ts';
import type { SiteWords } from './words/words.ts';

/** So many passages are listed on a card; the index has them all. */
const listed = 12;

/**
 * Writes the cards of the names in a document, as a script: pages opened from a disk may load scripts
 * but not fetch files. It is loaded when a reader asks for the first card, and says what the index
 * says. A card is the same in all documents, and made once.
 */
export function cardsWriter(edition: Edition, words: SiteWords): (site: SiteDocument) => string {
  const named = byDocument(edition);
  const made = new Map<IndexEntry, Card>();
  return (site) => {
    const cards = (named.get(site) ?? []).map((entry) => {
      const own = made.get(entry) ?? cardOf(entry, edition, words);
      made.set(entry, own);
      return [entry.entity.id, own] as const;
    });
    return `globalThis.variorumCards = ${JSON.stringify(Object.fromEntries(cards))};\n`;
  };
}

type Card = readonly [name: string, href: string, html: string];

function cardOf(entry: IndexEntry, edition: Edition, words: SiteWords): Card {
  const { id, kind, name } = entry.entity;
  const href = `${indexPages[kind]}#${id}`;
  return [name, href, toHtml(copyOf(card(entry, href, edition, words)))];
}

/** The entries that each document names, in the order of their ids. */
function byDocument(edition: Edition): ReadonlyMap<SiteDocument, readonly IndexEntry[]> {
  const groups = new Map<SiteDocument, IndexEntry[]>();
  const entries = [...edition.index.values()];
  for (const entry of entries.sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1))) {
    for (const site of new Set(entry.mentions.map((mention) => mention.in))) {
      const group = groups.get(site);
      if (group) group.push(entry);
      else groups.set(site, [entry]);
    }
  }
  return groups;
}

function card(
  entry: IndexEntry,
  href: string,
  edition: Edition,
  words: SiteWords,
): readonly Content[] {
  const links = mentionLinks(entry, words);
  const more = links.length - listed;
  const shown = links.slice(0, listed).flatMap((link, index): Content[] => {
    return index > 0 ? [generated(words.comma), link] : [link];
  });
  const rest = more > 0 ? [generated(`${words.comma}${words.morePassages(more)}`)] : [];
  return [
    h('h2', { className: ['card-title'], lang: entry.language }, [generated(entry.entity.name)]),
    ...nameForms(entry, words),
    ...entryFacts(entry, edition, words),
    ...identifiers(entry),
    h('p', { className: ['card-passages'] }, [
      generated(`${words.passages(links.length)}${words.colon}`),
      ...shown,
      ...rest,
    ]),
    h('p', { className: ['card-index'] }, [h('a', { href }, [generated(words.inIndex)])]),
  ];
}
