import { isWhiteSpace } from '../../xml/white-space.ts';
import { collapse, type ValueContext } from '../datatypes/datatype.ts';
import { holds, type Pattern } from './pattern.ts';
import { remember } from './remember.ts';
import type { PatternStore } from './store.ts';

/** The text derivative; of a pattern without data, it does not depend on the text. */
export function afterText(
  store: PatternStore,
  pattern: Pattern,
  text: string,
  context: ValueContext,
): Pattern {
  const visit = remember((at: Pattern): Pattern => {
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
  });
  return visit(pattern);
}

/** Whether a text is what a pattern for the whole of an attribute or element says (6.2.7 to 6.2.10). */
export function textMatches(
  store: PatternStore,
  pattern: Pattern,
  text: string,
  context: ValueContext,
): boolean {
  switch (pattern.type) {
    case 'text':
      return true;
    case 'empty':
      return isWhiteSpace(text);
    case 'notAllowed':
    case 'attribute':
    case 'element':
      return false;
    case 'data':
      return (
        pattern.datatype.allows(text, context) &&
        !(pattern.except && textMatches(store, pattern.except, text, context))
      );
    case 'value':
      return pattern.datatype.valueOf(text, context) === pattern.value;
    case 'choice':
      return pattern.members.some((member) => textMatches(store, member, text, context));
    case 'list':
      return listMatches(store, pattern.of, text, context);
    case 'group':
    case 'interleave':
    case 'oneOrMore':
      if (pattern.nullable && isWhiteSpace(text)) return true;
      return afterText(store, pattern, text, context).nullable;
  }
}

function listMatches(
  store: PatternStore,
  pattern: Pattern,
  text: string,
  context: ValueContext,
): boolean {
  const normal = collapse(text);
  if (normal === '') return pattern.nullable;
  const tokens = normal.split(' ');
  if (pattern.type === 'oneOrMore' && (pattern.of.type === 'data' || pattern.of.type === 'value')) {
    const { of } = pattern;
    return tokens.every((token) => textMatches(store, of, token, context));
  }
  let rest = pattern;
  for (const token of tokens) {
    rest = afterText(store, rest, token, context);
    if (rest.type === 'notAllowed') return false;
  }
  return rest.nullable;
}
