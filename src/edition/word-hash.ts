import type { XmlElement } from '../xml/tree.ts';

/**
 * 53 bits of the first words of a passage, runs of white space counting as one space (cyrb53, public
 * domain): enough that two passages do not meet by chance. One serves all passages, one by one.
 */
export class WordHash {
  #a = 0;
  #b = 0;
  #length = 0;
  #space = false;
  #most = 0;

  /** Begins with a passage, of which so many characters count at most. */
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

  /** Twelve letters and digits. */
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
