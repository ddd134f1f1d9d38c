import { attribute } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { partsOf, units } from './units.ts';
import { WordHash } from './word-hash.ts';

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
