import type { XmlDocument } from '../xml/tree.ts';
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

/** What the elements say that divide a document; all others are where they stand. */
const divisions: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['teiHeader', 'none'],
  ['standOff', 'none'],
  ['text', 'text'],
  ['body', 'text'],
  ['sourceDoc', 'text'],
  ['front', 'around'],
  ['back', 'around'],
]);

/** Where each element stands, by its number: one walk, however deep they are. */
export function partsOf({
  root,
  elements,
}: Pick<XmlDocument, 'root' | 'elements'>): readonly Part[] {
  // A document may hold a part of a text alone, such as a chapter or a page.
  const parts: Part[] = [isPart(root) ? 'text' : (divisions.get(root.local) ?? 'none')];
  for (let index = 1; index < elements.length; index++) {
    const { local, parent = root } = elements[index] ?? root;
    parts.push(divisions.get(local) ?? parts[parent.number] ?? 'none');
  }
  return parts;
}
