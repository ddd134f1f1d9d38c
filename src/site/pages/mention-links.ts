import { generated, h, type Content } from '../../render/hast.ts';
import type { IndexEntry } from '../edition.ts';

/** Links to the passages that name an entity, each passage once, in the order of the texts. */
export function mentionLinks({ entity, mentions }: IndexEntry): readonly Content[] {
  const seen = new Set<string>();
  const documents = new Set(mentions.map(({ in: site }) => site));
  return mentions.flatMap(({ in: site, mention }): Content[] => {
    const place = `${site.page}#${mention.id}`;
    if (seen.has(place)) return [];
    seen.add(place);
    const label = mention.label ?? site.heading.title;
    // Where there are several documents, a number alone says too little.
    const title = documents.size > 1 ? site.heading.title : undefined;
    const href = `${site.page}?mark=${encodeURIComponent(entity.id)}#${mention.id}`;
    return [h('a', { href, title }, [generated(label)])];
  });
}
