import { attribute } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The leaf or page on which an element begins: the last `pb` with a number before it, if any. */
export function leafOf(element: XmlElement): string | undefined {
  let root = element;
  while (root.parent) root = root.parent;
  let leaf: string | undefined;
  const visit = (at: XmlElement): boolean => {
    if (at === element) return true;
    if (at.local === 'pb') leaf = attribute(at, 'n') ?? leaf;
    return at.children.some((node) => node.type === 'element' && visit(node));
  };
  visit(root);
  return leaf;
}
