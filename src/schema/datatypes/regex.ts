import { blockRange } from './blocks.ts';
import { nameClass, nameStartClass } from './xml-names.ts';

/** Thrown inside for a pattern that is not a regular expression of XML Schema. */
class Malformed extends Error {}

export type Translated =
  | { readonly ok: true; readonly expression: RegExp }
  | { readonly ok: false; readonly reason: string };

/**
 * Translates a regular expression of XML Schema (Part 2, appendix F) to one of JavaScript in `v`
 * mode, which has class subtraction and Unicode categories. It matches whole strings only.
 */
export function translateRegex(source: string): Translated {
  try {
    const translation = new Translation(source);
    const expression = new RegExp(`^(?:${translation.translate()})$`, 'v');
    // V8 compiles at the first use; what is too large for it shows now.
    expression.test('');
    return { ok: true, expression };
  } catch (thrown) {
    if (thrown instanceof Malformed) return { ok: false, reason: thrown.message };
    if (thrown instanceof SyntaxError || thrown instanceof RangeError)
      return { ok: false, reason: 'it is too large or has a range out of order' };
    throw thrown;
  }
}

/** The multi-character escapes (F.1.1) as the content of a class; the capitals are complements. */
const multiple: Readonly<Record<string, string>> = {
  s: '[\\t\\n\\r\\u{20}]',
  i: `[:${nameStartClass}]`,
  c: `[:${nameClass}]`,
  d: '[\\p{Nd}]',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  S: '[^\\t\\n\\r\\u{20}]',
  I: `[^:${nameStartClass}]`,
  C: `[^:${nameClass}]`,
  D: '[^\\p{Nd}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
};
const single: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const escapable = '\\|.-^?*+{}()[]';
const category = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

class Translation {
  /** By code points: a range may end outside the basic plane. */
  readonly #characters: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#characters = Array.from(source);
  }

  translate(): string {
    const translated = this.#choice();
    if (this.#at < this.#characters.length) throw new Malformed('it has a ) too many');
    return translated;
  }

  #peek(): string {
    return this.#characters[this.#at] ?? '';
  }

  #next(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new Malformed('it ends too early');
    this.#at++;
    return character;
  }

  #choice(): string {
    const branches = [this.#branch()];
    while (this.#peek() === '|') {
      this.#at++;
      branches.push(this.#branch());
    }
    return branches.join('|');
  }

  #branch(): string {
    let pieces = '';
    for (let next = this.#peek(); next !== '' && next !== '|' && next !== ')'; next = this.#peek())
      pieces += this.#atom() + this.#quantifier();
    return pieces;
  }

  #atom(): string {
    const character = this.#next();
    switch (character) {
      case '(': {
        const inner = this.#choice();
        if (this.#peek() !== ')') throw new Malformed('it has a ( too many');
        this.#at++;
        return `(?:${inner})`;
      }
      case '.':
        return '[^\\n\\r]';
      case '[':
        return this.#class();
      case '\\':
        return this.#escape().translated;
      case '?':
      case '*':
      case '+':
      case '{':
      case '}':
      case ']':
        throw new Malformed(`${character} stands where it means nothing`);
      default:
        return literal(character);
    }
  }

  #quantifier(): string {
    const character = this.#peek();
    if (character === '?' || character === '*' || character === '+') {
      this.#at++;
      return character;
    }
    if (character !== '{') return '';
    const end = this.#characters.indexOf('}', this.#at);
    const quantity = end < 0 ? '' : this.#characters.slice(this.#at, end + 1).join('');
    const match = /^\{(\d+)(?:,(\d*))?\}$/.exec(quantity);
    if (!match) throw new Malformed('a { does not start a quantity such as {2,3}');
    if (match[2] && Number(match[2]) < Number(match[1]))
      throw new Malformed(`${quantity} has its bounds the wrong way round`);
    this.#at = end + 1;
    return quantity;
  }

  /** What follows a backslash; `character` is set if it stands for a single one. */
  #escape(): { readonly translated: string; readonly character?: string } {
    const letter = this.#next();
    if (letter === 'p' || letter === 'P') return { translated: this.#property(letter) };
    const set = multiple[letter];
    if (set !== undefined) return { translated: set };
    const character = single[letter] ?? (escapable.includes(letter) ? letter : undefined);
    if (character === undefined) throw new Malformed(`\\${letter} is not an escape`);
    return { translated: literal(character), character };
  }

  #property(letter: 'p' | 'P'): string {
    const end = this.#characters.indexOf('}', this.#at);
    if (this.#peek() !== '{' || end < 0) throw new Malformed(`\\${letter} needs {…}`);
    const name = this.#characters.slice(this.#at + 1, end).join('');
    this.#at = end + 1;
    if (category.test(name)) return `\\${letter}{${name}}`;
    const range = name.startsWith('Is') ? blockRange(name.slice(2)) : undefined;
    if (!range) throw new Malformed(`\\${letter}{${name}} is no category or block of Unicode`);
    return `[${letter === 'P' ? '^' : ''}${range}]`;
  }

  /** After `[`: ranges and escapes, perhaps negated, perhaps with a class to subtract (F.1). */
  #class(): string {
    const negated = this.#peek() === '^';
    if (negated) this.#at++;
    let members = '';
    let subtracted = '';
    for (;;) {
      const character = this.#next();
      if (character === ']') {
        if (members === '') throw new Malformed('a character class is empty');
        break;
      }
      if (character === '-' && this.#peek() === '[' && members !== '') {
        this.#at++;
        subtracted = this.#class();
        if (this.#next() !== ']') throw new Malformed('a subtracted class must come last');
        break;
      }
      members += this.#member(character);
    }
    const base = `[${negated ? '^' : ''}${members}]`;
    return subtracted === '' ? base : `[${base}--${subtracted}]`;
  }

  #member(first: string): string {
    if (first === '[') throw new Malformed('[ must be written \\[ in a character class');
    let from: string = first;
    if (first === '\\') {
      const escape = this.#escape();
      if (escape.character === undefined) return escape.translated;
      from = escape.character;
    }
    const isRange =
      this.#peek() === '-' && !['[', ']'].includes(this.#characters[this.#at + 1] ?? '');
    if (!isRange || (first === '-' && this.#characters[this.#at + 1] === undefined))
      return literal(from);
    this.#at++;
    let to = this.#next();
    if (to === '\\') {
      const { character } = this.#escape();
      if (character === undefined) throw new Malformed('a range cannot end in a class');
      to = character;
    }
    if ((to.codePointAt(0) ?? 0) < (from.codePointAt(0) ?? 0))
      throw new Malformed(`the range ${from}-${to} is the wrong way round`);
    return `${literal(from)}-${literal(to)}`;
  }
}

/** A character that stands for itself inside and outside of classes. */
function literal(character: string): string {
  return /^[A-Za-z0-9]$/.test(character)
    ? character
    : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
