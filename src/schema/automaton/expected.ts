import type { NameClass } from '../simplify/name-class.ts';
import { holds, type AttributePattern, type ElementPattern, type Pattern } from './pattern.ts';

/** The elements that may come next. */
export function firstElements(pattern: Pattern, found = new Set<ElementPattern>()): Set<ElementPattern> {
  if ((pattern.holds & holds.elements) === 0) return found;
  switch (pattern.type) {
    case 'element':
      found.add(pattern);
      break;
    case 'choice':
      for (const member of pattern.members) firstElements(member, found);
      break;
    case 'group':
      firstElements(pattern.left, found);
      if (pattern.left.nullable) firstElements(pattern.right, found);
      break;
    case 'interleave':
      firstElements(pattern.left, found);
      firstElements(pattern.right, found);
      break;
    case 'oneOrMore':
      firstElements(pattern.of, found);
      break;
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'list':
    case 'data':
    case 'value':
    case 'attribute':
  }
  return found;
}

export function attributesIn(
  pattern: Pattern,
  found = new Set<AttributePattern>(),
): Set<AttributePattern> {
  if ((pattern.holds & holds.attributes) === 0) return found;
  switch (pattern.type) {
    case 'attribute':
      found.add(pattern);
      break;
    case 'choice':
      for (const member of pattern.members) attributesIn(member, found);
      break;
    case 'group':
    case 'interleave':
      attributesIn(pattern.left, found);
      attributesIn(pattern.right, found);
      break;
    case 'oneOrMore':
      attributesIn(pattern.of, found);
      break;
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'list':
    case 'data':
    case 'value':
    case 'element':
  }
  return found;
}

type Named = ElementPattern | AttributePattern;

/**
 * The elements (or attributes) that every match has: those of all parts of a group, those common
 * to all members of a choice.
 */
export function required<Type extends Named['type']>(
  pattern: Pattern,
  type: Type,
): Set<Extract<Named, { type: Type }>> {
  const found = new Set<Extract<Named, { type: Type }>>();
  for (const name of requiredNames(pattern, type))
    found.add(name as Extract<Named, { type: Type }>);
  return found;
}

function requiredNames(pattern: Pattern, type: Named['type']): Set<Named> {
  switch (pattern.type) {
    case 'element':
    case 'attribute':
      return pattern.type === type ? new Set([pattern]) : new Set();
    case 'group':
    case 'interleave':
      return new Set([
        ...requiredNames(pattern.left, type),
        ...requiredNames(pattern.right, type),
      ]);
    case 'oneOrMore':
      return requiredNames(pattern.of, type);
    case 'choice': {
      const [first, ...others] = pattern.members.map((member) => requiredNames(member, type));
      return new Set(
        [...(first ?? [])].filter((name) => others.every((other) => other.has(name))),
      );
    }
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'list':
    case 'data':
    case 'value':
      return new Set();
  }
}

export function allowsText(pattern: Pattern): boolean {
  switch (pattern.type) {
    case 'text':
    case 'data':
    case 'value':
    case 'list':
      return true;
    case 'choice':
      return pattern.members.some(allowsText);
    case 'group':
      return allowsText(pattern.left) || (pattern.left.nullable && allowsText(pattern.right));
    case 'interleave':
      return allowsText(pattern.left) || allowsText(pattern.right);
    case 'oneOrMore':
      return allowsText(pattern.of);
    case 'empty':
    case 'notAllowed':
    case 'attribute':
    case 'element':
      return false;
  }
}

/** What a value must be: the texts of a closed list, and descriptions of datatypes. */
export interface ExpectedValues {
  readonly values: Set<string>;
  readonly types: Set<string>;
}

export function expectedValues(
  pattern: Pattern,
  found: ExpectedValues = { values: new Set(), types: new Set() },
): ExpectedValues {
  switch (pattern.type) {
    case 'value':
      found.values.add(pattern.text.trim());
      break;
    case 'data':
      found.types.add(pattern.datatype.description);
      break;
    case 'text':
      found.types.add('text');
      break;
    case 'list':
    case 'oneOrMore':
      expectedValues(pattern.of, found);
      break;
    case 'choice':
      for (const member of pattern.members) expectedValues(member, found);
      break;
    case 'group':
    case 'interleave':
      expectedValues(pattern.left, found);
      expectedValues(pattern.right, found);
      break;
    case 'empty':
    case 'notAllowed':
    case 'attribute':
    case 'element':
  }
  return found;
}

/** A name class for people, when it is not a plain name. */
export function wildcardText(nameClass: NameClass): string | undefined {
  switch (nameClass.type) {
    case 'name':
      return undefined;
    case 'anyName':
      return 'any name';
    case 'nsName':
      return nameClass.namespace === ''
        ? 'any name in no namespace'
        : `any name in ${nameClass.namespace}`;
    case 'choice':
      return nameClass.members.map(wildcardText).find((text) => text !== undefined);
  }
}
