import type { PassageIds } from '../edition/passage-ids.ts';
import type { XmlDocument, XmlElement, XmlNode, XmlText } from '../xml/tree.ts';
import { attribute } from '../xml/query.ts';
import { lastChild } from '../xml/children.ts';
import { isWhiteSpace } from '../xml/white-space.ts';
import {
  type Content,
  generated,
  isFlow,
  isPhrasing,
  sourced,
  textOf,
  withChildren,
} from './hast.ts';
import type { Notes } from './notes.ts';
import type { Apparatus } from './apparatus.ts';
import type { ExternalEntries, LocatedEntry } from './entries.ts';
import type { Words } from './words.ts';
import { asInSource, inLayers } from './layers.ts';
import { breaks, isStructural } from './white-space.ts';

/** What the rules are told; nothing is remembered outside of it. */
export interface Context {
  readonly document: XmlDocument;
  readonly settings: Settings;
  readonly rules: Rules;
  /** Renders what has no rule: the text is kept, and the element is counted. */
  readonly fallback: Render;
  /** The element of every `xml:id`. */
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Ids of passages: `xml:id` or derived, see src/edition/passage-ids.ts. */
  readonly passageIds: PassageIds;
  /** People whose words belong to the document that is edited: its translators. */
  readonly textOwners: ReadonlySet<string>;
  /** Sigla of the witnesses, in the order of their list. */
  readonly witnesses: readonly string[];
  readonly notes: Notes;
  readonly apparatus: Apparatus;
  /** An apparatus that stands apart, to be joined to the text. */
  readonly entries: ExternalEntries;
  /** Entries that are about the passage that is being rendered, by their words. */
  readonly pending: readonly LocatedEntry[];
  /** Renders a stretch of text as the lemma of an entry. */
  readonly renderEntry: RenderEntry;
  /** What a rule leaves out on purpose, and by which decision. */
  readonly leftOut: Map<XmlElement, string>;
  /** Elements without a rule of their own, counted by name. */
  readonly unknown: Map<string, XmlElement[]>;
  /** Heading level for the next `head`: 2 below the title of the page. */
  readonly level: number;
  /** Links do not nest in HTML. */
  readonly inLink: boolean;
}

/** What the caller may decide; defaults are given once, in render.ts. */
export interface Settings {
  /** Where a person, place, organisation or event is described; no link where there is none. */
  readonly entityHref: (id: string) => string | undefined;
  /** Where an element of this document is found by its id. */
  readonly ownHref: (id: string) => string;
  /** Where a pointer into another document of the edition leads. */
  readonly documentHref: (target: string) => string | undefined;
  /** The words of the page that are ours, in the language of the interface. */
  readonly words: Words;
  /** Where an image named in the document is found. */
  readonly imageHref: (url: string) => string | undefined;
}

/** A rule turns an element into HTML, or leaves it out and says by which decision. */
export type Rule =
  | { readonly kind: 'render'; readonly render: Render }
  | { readonly kind: 'suppress'; readonly why: string };
export type Render = (element: XmlElement, context: Context) => readonly Content[];
export type RenderEntry = (
  app: XmlElement,
  lemma: readonly XmlNode[],
  parent: XmlElement,
  context: Context,
) => readonly Content[];
export type Rules = ReadonlyMap<string, Rule>;

/** Renders what is inside an element. */
export function inside(element: XmlElement, context: Context): Content[] {
  if (context.entries.none) return render(element.children, element, context);
  const pending = context.entries.inPassage(element);
  return render(element.children, element, pending.length > 0 ? { ...context, pending } : context);
}

