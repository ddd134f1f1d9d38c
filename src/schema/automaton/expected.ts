import type { NameClass } from '../simplify/name-class.ts';
import { holds, type AttributePattern, type ElementPattern, type Pattern } from './pattern.ts';

/** The elements that may come next. Patterns share their parts: each is looked at once. */
export function firstElements(pattern: Pattern, seen = new Set<Pattern>()): Set<ElementPattern> {
  const found = new Set<ElementPattern>();
  const visit = (at: Pattern): void => {
    if ((at.holds & holds.elements) === 0 || seen.has(at)) return;
    seen.add(at);
    if (at.type === 'element') found.add(at);
    else for (const part of firstParts(at)) visit(part);
  };
  visit(pattern);
  return found;
}

/** The parts of a pattern with which a match may begin. */
function firstParts(pattern: Pattern): readonly Pattern[] {
  if (pattern.type === 'group' && !pattern.left.nullable) return [pattern.left];
  return partsOf(pattern);
}

function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.type) {
    case 'choice':
      return pattern.members;
    case 'group':
    case 'interleave':
      return [pattern.left, pattern.right];
    case 'oneOrMore':
    case 'list':
      return [pattern.of];
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'data':
    case 'value':
    case 'attribute':
    case 'element':
      return [];
  }
}

export function attributesIn(pattern: Pattern): Set<AttributePattern> {
  const found = new Set<AttributePattern>();
  const seen = new Set<Pattern>();
  const visit = (at: Pattern): void => {
    if ((at.holds & holds.attributes) === 0 || seen.has(at)) return;
    seen.add(at);
    if (at.type === 'attribute') found.add(at);
    else for (const part of partsOf(at)) visit(part);
  };
  visit(pattern);
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
  type Wanted = Extract<Named, { type: Type }>;
  const known = new Map<Pattern, Set<Wanted>>();
  const isWanted = (at: Pattern): at is Wanted => at.type === type;
  const visit = (at: Pattern): Set<Wanted> => {
    let found = known.get(at);
    if (!found) {
      found = isWanted(at) ? new Set([at]) : ofParts(at);
      known.set(at, found);
    }
    return found;
  };
  const ofParts = (at: Pattern): Set<Wanted> => {
    const [first = new Set<Wanted>(), ...others] = partsOf(at).map(visit);
    return at.type === 'choice'
      ? new Set([...first].filter((name) => others.every((other) => other.has(name))))
      : new Set([first, ...others].flatMap((each) => [...each]));
  };
  return visit(pattern);
}

/** Whether text may come next. */
export function allowsText(pattern: Pattern): boolean {
  const seen = new Set<Pattern>();
  const visit = (at: Pattern): boolean => {
    if ((at.holds & (holds.text | holds.data)) === 0 || seen.has(at)) return false;
    seen.add(at);
    return isTextual(at) || firstParts(at).some(visit);
  };
  return visit(pattern);
}

function isTextual({ type }: Pattern): boolean {
  return type === 'text' || type === 'data' || type === 'value' || type === 'list';
}

/** What a value must be: the texts of a closed list, and descriptions of datatypes. */
export interface ExpectedValues {
  readonly values: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

export function expectedValues(patterns: readonly Pattern[]): ExpectedValues {
  const found = { values: new Set<string>(), types: new Set<string>() };
  const seen = new Set<Pattern>();
  const visit = (at: Pattern): void => {
    if (seen.has(at)) return;
    seen.add(at);
    if (at.type === 'value') found.values.add(at.text.trim());
    else if (at.type === 'data') found.types.add(at.datatype.description);
    else if (at.type === 'text') found.types.add('text');
    else for (const part of partsOf(at)) visit(part);
  };
  for (const pattern of patterns) visit(pattern);
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
