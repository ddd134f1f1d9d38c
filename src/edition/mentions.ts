import { textContent, tokens } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { EditedDocument } from './document.ts';
import type { Passage } from './passages.ts';

/** A place where a text names an entity. */
export interface Mention {
  readonly passage: Passage;
  /** The words that name it, and some words around them, white space folded. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Elements that name what they refer to. */
const naming = new Set(
  'persName orgName placeName geogName eventName name rs roleName author editor country region settlement district bloc'.split(
    ' ',
  ),
);

/** Elements whose words are an alternative that the established text does not have. */
const setAside = new Set(['sic', 'orig', 'abbr', 'del', 'rdg', 'note']);

/** All mentions of a document's text by the id that they point to, in the order of the text. */
export function mentionsOf(document: EditedDocument): ReadonlyMap<string, readonly Mention[]> {
  const mentions = new Map<string, Mention[]>();
  const passageOf = new Map(document.passages.map((passage) => [passage.element, passage]));
  const visit = (element: XmlElement, passage: Passage | undefined, inText: boolean): void => {
    const here = passageOf.get(element) ?? passage;
    if (inText && here && naming.has(element.local)) {
      for (const token of [...tokens(element, 'ref'), ...tokens(element, 'key')]) {
        if (!token.startsWith('#')) continue;
        const id = token.slice(1);
        const list = mentions.get(id) ?? [];
        list.push(mention(element, here));
        mentions.set(id, list);
      }
    }
    for (const child of element.children) {
      if (child.type === 'element') visit(child, here, inText || child.local === 'text');
    }
  };
  visit(document.xml.root, undefined, false);
  return mentions;
}

/** How much of the passage stands on either side of a name. */
const around = 60;

function mention(element: XmlElement, passage: Passage): Mention {
  const parts = { before: '', words: '', after: '' };
  let where: keyof typeof parts = 'before';
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.type === 'text') parts[where] += child.value;
      if (child.type !== 'element' || (setAside.has(child.local) && hidden(child))) continue;
      if (child === element) where = 'words';
      visit(child);
      if (child === element) where = 'after';
    }
  };
  if (passage.element === element) parts.words = textContent(element);
  else visit(passage.element);
  return {
    passage,
    before: lastWords(parts.before.replace(/\s+/g, ' ')),
    words: parts.words.replace(/\s+/g, ' ').trim(),
    after: firstWords(parts.after.replace(/\s+/g, ' ')),
  };
}

/** `sic`, `orig` and `abbr` are set aside where they have another half. */
function hidden(element: XmlElement): boolean {
  return /^(?:del|rdg|note)$/.test(element.local) || element.parent?.local === 'choice';
}

function lastWords(text: string): string {
  if (text.length <= around) return text.trimStart();
  return `…${text.slice(-around).replace(/^\S*\s/, '')}`;
}

function firstWords(text: string): string {
  if (text.length <= around) return text.trimEnd();
  return `${text.slice(0, around).replace(/\s\S*$/, '')}…`;
}
