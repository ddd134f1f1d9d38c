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

/** What the elements that divide a document are, none of them a unit; all others are what they stand in. */
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['teiHeader', 'none'],
  ['standOff', 'none'],
  ['text', 'text'],
  ['body', 'text'],
  ['sourceDoc', 'text'],
  ['front', 'around'],
  ['back', 'around'],
]);

/** Where what stands in none of them stands: a document may hold a part of a text alone. */
export function partOfRoot(root: XmlElement): Part {
  return isPart(root) ? 'text' : (parts.get(root.local) ?? 'none');
}

/** Where a unit stands; `outermost` is the part of the root. */
export function partOf(unit: XmlElement, outermost: Part): Part {
  for (let at = unit.parent; at?.parent; at = at.parent) {
    const part = parts.get(at.local);
    if (part !== undefined) return part;
  }
  return outermost;
}
