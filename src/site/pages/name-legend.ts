import { classesOf, generated, h, type Content } from '../../render/hast.ts';
import type { Rendering } from '../../render/render.ts';
import type { SiteWords } from '../words/words.ts';

type Kind = keyof SiteWords['kinds'];

/** Kinds of references that are marked as another kind. */
const markedAs: Readonly<Record<string, Kind>> = { name: 'event', object: 'event' };
const classKinds: Readonly<Record<string, Kind>> = {
  roleName: 'role',
  date: 'date',
  docDate: 'date',
};

/**
 * Explains how names, offices and dates are marked, for the kinds that the text has. It is shown
 * together with the marks.
 */
export function nameLegend(rendering: Rendering, words: SiteWords): readonly Content[] {
  const found = new Set<Kind>();
  const visit = (nodes: readonly Content[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const { dataKind } = node.properties;
      if (typeof dataKind === 'string') {
        const kind = markedAs[dataKind] ?? dataKind;
        if (isKind(kind, words)) found.add(kind);
      }
      for (const name of classesOf(node)) {
        const kind = classKinds[name];
        if (kind !== undefined) found.add(kind);
      }
      visit(node.children);
    }
  };
  visit(rendering.text);
  const kinds = Object.keys(words.kinds).filter((kind): kind is Kind => found.has(kind as Kind));
  if (kinds.length === 0) return [];
  const items = kinds.map((kind) =>
    h('li', {}, [h('span', { dataMark: kind }, [generated(words.kinds[kind])])]),
  );
  return [
    h('aside', { className: ['legend', 'name-legend'], ariaLabel: words.marks }, [
      h('ul', {}, items),
    ]),
  ];
}

function isKind(kind: string, words: SiteWords): kind is Kind {
  return kind in words.kinds;
}
