import type { Identity } from '../datatypes/datatype.ts';
import { idConflict } from '../schema-findings.ts';
import { listedNames } from '../simplify/name-class.ts';
import type { ElementDefinition, SimplePattern } from '../simplify/pattern.ts';
import type { Problems } from '../syntax/problems.ts';

type Attribute = Extract<SimplePattern, { type: 'attribute' }>;

/**
 * RELAX NG DTD Compatibility, 5.2: the ID type of an attribute must be the same for all elements of
 * a name. Returns those for which it is not, as `element attribute`; they are not checked.
 */
export function findUnsoundIds(
  elements: readonly ElementDefinition[],
  problems: Problems,
): ReadonlySet<string> {
  const collector = new Collector();
  for (const { content } of elements) collector.collect(content);
  const names = new Set<string>();
  for (const attribute of collector.attributes)
    if (identityOf(attribute.value) !== undefined)
      for (const { local } of listedNames(attribute.nameClass)) names.add(local);
  if (names.size === 0) return names;

  const types = new Map<string, Identity | 'none'>();
  const unsound = new Set<string>();
  const narrow = new Collector(names);
  for (const element of elements) {
    const attributes = narrow.collect(element.content);
    for (const { namespace, local } of listedNames(element.nameClass)) {
      for (const attribute of attributes) {
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

function identityOf(value: SimplePattern): Identity | undefined {
  return value.type === 'data' ? value.datatype.identity : undefined;
}

/** The attributes of contents, all or those of some local names; what is shared is walked once. */
class Collector {
  readonly attributes = new Set<Attribute>();
  readonly #names: ReadonlySet<string> | undefined;
  readonly #known = new Map<SimplePattern, readonly Attribute[]>();

  constructor(names?: ReadonlySet<string>) {
    this.#names = names;
  }

  collect(pattern: SimplePattern): readonly Attribute[] {
    switch (pattern.type) {
      case 'attribute': {
        const wanted =
          !this.#names ||
          [...listedNames(pattern.nameClass)].some(({ local }) => this.#names?.has(local));
        if (!wanted) return [];
        this.attributes.add(pattern);
        return [pattern];
      }
      case 'oneOrMore':
        return this.collect(pattern.of);
      case 'choice':
      case 'group':
      case 'interleave': {
        const known = this.#known.get(pattern);
        if (known) return known;
        // All attributes are only wanted as a set; lists of them would grow at every level.
        const found = pattern.members.flatMap((member) => this.collect(member));
        const kept = this.#names ? [...new Set(found)] : [];
        this.#known.set(pattern, kept);
        return kept;
      }
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'element':
        return [];
    }
  }
}
