import { contains } from '../simplify/name-class.ts';
import type { ElementDefinition } from '../simplify/pattern.ts';
import { holds, type AttributePattern, type Pattern } from './pattern.ts';
import type { PatternStore } from './store.ts';
import { remember } from './remember.ts';

/** One way to go on: into `inner`, and after that with `rest`. */
export interface Step<Inner> {
  readonly inner: Inner;
  readonly rest: Pattern;
}

type Steps<Inner> = readonly Step<Inner>[];

/** Most patterns lead nowhere: one empty list for all. */
const nowhere: Steps<never> = [];

/**
 * The start tag derivative, as the pairs of an element that may start here and what may follow it
 * (Antimirov's partial derivatives). With `skipping`, required content may have been left out.
 */
export function elementSteps(
  store: PatternStore,
  pattern: Pattern,
  namespace: string,
  local: string,
  skipping = false,
): Steps<ElementDefinition> {
  const known = new Map<Pattern, Steps<ElementDefinition>>();
  const steps = (at: Pattern): Steps<ElementDefinition> => {
    if ((at.holds & holds.elements) === 0) return nowhere;
    if (at.type === 'element') {
      const { definition } = at;
      return contains(definition.nameClass, namespace, local)
        ? [{ inner: definition, rest: store.empty }]
        : nowhere;
    }
    let found = known.get(at);
    if (found) return found;
    found = ofMembers(at);
    known.set(at, found);
    return found;
  };
  const ofMembers = (at: Pattern): Steps<ElementDefinition> => {
    if (at.type !== 'group') return stepsInto(store, at, steps);
    const first = append(steps(at.left), (rest) => store.group(rest, at.right));
    return at.left.nullable || skipping ? merge(store, [first, steps(at.right)]) : first;
  };
  return steps(pattern);
}

/** The attribute derivative, likewise; attributes have no order. */
export function attributeSteps(
  store: PatternStore,
  pattern: Pattern,
  namespace: string,
  local: string,
): Steps<AttributePattern> {
  const known = new Map<Pattern, Steps<AttributePattern>>();
  const steps = (at: Pattern): Steps<AttributePattern> => {
    if ((at.holds & holds.attributes) === 0) return nowhere;
    if (at.type === 'attribute') {
      const isNamed = contains(at.nameClass, namespace, local);
      return isNamed ? [{ inner: at, rest: store.empty }] : nowhere;
    }
    let found = known.get(at);
    if (found) return found;
    found =
      at.type === 'group'
        ? merge(store, [
            append(steps(at.left), (rest) => store.group(rest, at.right)),
            append(steps(at.right), (rest) => store.group(at.left, rest)),
          ])
        : stepsInto(store, at, steps);
    known.set(at, found);
    return found;
  };
  return steps(pattern);
}

/** What elements and attributes have in common: all but what they are, and the order in groups. */
function stepsInto<Inner>(
  store: PatternStore,
  at: Pattern,
  steps: (pattern: Pattern) => Steps<Inner>,
): Steps<Inner> {
  switch (at.type) {
    case 'choice':
      return merge(store, at.members.map(steps));
    case 'interleave':
      return merge(store, [
        append(steps(at.left), (rest) => store.interleave(rest, at.right)),
        append(steps(at.right), (rest) => store.interleave(at.left, rest)),
      ]);
    case 'oneOrMore': {
      const again = store.choice([store.empty, at]);
      return append(steps(at.of), (rest) => store.group(rest, again));
    }
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'group':
    case 'list':
    case 'data':
    case 'value':
    case 'attribute':
    case 'element':
      return nowhere;
  }
}

function append<Inner>(steps: Steps<Inner>, then: (rest: Pattern) => Pattern): Steps<Inner> {
  return steps.length === 0 ? steps : steps.map(({ inner, rest }) => ({ inner, rest: then(rest) }));
}

/** One step for each place that steps lead into, so that there are never more than elements. */
function merge<Inner>(store: PatternStore, all: readonly Steps<Inner>[]): Steps<Inner> {
  let some: Steps<Inner> = nowhere;
  let sources = 0;
  for (const steps of all) {
    if (steps.length === 0) continue;
    sources++;
    some = sources === 1 ? steps : [...some, ...steps];
  }
  if (sources < 2) return some;
  const rests = new Map<Inner, Pattern[]>();
  for (const { inner, rest } of some) {
    const known = rests.get(inner);
    if (known) known.push(rest);
    else rests.set(inner, [rest]);
  }
  return [...rests].map(([inner, each]) => ({ inner, rest: store.choice(each) }));
}

/**
 * What is left when a start tag ends: attributes that did not come are missing. With `forgiving`
 * they are taken as given.
 */
export function closeStartTag(store: PatternStore, pattern: Pattern, forgiving: boolean): Pattern {
  const close = remember((at: Pattern): Pattern => {
    if ((at.holds & holds.attributes) === 0) return at;
    switch (at.type) {
      case 'attribute':
        return forgiving ? store.empty : store.notAllowed;
      case 'choice':
        return store.choice(at.members.map(close));
      case 'group':
        return store.group(close(at.left), close(at.right));
      case 'interleave':
        return store.interleave(close(at.left), close(at.right));
      case 'oneOrMore':
        return store.oneOrMore(close(at.of));
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'element':
        return at;
    }
  });
  return close(pattern);
}
