import { listedNames } from '../simplify/name-class.ts';
import type { ElementDefinition, SimplePattern } from '../simplify/pattern.ts';

/** What a schema knows by name: for suggestions and for recovery, not for validation itself. */
export interface Vocabulary {
  /** The definitions that list a name, by local name. */
  readonly definitions: ReadonlyMap<string, readonly NamedDefinition[]>;
  /** The local names of the elements that may contain an element of a definition. */
  readonly parents: ReadonlyMap<ElementDefinition, ReadonlySet<string>>;
}

export interface NamedDefinition {
  readonly namespace: string;
  readonly definition: ElementDefinition;
}

export function vocabularyOf(elements: readonly ElementDefinition[]): Vocabulary {
  const definitions = new Map<string, NamedDefinition[]>();
  const parents = new Map<ElementDefinition, Set<string>>();
  const children = new Map<SimplePattern, ReadonlySet<ElementDefinition>>();
  for (const parent of elements) {
    const names = [...listedNames(parent.nameClass)];
    for (const { namespace, local } of names) {
      const entry = definitions.get(local);
      if (entry) entry.push({ namespace, definition: parent });
      else definitions.set(local, [{ namespace, definition: parent }]);
    }
    for (const child of elementsIn(parent.content, children)) {
      let known = parents.get(child);
      if (!known) {
        known = new Set();
        parents.set(child, known);
      }
      for (const { local } of names) known.add(local);
    }
  }
  return { definitions, parents };
}

/** The elements of a content model; shared patterns are looked at once. */
function elementsIn(
  pattern: SimplePattern,
  known: Map<SimplePattern, ReadonlySet<ElementDefinition>>,
): ReadonlySet<ElementDefinition> {
  const before = known.get(pattern);
  if (before) return before;
  const found = new Set<ElementDefinition>();
  switch (pattern.type) {
    case 'element':
      found.add(pattern.definition);
      break;
    case 'choice':
    case 'group':
    case 'interleave':
      for (const member of pattern.members)
        for (const definition of elementsIn(member, known)) found.add(definition);
      break;
    case 'oneOrMore':
      for (const definition of elementsIn(pattern.of, known)) found.add(definition);
      break;
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'list':
    case 'data':
    case 'value':
    case 'attribute':
  }
  known.set(pattern, found);
  return found;
}
