import type { ValueContext } from '../datatypes/datatype.ts';
import { holds, type Pattern } from './pattern.ts';
import type { PatternStore } from './store.ts';
import { textMatches } from './text.ts';

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
