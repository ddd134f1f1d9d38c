import type { Element } from 'hast';
import type { EditedDocument } from '../../edition/document.ts';
import { surfaceNames } from '../../edition/surface-names.ts';
import { classesOf, h, type Content } from '../../render/hast.ts';
import type { SiteWords } from '../words/words.ts';
import type { Leaf } from './leaves.ts';

/**
 * The text with a link to the image where a page begins: at a page break that names the image or
 * that the surface starts at, and at a surface that is transcribed. The style sheet writes its sign.
 */
export function withLeafLinks(
  nodes: readonly Content[],
  document: EditedDocument,
  leaves: readonly Leaf[],
  words: SiteWords,
): Content[] {
  const names = surfaceNames(document);
  const bySurface = new Map(leaves.map((leaf) => [leaf.surface, leaf]));
  const leafOf = (name: string): Leaf | undefined => bySurface.get(names.get(name) ?? name);
  const linkTo = ({ id, label, image, links }: Leaf): Content => {
    const elsewhere = image ? undefined : links[0]?.href;
    return h('a', {
      className: ['leaf-link'],
      href: elsewhere ?? `#${id}`,
      rel: elsewhere === undefined ? undefined : 'noreferrer',
      ariaLabel: words.facsimile.image(label),
    });
  };
  const visit = (inner: readonly Content[], inLink: boolean): Content[] =>
    inner.flatMap((node): Content[] => {
      if (node.type !== 'element') return [node];
      const within = inLink || node.tagName === 'a';
      const children = visit(node.children, within);
      const leaf = inLink ? undefined : placesOf(node).map(leafOf).find(Boolean);
      const own = { ...node, children };
      if (!leaf) return [own];
      return isBreak(node)
        ? [own, linkTo(leaf)]
        : [{ ...own, children: [linkTo(leaf), ...children] }];
    });
  return visit(nodes, false);
}

function isBreak(node: Element): boolean {
  return classesOf(node).includes('pb');
}

/** The names by which an element says on which leaf it stands, or which leaf it is. */
function placesOf(node: Element): readonly string[] {
  const { id, dataFacs } = node.properties;
  const own = typeof id === 'string' ? [id] : [];
  if (isBreak(node)) {
    const facs = typeof dataFacs === 'string' ? (dataFacs.match(/\S+/g) ?? []) : [];
    return [...facs.map((token) => token.replace(/^#/, '')), ...own];
  }
  return classesOf(node).includes('surface') ? own : [];
}
