import { attribute } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import type { PassageIds } from './passage-ids.ts';
import { partsOf, units } from './units.ts';

/** A part of a text that can be cited by itself. */
export interface Passage {
  readonly id: string;
  readonly element: XmlElement;
  /** What it is called in a citation: `para. 7`, `line 12`; undefined for headings. */
  readonly label: string | undefined;
  /** Its number in the text itself; front and back matter are not numbered with the text. */
  readonly number: string | undefined;
}

/** The passages of all texts, in order, by their ids. */
export function passagesOf(
  document: Pick<XmlDocument, 'root' | 'elements'>,
  ids: PassageIds,
): readonly Passage[] {
  const passages: Passage[] = [];
  const counts = new Map<string, number>();
  const parts = partsOf(document);
  for (const element of document.elements) {
    const id = ids[element.number];
    if (id === undefined) continue;
    const isInText = parts[element.number] === 'text';
    passages.push({ id, element, ...named(element, isInText ? counts : undefined) });
  }
  return passages;
}

/** What a passage is called; `counts` are those of the text, where it is numbered with it. */
function named(
  element: XmlElement,
  counts: Map<string, number> | undefined,
): Pick<Passage, 'label' | 'number'> {
  const unit = units.get(element.local);
  if (unit === undefined) return { label: undefined, number: undefined };
  const n = attribute(element, 'n');
  const given = attribute(element, 'xml:id')?.trim();
  if (!counts) {
    const name = n ?? given;
    return { label: name === undefined ? undefined : `${unit} ${name}`, number: undefined };
  }
  const count = (counts.get(unit) ?? 0) + 1;
  counts.set(unit, count);
  // An id such as p7 or l-12 is a number that the editors gave.
  const number = n ?? /^[A-Za-z]{1,4}[-_.]?(\d+[a-z]?)$/.exec(given ?? '')?.[1] ?? String(count);
  return { label: `${unit} ${number}`, number };
}
