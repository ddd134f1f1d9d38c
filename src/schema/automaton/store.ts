import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../simplify/name-class.ts';
import type { ElementDefinition } from '../simplify/pattern.ts';
import {
  holds,
  type EmptyPattern,
  type NotAllowedPattern,
  type Pattern,
  type TextPattern,
} from './pattern.ts';

/** Thrown where a schema asks for more patterns than a sane one ever needs. */
export class TooComplex extends Error {}

/** Patterns that one step of validation may build; real schemas need a few hundred. */
const stepBudget = 100_000;
/** Patterns that a schema may build in all, forgotten ones included; `tei_all` needs 20 000. */
const totalBudget = 10_000_000;

/**
 * Makes patterns, each once (hash consing), and simplifies while making: what cannot match goes,
 * choices are flat, sorted and without duplicates. Without that the derivatives of a schema as
 * large as TEI grow without bound.
 */
export class PatternStore {
  readonly empty: EmptyPattern = { type: 'empty', id: 0, nullable: true, holds: 0 };
  readonly notAllowed: NotAllowedPattern = {
    type: 'notAllowed',
    id: 1,
    nullable: false,
    holds: 0,
  };
  readonly text: TextPattern = { type: 'text', id: 2, nullable: true, holds: holds.text };

  readonly #made = new Map<string, Pattern>();
  readonly #numbers = new Map<object, number>();
  #nextId = 3;
  #budget = stepBudget;
  #total = 0;

  get size(): number {
    return this.#made.size;
  }

  /** Forgets what was made, to free memory; patterns in use stay good, ids are not used again. */
  forget(): void {
    this.#made.clear();
    this.#numbers.clear();
  }

  startStep(): void {
    this.#budget = stepBudget;
  }

  choice(alternatives: readonly Pattern[]): Pattern {
    const members = new Map<number, Pattern>();
    for (const alternative of alternatives) {
      if (alternative.type === 'notAllowed') continue;
      if (alternative.type === 'choice')
        for (const member of alternative.members) members.set(member.id, member);
      else members.set(alternative.id, alternative);
    }
    // `empty` adds nothing to a choice that is nullable anyway.
    if (members.has(this.empty.id) && members.size > 1) {
      for (const member of members.values()) {
        if (member.nullable && member !== this.empty) {
          members.delete(this.empty.id);
          break;
        }
      }
    }
    const [first, second] = members.values();
    if (!first) return this.notAllowed;
    if (!second) return first;
    this.#spend(members.size);
    const sorted = [...members.values()].sort((a, b) => a.id - b.id);
    return this.#intern(`|${sorted.map((member) => member.id).join(',')}`, (id) => ({
      type: 'choice',
      id,
      members: sorted,
      nullable: sorted.some((member) => member.nullable),
      holds: sorted.reduce((bits, member) => bits | member.holds, 0),
    }));
  }

  group(left: Pattern, right: Pattern): Pattern {
    return this.#pair('group', left, right);
  }

  interleave(left: Pattern, right: Pattern): Pattern {
    return left.id <= right.id
      ? this.#pair('interleave', left, right)
      : this.#pair('interleave', right, left);
  }

  #pair(type: 'group' | 'interleave', left: Pattern, right: Pattern): Pattern {
    if (left === this.notAllowed || right === this.notAllowed) return this.notAllowed;
    if (left === this.empty) return right;
    if (right === this.empty) return left;
    const sign = type === 'group' ? ',' : '&';
    return this.#intern(`${left.id}${sign}${right.id}`, (id) => ({
      type,
      id,
      left,
      right,
      nullable: left.nullable && right.nullable,
      holds: left.holds | right.holds,
    }));
  }

  oneOrMore(of: Pattern): Pattern {
    if (of.type === 'empty' || of.type === 'notAllowed' || of.type === 'text') return of;
    if (of.type === 'oneOrMore') return of;
    return this.#intern(`+${of.id}`, (id) => ({
      type: 'oneOrMore',
      id,
      of,
      nullable: of.nullable,
      holds: of.holds,
    }));
  }

  list(of: Pattern): Pattern {
    return this.#intern(`[${of.id}`, (id) => ({
      type: 'list',
      id,
      of,
      nullable: false,
      holds: holds.data | (of.holds & holds.context),
    }));
  }

  data(datatype: Datatype, except: Pattern | undefined): Pattern {
    const context = (except?.holds ?? 0) & holds.context;
    return this.#intern(`d${this.#numberOf(datatype)} ${except?.id ?? ''}`, (id) => ({
      type: 'data',
      id,
      datatype,
      except,
      nullable: false,
      holds: holds.data | context | (datatype.needsContext ? holds.context : 0),
    }));
  }

  value(datatype: Datatype, value: string, text: string): Pattern {
    return this.#intern(`v${this.#numberOf(datatype)} ${value}`, (id) => ({
      type: 'value',
      id,
      datatype,
      text,
      value,
      nullable: false,
      holds: holds.data | (datatype.needsContext ? holds.context : 0),
    }));
  }

  attribute(nameClass: NameClass, value: Pattern): Pattern {
    if (value === this.notAllowed) return value;
    const key =
      nameClass.type === 'name'
        ? `${nameClass.namespace} ${nameClass.local}`
        : this.#numberOf(nameClass);
    return this.#intern(`@${value.id} ${key}`, (id) => ({
      type: 'attribute',
      id,
      nameClass,
      value,
      nullable: false,
      holds: holds.attributes,
    }));
  }

  element(definition: ElementDefinition): Pattern {
    return this.#intern(`<${this.#numberOf(definition)}`, (id) => ({
      type: 'element',
      id,
      definition,
      nullable: false,
      holds: holds.elements,
    }));
  }

  #intern(key: string, make: (id: number) => Pattern): Pattern {
    const known = this.#made.get(key);
    if (known) return known;
    this.#spend(1);
    const pattern = make(this.#nextId++);
    this.#made.set(key, pattern);
    return pattern;
  }

  #spend(amount: number): void {
    this.#budget -= amount;
    this.#total += amount;
    if (this.#budget < 0 || this.#total > totalBudget) throw new TooComplex();
  }

  #numberOf(object: object): number {
    const known = this.#numbers.get(object);
    if (known !== undefined) return known;
    const number = this.#nextId++;
    this.#numbers.set(object, number);
    return number;
  }
}
