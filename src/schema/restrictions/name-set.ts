import {
  isInfinite,
  listedNames,
  overlap,
  type Name,
  type NameClass,
} from '../simplify/name-class.ts';

/** The names that something may have: plain ones by key, so that large sets compare quickly. */
export class NameSet {
  readonly #names = new Map<string, Name>();
  readonly #wildcards: NameClass[] = [];

  get isEmpty(): boolean {
    return this.#names.size === 0 && this.#wildcards.length === 0;
  }

  add(nameClass: NameClass): void {
    if (isInfinite(nameClass)) this.#wildcards.push(nameClass);
    else for (const name of listedNames(nameClass)) this.#names.set(keyOf(name), name);
  }

  addAll(other: NameSet): void {
    for (const [key, name] of other.#names) this.#names.set(key, name);
    this.#wildcards.push(...other.#wildcards.filter((each) => !this.#wildcards.includes(each)));
  }

  /** A name in both (7.3). */
  common(other: NameSet): Name | undefined {
    const [small, large] = this.#names.size < other.#names.size ? [this, other] : [other, this];
    for (const [key, name] of small.#names) if (large.#names.has(key)) return name;
    return this.#commonWild(other) ?? other.#commonWild(this);
  }

  #commonWild(other: NameSet): Name | undefined {
    for (const wildcard of this.#wildcards) {
      for (const name of other.#names.values()) {
        const found = overlap(wildcard, { type: 'name', ...name });
        if (found) return found;
      }
      for (const each of other.#wildcards) {
        const found = overlap(wildcard, each);
        if (found) return found;
      }
    }
    return undefined;
  }
}

const keyOf = ({ namespace, local }: Name): string => `${local} ${namespace}`;

/** A name for a message; the stand-in for all other names becomes “any name”. */
export function nameText({ namespace, local }: Name): string {
  if (local === '*') return namespace === '*' ? 'any name' : `any name in “${namespace}”`;
  return namespace === '' ? local : `${local} (in ${namespace})`;
}
