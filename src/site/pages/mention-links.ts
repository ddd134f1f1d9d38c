import { generated, h, type Content } from '../../render/hast.ts';
import type { IndexEntry } from '../edition.ts';
import { placeName } from '../words/places.ts';
import type { SiteWords } from '../words/words.ts';

/** Links to the passages that name an entity, each passage once, in the order of the texts. */
export function mentionLinks(
  { entity, mentions }: IndexEntry,
  words: SiteWords,
): readonly Content[] {
  const seen = new Set<string>();
  const documents = new Set(mentions.map(({ in: site }) => site));
  return mentions.flatMap(({ in: site, mention }): Content[] => {
    const place = `${site.page}#${mention.id}`;
    if (seen.has(place)) return [];
    seen.add(place);
    const { title: own, language } = site.heading;
    const label = mention.label === undefined ? own : placeName(mention.label, words);
    const lang = mention.label === undefined ? language : undefined;
    // Where there are several documents, a number alone says too little.
    const title = documents.size > 1 ? own : undefined;
    const href = `${site.page}?mark=${encodeURIComponent(entity.id)}#${mention.id}`;
    return [h('a', { href, title, lang }, [generated(label)])];
  });
}
