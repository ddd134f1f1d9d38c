import { generated, h, type Content } from '../../render/hast.ts';
import type { Edition, SiteDocument } from '../edition.ts';
import type { SiteWords } from '../words/words.ts';

/** The documents before and after one, in the order of the edition. */
export interface Neighbours {
  readonly previous: SiteDocument | undefined;
  readonly next: SiteDocument | undefined;
}

export function neighboursOf(edition: Edition, site: SiteDocument): Neighbours {
  const at = edition.documents.indexOf(site);
  return { previous: edition.documents[at - 1], next: edition.documents[at + 1] };
}

/** For browsers and robots (HTML, 4.6.7 Link types). */
export function neighbourHead({ previous, next }: Neighbours): readonly Content[] {
  return [
    ...(previous ? [h('link', { rel: 'prev', href: previous.page })] : []),
    ...(next ? [h('link', { rel: 'next', href: next.page })] : []),
  ];
}

/** The way on for readers; an edition of one document has none. */
export function neighbourLinks(
  { previous, next }: Neighbours,
  words: SiteWords,
): readonly Content[] {
  if (!previous && !next) return [];
  const link = ({ page, heading }: SiteDocument, rel: 'prev' | 'next'): Content =>
    h('a', { href: page, rel }, [
      h('span', { className: ['way'] }, [generated(rel === 'prev' ? words.previous : words.next)]),
      generated(' '),
      h('span', { lang: heading.language }, [generated(heading.title)]),
    ]);
  return [
    h('nav', { className: ['neighbours'], ariaLabel: words.neighbours }, [
      ...(previous ? [link(previous, 'prev')] : []),
      ...(next ? [link(next, 'next')] : []),
    ]),
  ];
}
