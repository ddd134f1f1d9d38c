import type { XmlElement } from '../xml/tree.ts';
import { isPart } from './texts.ts';

/** The units that readers cite, and what they are called; nothing for those without a number. */
export const units: ReadonlyMap<string, string | undefined> = new Map([
  ['p', 'para.'],
  ['ab', 'para.'],
  ['l', 'line'],
  ['head', undefined],
  ['lg', 'stanza'],
  ['sp', 'speech'],
  ['item', 'item'],
  ['entry', 'entry'],
  ['div', undefined],
  ['line', 'line'],
]);

/** Where a part of a document stands: in the text, around it (front and back matter), in neither. */
export type Part = 'none' | 'text' | 'around';

/** What the elements that divide a document are; all others are what they stand in. */
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['teiHeader', 'none'],
  ['standOff', 'none'],
  ['text', 'text'],
  ['body', 'text'],
  ['sourceDoc', 'text'],
  ['front', 'around'],
  ['back', 'around'],
]);

export const partOfRoot = (root: XmlElement): Part => (isPart(root) ? 'text' : 'none');
export const partOf = (element: XmlElement, outer: Part): Part => parts.get(element.local) ?? outer;
