import { attribute } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { partsOf, units } from './units.ts';

/** The ids of passages by the numbers of their elements; nothing for other elements. */
export type PassageIds = readonly (string | undefined)[];

/**
 * The ids of the passages of all texts. An `xml:id` is kept; where there is none the id is made from
 * the passage's own words, so that work on another passage never changes it. A division without an
 * id is not a passage.
 */
export function passageIdsOf(
  document: Pick<XmlDocument, 'root' | 'elements'>,
  taken: ReadonlyMap<string, XmlElement>,
): PassageIds {
  const { elements } = document;
  const parts = partsOf(document);
  const claims = new Claims(taken.keys());
  const words = new WordHash();
  const ids = new Array<string | undefined>(elements.length);
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    if (!element || parts[index] === 'none' || !units.has(element.local)) continue;
    const given = attribute(element, 'xml:id')?.trim();
    if (given !== undefined) ids[index] = given;
    else if (element.local !== 'div') ids[index] = claims.claim(derivedId(element, words));
  }
  return ids;
}

/** So many characters of a passage make its id: its later words can be worked on, too. */
const enough = 120;
/** Of passages that are made of passages fewer will do. */
const enoughOfMany = 60;
const ofMany = new Set(['lg', 'sp', 'div', 'entry']);

function derivedId(element: XmlElement, words: WordHash): string {
  words.start(ofMany.has(element.local) ? enoughOfMany : enough);
  words.read(element);
  return `${element.local}-${words.digest()}`;
}

/** The ids that are given or have been made, and of those that came twice the next number. */
class Claims {
  readonly #used: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(given: Iterable<string>) {
    this.#used = new Set(given);
  }

  /** The id, with a number if it is used already. */
  claim(id: string): string {
    const used = this.#used;
    const { size } = used;
    // To add it and look at the size is half of the work of looking first.
    if (used.add(id).size > size) return id;
    let number = this.#next.get(id) ?? 2;
    while (used.has(`${id}-${number}`)) number++;
    this.#next.set(id, number + 1);
    used.add(`${id}-${number}`);
    return `${id}-${number}`;
  }
}

/**
 * 53 bits of the first words of a passage, runs of white space counting as one space (cyrb53, public
 * domain): enough that two passages do not meet by chance. One serves all passages, one by one.
 */
class WordHash {
  #a = 0;
  #b = 0;
  #length = 0;
  #space = false;
  #most = 0;

  start(most: number): void {
    // As 32 bits with a sign, which is what the operations below make of it.
    this.#a = 0xdeadbeef | 0;
    this.#b = 0x41c6ce57;
    this.#length = 0;
    this.#space = false;
    this.#most = most;
  }

  read(element: XmlElement): void {
    const { children } = element;
    for (let index = 0; index < children.length && this.#length < this.#most; index++) {
      const node = children[index];
      if (node?.type === 'text') this.#add(node.value);
      else if (node?.type === 'element') this.read(node);
    }
  }

  #add(text: string): void {
    // Every character of an edition passes here: variables are much quicker than fields.
    const most = this.#most;
    let a = this.#a;
    let b = this.#b;
    let length = this.#length;
    let space = this.#space;
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
    let a = this.#a;
    let b = this.#b;
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
