import { collapse, isWhiteSpace, type ValueContext } from '../datatypes/datatype.ts';
import { afterText } from './derivatives.ts';
import { holds, type Pattern } from './pattern.ts';
import type { PatternStore } from './store.ts';

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

/** Answers kept for one pattern, and the longest text for which one is kept. */
const mostAnswers = 2000;
const longestKept = 100;

/** Remembers which values a pattern allows: the values of a project repeat. */
export class ValueMemory {
  readonly #store: PatternStore;
  #answers = new WeakMap<Pattern, Map<string, boolean>>();

  constructor(store: PatternStore) {
    this.#store = store;
  }

  forget(): void {
    this.#answers = new WeakMap();
  }

  matches(pattern: Pattern, text: string, context: ValueContext): boolean {
    if (pattern.type === 'text') return true;
    if ((pattern.holds & holds.context) !== 0 || text.length > longestKept)
      return textMatches(this.#store, pattern, text, context);
    let answers = this.#answers.get(pattern);
    if (!answers) {
      answers = new Map();
      this.#answers.set(pattern, answers);
    }
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = textMatches(this.#store, pattern, text, context);
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(text, answer);
    return answer;
  }
}
