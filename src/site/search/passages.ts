import type { Element } from 'hast';
import type { EditedDocument } from '../../edition/document.ts';
import { classesOf, generated, h, isFlow, textOf, type Content } from '../../render/hast.ts';
import { isShown } from '../../render/layers.ts';
import type { Rendering } from '../../render/render.ts';
import { contentText } from '../../text/text.ts';
import { placeName } from '../words/places.ts';
import type { SiteWords } from '../words/words.ts';

/** A stretch of the reading text that a search can find, and where a link to it leads. */
export interface SearchPassage {
  /** Empty where nothing has an id: the top of the page. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Ids inside it that are found with it. */
  readonly inner: readonly string[];
}

/**
 * The passages of a document as its page shows them: each with its own words only, those of a
 * passage inside it are that one's. Words that stand in no passage (a dateline, a table) are found
 * block by block, at the nearest id before them.
 */
export function searchPassages(
  document: EditedDocument,
  rendering: Rendering,
  words: SiteWords,
): readonly SearchPassage[] {
  const labels = new Map(
    document.passages
      .filter(({ element }) => element.local !== 'div')
      .map(
        ({ id, label }) =>
          [id, label === undefined ? words.search.heading : placeName(label, words)] as const,
      ),
  );
  const found: { id: string; label: string; text: string; inner: readonly string[] }[] = [];

  const passage = (id: string, label: string, children: readonly Content[]): void => {
    const own = { id, label, text: '', inner: [] };
    found.push(own);
    own.text = plain(gather(children));
  };
  const gather = (nodes: readonly Content[]): Content[] =>
    nodes.flatMap((node): Content[] => {
      if (node.type !== 'element') return [node];
      if (isLeftOut(node)) return [];
      const label = labels.get(idOf(node));
      if (label === undefined) return [{ ...node, children: gather(node.children) }];
      passage(idOf(node), label, node.children);
      return [generated(' ')];
    });
  const outside = (nodes: readonly Content[], home: string): void => {
    for (const node of nodes) {
      if (node.type !== 'element') {
        if (node.type === 'text' && node.value.trim() !== '')
          passage(home, words.search.text, [node]);
        continue;
      }
      if (isLeftOut(node)) continue;
      const label = labels.get(idOf(node));
      const here = idOf(node) || home;
      if (label !== undefined) passage(here, label, node.children);
      else if (isFlow(node) && !holds(node, labels)) passage(here, words.search.text, [node]);
      else outside(node.children, here);
    }
  };
  outside(rendering.text, '');
  for (const note of notesOf(rendering.notes)) {
    const number = note.children.find((child) => hasClass(child, 'note-number'));
    const own = note.children.filter((child) => child !== number);
    const label = words.search.note(textOf(number ? [number] : []).replace('.', ''));
    // A note is read as one, however many paragraphs it has.
    found.push({ id: idOf(note), label, text: plain(withoutMarks(own)), inner: idsIn(own) });
  }
  return found.filter(({ text }) => text !== '');
}

const idOf = ({ properties: { id } }: Element): string => (typeof id === 'string' ? id : '');

const hasClass = (node: Content, name: string): boolean =>
  node.type === 'element' && classesOf(node).includes(name);

const isLeftOut = (node: Content): boolean =>
  node.type === 'element' && (!isShown(node, 'reading') || hasClass(node, 'note-mark'));

function holds(node: Element, labels: ReadonlyMap<string, string>): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (labels.has(idOf(child)) || holds(child, labels)),
  );
}

function notesOf(nodes: readonly Content[]): readonly Element[] {
  return nodes.flatMap((node): readonly Element[] => {
    if (node.type !== 'element' || isLeftOut(node)) return [];
    if (!hasClass(node, 'notes')) return notesOf(node.children);
    return node.children.filter((child): child is Element => child.type === 'element');
  });
}

function idsIn(nodes: readonly Content[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? [idOf(node), ...idsIn(node.children)].filter((id) => id !== '') : [],
  );
}

function withoutMarks(nodes: readonly Content[]): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type !== 'element') return [node];
    return isLeftOut(node) ? [] : [{ ...node, children: withoutMarks(node.children) }];
  });
}

function plain(nodes: readonly Content[]): string {
  const text = contentText([h('div', {}, nodes)], 'reading');
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}
