import type { ValueContext } from '../datatypes/datatype.ts';
import { contains } from '../simplify/name-class.ts';
import type { ElementDefinition } from '../simplify/pattern.ts';
import { holds, type AttributePattern, type Pattern } from './pattern.ts';
import type { PatternStore } from './store.ts';
import { textMatches } from './values.ts';

/** One way to go on: into `inner`, and after that with `rest`. */
export interface Step<Inner> {
  readonly inner: Inner;
  readonly rest: Pattern;
}

type Add<Inner> = (inner: Inner, rest: Pattern) => void;

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
): Step<ElementDefinition>[] {
  const steps: Step<ElementDefinition>[] = [];
  const visit = (at: Pattern, add: Add<ElementDefinition>): void => {
    if ((at.holds & holds.elements) === 0) return;
    switch (at.type) {
      case 'element':
        if (contains(at.definition.nameClass, namespace, local)) add(at.definition, store.empty);
        break;
      case 'choice':
        for (const member of at.members) visit(member, add);
        break;
      case 'group':
        visit(at.left, (inner, rest) => {
          add(inner, store.group(rest, at.right));
        });
        if (at.left.nullable || skipping) visit(at.right, add);
        break;
      case 'interleave':
        visit(at.left, (inner, rest) => {
          add(inner, store.interleave(rest, at.right));
        });
        visit(at.right, (inner, rest) => {
          add(inner, store.interleave(at.left, rest));
        });
        break;
      case 'oneOrMore':
        visit(at.of, (inner, rest) => {
          add(inner, store.group(rest, store.choice([store.empty, at])));
        });
        break;
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'attribute':
    }
  };
  visit(pattern, (inner, rest) => steps.push({ inner, rest }));
  return steps;
}

/** The attribute derivative, likewise; attributes have no order. */
export function attributeSteps(
  store: PatternStore,
  pattern: Pattern,
  namespace: string,
  local: string,
): Step<AttributePattern>[] {
  const steps: Step<AttributePattern>[] = [];
  const visit = (at: Pattern, add: Add<AttributePattern>): void => {
    if ((at.holds & holds.attributes) === 0) return;
    switch (at.type) {
      case 'attribute':
        if (contains(at.nameClass, namespace, local)) add(at, store.empty);
        break;
      case 'choice':
        for (const member of at.members) visit(member, add);
        break;
      case 'group':
        visit(at.left, (inner, rest) => {
          add(inner, store.group(rest, at.right));
        });
        visit(at.right, (inner, rest) => {
          add(inner, store.group(at.left, rest));
        });
        break;
      case 'interleave':
        visit(at.left, (inner, rest) => {
          add(inner, store.interleave(rest, at.right));
        });
        visit(at.right, (inner, rest) => {
          add(inner, store.interleave(at.left, rest));
        });
        break;
      case 'oneOrMore':
        visit(at.of, (inner, rest) => {
          add(inner, store.group(rest, store.choice([store.empty, at])));
        });
        break;
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'element':
    }
  };
  visit(pattern, (inner, rest) => steps.push({ inner, rest }));
  return steps;
}

/**
 * What is left when a start tag ends: attributes that did not come are missing. With `forgiving`
 * they are taken as given.
 */
export function closeStartTag(store: PatternStore, pattern: Pattern, forgiving: boolean): Pattern {
  const close = (at: Pattern): Pattern => {
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
  };
  return close(pattern);
}

/** The text derivative; of a pattern without data, it does not depend on the text. */
export function afterText(
  store: PatternStore,
  pattern: Pattern,
  text: string,
  context: ValueContext,
): Pattern {
  const visit = (at: Pattern): Pattern => {
    if ((at.holds & (holds.text | holds.data)) === 0) return store.notAllowed;
    switch (at.type) {
      case 'text':
        return at;
      case 'data':
      case 'value':
      case 'list':
        return textMatches(store, at, text, context) ? store.empty : store.notAllowed;
      case 'choice':
        return store.choice(at.members.map(visit));
      case 'group': {
        const first = store.group(visit(at.left), at.right);
        return at.left.nullable ? store.choice([first, visit(at.right)]) : first;
      }
      case 'interleave':
        return store.choice([
          store.interleave(visit(at.left), at.right),
          store.interleave(at.left, visit(at.right)),
        ]);
      case 'oneOrMore':
        return store.group(visit(at.of), store.choice([store.empty, at]));
      case 'empty':
      case 'notAllowed':
      case 'attribute':
      case 'element':
        return store.notAllowed;
    }
  };
  return visit(pattern);
}
