import { attribute, textContent } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { EditedDocument } from './document.ts';
import { entityIds } from './entities.ts';

/** A place where a text names an entity. */
export interface Mention {
  /** Where a link leads: a passage, a note, an entry of the bibliography. */
  readonly id: string;
  /** What that is called: `para. 7`, `note`; undefined for a heading. */
  readonly label: string | undefined;
  /** The words that name it, and some words around them, white space folded. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The unit that a mention stands in. */
interface Home {
  readonly id: string;
  readonly label: string | undefined;
  readonly element: XmlElement;
}

/** Units beside the passages; they have no number before the page is made. */
const otherHomes: Readonly<Record<string, string>> = { note: 'note', bibl: 'bibliography' };

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
  const passages = new Map<XmlElement, Home>(
    document.passages.map((passage) => [passage.element, passage]),
  );
  const visit = (element: XmlElement, home: Home | undefined, inText: boolean): void => {
    const here = passages.get(element) ?? otherHome(element) ?? home;
    if (inText && here) {
      for (const id of newIds(element)) {
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

function otherHome(element: XmlElement): Home | undefined {
  const label = otherHomes[element.local];
  const id = attribute(element, 'xml:id');
  return label === undefined || id === undefined ? undefined : { id, label, element };
}

/** What an element names; a name in a name of the same bearer is one mention. */
function newIds(element: XmlElement): readonly string[] {
  const own = idsOf(element);
  const outer = element.parent ? idsOf(element.parent) : [];
  return own.filter((id) => !outer.includes(id));
}

function idsOf(element: XmlElement): readonly string[] {
  return naming.has(element.local) ? entityIds(element) : [];
}

/** How much of the passage stands on either side of a name. */
const around = 60;

function mention(element: XmlElement, home: Home): Mention {
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
  if (home.element === element) parts.words = textContent(element);
  else visit(home.element);
  return {
    id: home.id,
    label: home.label,
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