/** Renders some of the children of an element, with the white space that belongs to them. */
export function render(nodes: readonly XmlNode[], parent: XmlElement, context: Context): Content[] {
  const only = nodes[0];
  // Most lines and paragraphs are one text: no list that could grow, and nothing beside it.
  if (only?.type === 'text' && nodes.length === 1 && context.pending.length === 0)
    return isStructural(parent) && isWhiteSpace(only.value) ? [] : [sourced(only)];
  const result: Content[] = [];
  const structural = isStructural(parent);
  const external = !context.entries.none;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type === 'element') {
      const entry = external ? context.entries.startingAt(nodes, index) : undefined;
      if (entry) {
        const lemma = nodes.slice(index, entry.last + 1);
        for (const content of context.renderEntry(entry.app, lemma, parent, context))
          result.push(content);
        index = entry.last;
        continue;
      }
      const contents = renderElement(node, context);
      if (structural && meetsWord(result, contents, parent)) result.push(generated(' '));
      for (let at = 0; at < contents.length; at++) {
        const content = contents[at];
        if (content) result.push(content);
      }
    } else if (node?.type === 'text') {
      if (structural && isWhiteSpace(node.value)) continue;
      const { value } = node;
      // Only white space of XML is layout: a no-break space is a character of the text.
      const joinsBefore = index > 0 && joins(nodes[index - 1]);
      const joinsBehind = index + 1 < nodes.length && joins(nodes[index + 1]);
      const from = joinsBefore ? value.search(/[^ \t\r\n]|$/) : 0;
      const to = joinsBehind ? value.replace(/[ \t\r\n]+$/, '').length : value.length;
      const hyphen = joinsBehind && from < to && lineEndHyphen.test(value.charAt(to - 1));
      const end = hyphen ? to - 1 : to;
      if (from < end) renderText(node, from, end, parent, context, result);
      if (hyphen) result.push(inLayers(asInSource, 'hyphen', [sourced(node, end, to)]));
    }
  }
  return result;
}

/** Signs that part a word at the end of a line: where the word is one again they are not read. */
const lineEndHyphen = /[-\u00AC\u00AD\u2010\u2E17]/;

/** Elements whose parts are of one word, or are alternatives to each other. */
const unparted = new Set(['choice', 'subst', 'mod', 'app', 'rdgGrp', 'ruby', 'figure']);
/**
 * Where the content model has no words between its parts, they stand in lines of their own in the
 * file, and a page that puts them into one line must part them.
 */
function meetsWord(
  before: readonly Content[],
  contents: readonly Content[],
  parent: XmlElement,
): boolean {
  const last = lastChild(before);
  if (!last || isFlow(last) || !isPhrasing(contents)) return false;
  if (unparted.has(parent.local) || parent.parent?.local === 'choice') return false;
  if (textOf([last]).trim() === '' || textOf(contents).trim() === '') return false;
  const isMark = contents.every((node) => node.type === 'element' && node.tagName === 'sup');
  return !isMark;
}

/** Text, in which the lemma of a location-referenced entry may stand. */
function renderText(
  node: XmlText,
  from: number,
  to: number,
  parent: XmlElement,
  context: Context,
  result: Content[],
): void {
  const { pending, entries } = context;
  const found =
    pending.length > 0 ? entries.lemmaIn(node.value.slice(from, to), pending) : undefined;
  if (!found) {
    result.push(sourced(node, from, to));
    return;
  }
  const [start, end] = [from + found.from, from + found.to];
  if (start > from) result.push(sourced(node, from, start));
  const lemma = { ...node, value: node.value.slice(start, end), at: node.at + start };
  result.push(...context.renderEntry(found.app, [lemma], parent, context));
  if (end < to) renderText(node, end, to, parent, context, result);
}

/** TEI P5, att.breaking: with `break="no"` the words on both sides are one. */
export function joins(node: XmlNode | undefined): boolean {
  return node?.type === 'element' && breaks.has(node.local) && attribute(node, 'break') === 'no';
}

export function renderElement(element: XmlElement, context: Context): readonly Content[] {
  const contents = applyRule(element, context);
  const marks = context.notes.marksAfter(element);
  return marks.length === 0 ? contents : attachMarks(contents, marks);
}

function applyRule(element: XmlElement, context: Context): readonly Content[] {
  const rule = context.rules.get(element.local);
  if (rule?.kind === 'render') return rule.render(element, context);
  if (rule?.kind === 'suppress') return [];
  const seen = context.unknown.get(element.local);
  if (seen) seen.push(element);
  else context.unknown.set(element.local, [element]);
  return context.fallback(element, context);
}

/** Marks of notes on a block stand at the end of its text, not on a line of their own. */
export function attachMarks(
  contents: readonly Content[],
  marks: readonly Content[],
): readonly Content[] {
  const last = contents[contents.length - 1];
  if (last?.type !== 'element' || !takesMarks.test(last.tagName)) return [...contents, ...marks];
  return [...contents.slice(0, -1), withChildren(last, attachMarks(last.children, marks))];
}

const takesMarks = /^(?:p|div|h[1-6]|li|dd|td|blockquote|section|article|header)$/;
