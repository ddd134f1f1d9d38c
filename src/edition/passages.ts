import { attribute } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { isPart } from './texts.ts';

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
const units: ReadonlyMap<string, string> = new Map([
  ['p', 'para.'],
  ['ab', 'para.'],
  ['l', 'line'],
  ['head', ''],
  ['lg', 'stanza'],
  ['sp', 'speech'],
  ['item', 'item'],
  ['entry', 'entry'],
  ['div', ''],
  ['line', 'line'],
]);

/**
 * The passages of all texts, in order. An `xml:id` is kept; where there is none the id is made from
 * the passage's own words, so that work on another passage never changes it.
 */
export function passagesOf(
  root: XmlElement,
  taken: ReadonlyMap<string, XmlElement>,
): readonly Passage[] {
  const state = { passages: [], used: new Set(taken.keys()), counts: new Map<string, number>() };
  collect(root, isPart(root) ? 'text' : 'none', state);
  return state.passages;
}

interface Collected {
  readonly passages: Passage[];
  /** Ids that are given or have been made. */
  readonly used: Set<string>;
  /** How many units of each kind the text has had. */
  readonly counts: Map<string, number>;
}

function collect(element: XmlElement, part: Part, state: Collected): void {
  const unit = part === 'none' ? undefined : units.get(element.local);
  if (unit !== undefined) {
    const given = attribute(element, 'xml:id')?.trim();
    if (given !== undefined || element.local !== 'div') {
      const id = given ?? claim(derivedId(element), state.used);
      const { label, number } = named(
        element,
        unit,
        given,
        part === 'text' ? state.counts : undefined,
      );
      state.passages.push({ id, element, label, number });
    }
  }
  for (const child of element.children)
    if (child.type === 'element') collect(child, parts.get(child.local) ?? part, state);
}

type Part = 'none' | 'text' | 'around';

/** What the elements that divide a document are: the text, what stands around it, or neither. */
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['teiHeader', 'none'],
  ['standOff', 'none'],
  ['text', 'text'],
  ['body', 'text'],
  ['sourceDoc', 'text'],
  ['front', 'around'],
  ['back', 'around'],
]);

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

/** So many characters of a passage make its id: its later words can be worked on, too. */
const enough = 120;
/** Of passages that are made of passages fewer will do. */
const enoughOfMany = 60;
const ofMany = new Set(['lg', 'sp', 'div', 'entry']);

function derivedId(element: XmlElement): string {
  const words = new WordHash(ofMany.has(element.local) ? enoughOfMany : enough);
  words.read(element);
  return `${element.local}-${words.digest()}`;
}

/** The id, with a number if it is used already. */
function claim(id: string, used: Set<string>): string {
  const { size } = used;
  let claimed = id;
  // To add it and look at the size is half of the work of looking first.
  for (let number = 2; used.add(claimed).size === size; number++) claimed = `${id}-${number}`;
  return claimed;
}

/**
 * 53 bits of the first words of a passage, runs of white space counting as one space (cyrb53, public
 * domain): enough that two passages do not meet by chance.
 */
class WordHash {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;
  #length = 0;
  #space = false;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  read(element: XmlElement): void {
    for (const node of element.children) {
      if (this.#length >= this.#most) return;
      if (node.type === 'text') this.#add(node.value);
      else if (node.type === 'element') this.read(node);
    }
  }

  #add(text: string): void {
    // Every character of an edition passes here: variables are much quicker than fields.
    const most = this.#most;
    let [a, b, length, space] = [this.#a, this.#b, this.#length, this.#space];
    for (let i = 0; i < text.length && length < most; i++) {
      const code = text.charCodeAt(i);
      if (code <= 0x20) {
        space = length > 0;
        continue;
      }
      if (space) {
        a = Math.imul(a ^ 0x20, 2654435761);
        b = Math.imul(b ^ 0x20, 1597334677);
        length++;
        space = false;
      }
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
      length++;
    }
    this.#a = a;
    this.#b = b;
    this.#length = length;
    this.#space = space;
  }

  digest(): string {
    let [a, b] = [this.#a, this.#b];
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    // 32 bits of the first number are seven signs, 21 of the second five: quicker than `toString`.
    return String.fromCharCode(
      sign(a, 0),
      sign(a, 5),
      sign(a, 10),
      sign(a, 15),
      sign(a, 20),
      sign(a, 25),
      sign(a, 30),
      sign(b, 0),
      sign(b, 5),
      sign(b, 10),
      sign(b, 15),
      sign(b & 2097151, 20),
    );
  }
}

/** Five bits as a letter or a digit. */
function sign(bits: number, shift: number): number {
  const value = (bits >>> shift) & 31;
  return value < 10 ? 48 + value : 87 + value;
}
