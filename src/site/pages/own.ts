import { classesOf, generated, h, isFlow, textOf, type Content } from '../../render/hast.ts';
import type { OwnPage } from '../edition.ts';
import type { SearchPassage } from '../search/passages.ts';
import type { SiteWords } from '../words/words.ts';

/** A page of the edition's own. */
export function ownMain({ title, content }: OwnPage): readonly Content[] {
  return [
    h('article', { className: ['own-page'] }, [
      h('h1', {}, [generated(title)]),
      h('div', { className: ['text-frame'] }, content),
    ]),
  ];
}

/** What the search finds on it: paragraph by paragraph, at the heading before. */
export function ownPassages({ content }: OwnPage, words: SiteWords): readonly SearchPassage[] {
  const found: SearchPassage[] = [];
  let home = '';
  const visit = (nodes: readonly Content[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const isHeading = /^h\d$/.test(node.tagName);
      if (isHeading) home = node.properties.id ?? home;
      if (node.children.some(isFlow)) visit(node.children);
      else {
        const text = textOf(node.children.filter((child) => !isBacklink(child)));
        const label = isHeading ? words.search.heading : words.search.text;
        const folded = text.replace(/\s+/g, ' ').trim().normalize('NFC');
        if (folded !== '') found.push({ id: home, label, text: folded, inner: [] });
      }
    }
  };
  visit(content);
  return found;
}

function isBacklink(node: Content): boolean {
  return node.type === 'element' && classesOf(node).includes('data-footnote-backref');
}
