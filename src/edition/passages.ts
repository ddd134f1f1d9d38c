import { attribute } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** A part of a text that can be cited by itself. */
export interface Passage {
  readonly id: string;
  readonly element: XmlElement;
  /** What it is called in a citation: `para. 7`, `line 12`; undefined for headings. */
  readonly label: string | undefined;
  /** Its number in the text itself; front and back matter are not numbered with the text. */
  readonly number: string | undefined;
}

/** The units that readers cite, and what they are called. */
const units: Readonly<Record<string, string>> = {
  p: 'para.',
  ab: 'para.',
  l: 'line',
  head: '',
  lg: 'stanza',
  sp: 'speech',
  item: 'item',
  entry: 'entry',
  div: '',
  line: 'line',
};

/**
 * The passages of all texts, in order. An `xml:id` is kept; where there is none the id is made from
 * the passage's own words, so that work on another passage never changes it.
 */
export function passagesOf(
  root: XmlElement,
  taken: ReadonlyMap<string, XmlElement>,
): readonly Passage[] {
  const passages: Passage[] = [];
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const visit = (element: XmlElement, part: Part): void => {
    const unit = part === 'none' ? undefined : units[element.local];
    if (unit !== undefined) {
      const given = attribute(element, 'xml:id')?.trim();
      if (given !== undefined || element.local !== 'div') {
        const id =
          given ??
          free(derivedId(element), (candidate) => used.has(candidate) || taken.has(candidate));
        used.add(id);
        passages.push({
          id,
          element,
          ...named(element, unit, given, part === 'text' ? counts : undefined),
        });
      }
    }
    for (const child of element.children) {
      if (child.type === 'element') visit(child, parts[child.local] ?? part);
    }
  };
  visit(root, 'none');
  return passages;
}

type Part = 'none' | 'text' | 'around';

/** What the elements that divide a document are: the text, what stands around it, or neither. */
const parts: Readonly<Record<string, Part>> = {
  teiHeader: 'none',
  standOff: 'none',
  text: 'text',
  body: 'text',
  sourceDoc: 'text',
  front: 'around',
  back: 'around',
};

/** What a passage is called; `counts` are those of the text, where it is numbered with it. */
function named(
  element: XmlElement,
  unit: string,
  id: string | undefined,
  counts: Map<string, number> | undefined,
): Pick<Passage, 'label' | 'number'> {
  if (unit === '') return { label: undefined, number: undefined };
  const n = attribute(element, 'n');
  if (!counts) {
    const name = n ?? id;
    return { label: name === undefined ? undefined : `${unit} ${name}`, number: undefined };
  }
  const count = (counts.get(unit) ?? 0) + 1;
  counts.set(unit, count);
  // An id such as p7 or l-12 is a number that the editors gave.
  const number = n ?? /^[A-Za-z]{1,4}[-_.]?(\d+[a-z]?)$/.exec(id ?? '')?.[1] ?? String(count);
  return { label: `${unit} ${number}`, number };
}

/** So much of a passage makes its id: its later words can be worked on, too. */
const enough = 300;

function derivedId(element: XmlElement): string {
  const words = beginning(element, enough).trim();
  const folded = /\s\s|[\t\r\n]/.test(words) ? words.replace(/\s+/g, ' ') : words;
  return `${element.local}-${hash(folded.normalize('NFC'))}`;
}

function beginning(element: XmlElement, length: number): string {
  let text = '';
  for (const node of element.children) {
    if (text.length >= length) break;
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element') text += beginning(node, length - text.length);
  }
  return text.slice(0, length);
}

function free(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** 53 bits of a text (cyrb53, public domain): enough that two passages do not meet by chance. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
