import type { XmlElement } from '../xml/tree.ts';

/** What holds texts, or describes them, and is none itself. */
const around = new Set(['TEI', 'teiCorpus', 'teiHeader', 'standOff', 'facsimile']);

/**
 * The outermost texts: of every TEI element of a corpus, and transcriptions by page. A file may also
 * hold a part of a text alone, such as a division or a page; then that is the text.
 */
export function textRoots(root: XmlElement): readonly XmlElement[] {
  return isPart(root) ? [root] : textsIn(root);
}

/** Whether a document is only a part of a text, which another file would include. */
export function isPart(root: XmlElement): boolean {
  return !around.has(root.local) && textsIn(root).length === 0;
}

function textsIn(element: XmlElement): readonly XmlElement[] {
  if (element.local === 'text' || element.local === 'sourceDoc') return [element];
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (child.type === 'element' && child.local !== 'teiHeader' && child.local !== 'standOff')
      found.push(...textsIn(child));
  }
  return found;
}
