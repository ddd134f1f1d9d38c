import type { Identity } from '../datatypes/datatype.ts';
import { idConflict } from '../schema-findings.ts';
import { listedNames, type NameClass } from '../simplify/name-class.ts';
import { holds, type ElementDefinition, type SimplePattern } from '../simplify/pattern.ts';
import type { Problems } from '../syntax/problems.ts';

export type Attribute = Extract<SimplePattern, { type: 'attribute' }>;

const none: readonly Attribute[] = [];

/**
 * RELAX NG DTD Compatibility, 5.2: the ID type of an attribute must be the same for all elements of
 * a name. Returns those for which it is not, as `element attribute`; they are not checked.
 */
export function findUnsoundIds(
  elements: readonly ElementDefinition[],
  attributes: readonly Attribute[],
  problems: Problems,
): ReadonlySet<string> {
  const names = doubtfulNames(attributes);
  if (names.size === 0) return names;

  const types = new Map<string, Identity | 'none'>();
  const unsound = new Set<string>();
  const narrow = new Collector(names);
  for (const element of elements) {
    const found = narrow.collect(element.content);
    for (const { namespace, local } of listedNames(element.nameClass)) {
      for (const attribute of found) {
        const identity = identityOf(attribute.value) ?? 'none';
        for (const name of listedNames(attribute.nameClass)) {
          const key = `${local} ${namespace} ${name.local} ${name.namespace}`;
          const known = types.get(key) ?? identity;
          types.set(key, identity);
          const place = `${local} ${name.local}`;
          if (known === identity || unsound.has(place)) continue;
          unsound.add(place);
          problems.at(attribute.at, idConflict, { attribute: name.local, element: local });
        }
      }
    }
  }
  return unsound;
}

/** Names of attributes that are not of one ID type wherever they stand; other names need no look. */
function doubtfulNames(attributes: readonly Attribute[]): ReadonlySet<string> {
  const types = new Map<string, Identity | 'none'>();
  const doubtful = new Set<string>();
  for (const { nameClass, value } of attributes) {
    const identity = identityOf(value) ?? 'none';
    for (const { local } of listedNames(nameClass)) {
      const known = types.get(local) ?? identity;
      types.set(local, identity);
      if (known !== identity) doubtful.add(local);
    }
  }
  return doubtful;
}

export function identityOf(value: SimplePattern): Identity | undefined {
  return value.type === 'data' ? value.datatype.identity : undefined;
}

/** The attributes of some local names in contents; what is shared is walked once. */
class Collector {
  readonly #names: ReadonlySet<string>;
  readonly #known = new Map<SimplePattern, readonly Attribute[]>();

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  collect(pattern: SimplePattern): readonly Attribute[] {
    if ((pattern.holds & holds.attribute) === 0) return none;
    switch (pattern.type) {
      case 'attribute':
        return this.#isWanted(pattern.nameClass) ? [pattern] : none;
      case 'oneOrMore':
        return this.collect(pattern.of);
      case 'choice':
      case 'group':
      case 'interleave': {
        const known = this.#known.get(pattern);
        if (known) return known;
        let found = none;
        for (const member of pattern.members) {
          const more = this.collect(member);
          if (more.length > 0)
            found = found.length === 0 ? more : [...new Set([...found, ...more])];
        }
        this.#known.set(pattern, found);
        return found;
      }
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

  #isWanted(nameClass: NameClass): boolean {
    if (nameClass.type === 'name') return this.#names.has(nameClass.local);
    for (const { local } of listedNames(nameClass)) if (this.#names.has(local)) return true;
    return false;
  }
}
