import { classesOf, generated, h, type Content } from '../../render/hast.ts';
import type { Rendering } from '../../render/render.ts';
import type { SiteWords } from '../words/words.ts';

/** Signs that need an explanation, and the class that shows them. */
const signs = (words: SiteWords): readonly (readonly [string, string])[] => [
  ['of-the-text', words.legendTranslator],
  ['corr', words.legendCorrection],
  ['expan', words.legendExpansion],
  ['supplied', words.legendSupplied],
  ['unclear', words.legendUnclear],
  ['add', words.legendAdded],
];

/** Explains the signs that this page has, and no others. */
export function legend(rendering: Rendering, words: SiteWords): readonly Content[] {
  const classes = new Set<string>();
  const visit = (nodes: readonly Content[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const own = classesOf(node).map(String);
      // A word that a translator supplied is told apart from one that the editors supplied.
      if (own.includes('of-the-text')) classes.add('of-the-text');
      else for (const name of own) classes.add(name);
      visit(node.children);
    }
  };
  visit(rendering.text);
  const used = signs(words).filter(([name]) => classes.has(name));
  if (used.length === 0) return [];
  const items = used.map(([name, meaning]) =>
    h('li', {}, [
      h(
        'span',
        { className: name === 'of-the-text' ? ['supplied', name] : [name], ariaHidden: 'true' },
        [generated('abc')],
      ),
      generated(` ${meaning}`),
    ]),
  );
  return [h('aside', { className: ['legend'], ariaLabel: words.legend }, [h('ul', {}, items)])];
}
