import { duplicateAttributePattern } from '../schema-findings.ts';
import { isInfinite, listedNames, overlap, type Name } from '../simplify/name-class.ts';
import { holds, type SimplePattern } from '../simplify/pattern.ts';
import type { Problems } from '../syntax/problems.ts';
import { nameText } from './name-set.ts';

type Attribute = Extract<SimplePattern, { type: 'attribute' }>;
type Joined = Extract<SimplePattern, { type: 'group' | 'interleave' }>;

/** The attributes of a pattern: plain names by number, wildcards as they are. */
interface Attributes {
  readonly numbers: readonly number[];
  readonly wildcards: readonly Attribute[];
}

const none: Attributes = { numbers: [], wildcards: [] };

/** Those of several patterns, put together when they are asked for: those of an element never are. */
class Together implements Attributes {
  readonly #parts: readonly Attributes[];
  #numbers: readonly number[] | undefined;
  #wildcards: readonly Attribute[] | undefined;

  constructor(parts: readonly Attributes[]) {
    this.#parts = parts;
  }

  get numbers(): readonly number[] {
    return (this.#numbers ??= unique(this.#parts.flatMap(({ numbers }) => numbers)));
  }

  get wildcards(): readonly Attribute[] {
    return (this.#wildcards ??= this.#parts.flatMap(({ wildcards }) => wildcards));
  }
}

/**
 * Checks 7.3: no attribute can come twice. A large schema joins the same few hundred attributes
 * thousands of times, so that names are numbered and marked in an array and not put into sets.
 */
export class AttributeCheck {
  readonly #problems: Problems;
  readonly #known = new Map<SimplePattern, Attributes>();
  readonly #numbers = new Map<string, number>();
  readonly #names: Name[] = [];
  /** For each name, the last member of a group that had it; members are numbered throughout. */
  readonly #marks: number[] = [];
  #mark = 0;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  check(pattern: SimplePattern): Attributes {
    if ((pattern.holds & holds.attribute) === 0) return none;
    switch (pattern.type) {
      case 'choice':
      case 'group':
      case 'interleave':
      case 'attribute': {
        const known = this.#known.get(pattern);
        if (known) return known;
        const attributes =
          pattern.type === 'attribute' ? this.#own(pattern) : this.#members(pattern);
        this.#known.set(pattern, attributes);
        return attributes;
      }
      case 'oneOrMore':
        return this.check(pattern.of);
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'element':
        return none;
    }
  }

  #own(attribute: Attribute): Attributes {
    if (isInfinite(attribute.nameClass)) return { numbers: [], wildcards: [attribute] };
    const numbers: number[] = [];
    for (const name of listedNames(attribute.nameClass)) {
      const key = `${name.local} ${name.namespace}`;
      let number = this.#numbers.get(key);
      if (number === undefined) {
        number = this.#names.push(name) - 1;
        this.#numbers.set(key, number);
        this.#marks.push(0);
      }
      numbers.push(number);
    }
    return { numbers, wildcards: [] };
  }

  #members(pattern: Extract<SimplePattern, { members: unknown }>): Attributes {
    const parts: Attributes[] = [];
    const { members } = pattern;
    for (let index = 0; index < members.length; index++) {
      const member = members[index];
      const part = member ? this.check(member) : none;
      if (part !== none) parts.push(part);
    }
    const only = parts[0] ?? none;
    if (parts.length <= 1) return only;
    if (pattern.type !== 'choice') this.#compare(pattern as Joined, parts);
    return new Together(parts);
  }

  #compare(pattern: Joined, parts: readonly Attributes[]): void {
    const first = this.#mark + 1;
    const marks = this.#marks;
    for (let index = 0; index < parts.length; index++) {
      const { numbers, wildcards } = parts[index] ?? none;
      const mark = ++this.#mark;
      for (let each = 0; each < numbers.length; each++) {
        const number = numbers[each] ?? 0;
        const last = marks[number] ?? 0;
        if (last >= first && last < mark) this.#report(pattern, this.#names[number]);
        marks[number] = mark;
      }
      if (wildcards.length > 0) this.#compareWildcards(pattern, wildcards, parts, index);
    }
  }

  #compareWildcards(
    pattern: Joined,
    wildcards: readonly Attribute[],
    parts: readonly Attributes[],
    own: number,
  ): void {
    for (const wildcard of wildcards)
      for (const [index, part] of parts.entries())
        if (index !== own) this.#report(pattern, this.#commonName(wildcard, part));
  }

  #commonName({ nameClass }: Attribute, { numbers, wildcards }: Attributes): Name | undefined {
    for (const number of numbers) {
      const name = this.#names[number];
      const found = name && overlap(nameClass, { type: 'name', ...name });
      if (found) return found;
    }
    for (const wildcard of wildcards) {
      const found = overlap(nameClass, wildcard.nameClass);
      if (found) return found;
    }
    return undefined;
  }

  #report({ at }: Joined, name: Name | undefined): void {
    if (name) this.#problems.at(at, duplicateAttributePattern, { name: nameText(name) });
  }
}

function unique(numbers: number[]): readonly number[] {
  return numbers.length > 200 ? [...new Set(numbers)] : numbers;
}
