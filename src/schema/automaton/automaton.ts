import { isWhiteSpace } from '../../xml/white-space.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import type { ElementDefinition, SimplePattern } from '../simplify/pattern.ts';
import { Compiler } from './compile.ts';
import { attributeSteps, closeStartTag, elementSteps, type Step } from './derivatives.ts';
import { afterText, textMatches } from './text.ts';
import { isIn, maskOf, type Mask } from './mask.ts';
import type { Pattern } from './pattern.ts';
import { State, Transition, type Way } from './state.ts';
import { PatternStore } from './store.ts';

/** How much an automaton remembers before it forgets all and starts again. */
export interface AutomatonLimits {
  readonly states: number;
  readonly transitions: number;
  readonly patterns: number;
  /** Values of attributes and elements whose answers are kept. */
  readonly values: number;
}

/** `tei_all` over a large corpus needs 1 000 states and 17 000 patterns. */
export const automatonLimits: AutomatonLimits = {
  states: 20_000,
  transitions: 200_000,
  patterns: 400_000,
  values: 500_000,
};

/** Values kept for one attribute, and the longest: the short ones of a project repeat. */
const mostKept = 2000;
const longestKept = 100;

/**
 * The derivatives of a schema, remembered as an automaton that is built as documents ask for it.
 * A hostile schema can make it forget, and so be slow; it cannot fill memory.
 */
export class Automaton {
  readonly store = new PatternStore();
  readonly initial: State;
  readonly #compiler: Compiler;
  readonly #limits: AutomatonLimits;
  readonly #states = new Map<string, State>();
  #transitions = 0;
  #kept = 0;

  constructor(start: SimplePattern, limits: AutomatonLimits = automatonLimits) {
    this.#compiler = new Compiler(this.store);
    this.#limits = limits;
    this.initial = this.state([this.#compiler.compile(start)]);
  }

  /** Figures for benchmarks and tests. */
  get size(): AutomatonLimits {
    const { size } = this.store;
    return {
      states: this.#states.size,
      transitions: this.#transitions,
      patterns: size,
      values: this.#kept,
    };
  }

  content(definition: ElementDefinition): Pattern {
    return this.#compiler.compile(definition.content);
  }

  state(patterns: readonly Pattern[]): State {
    const key = ids(patterns);
    const known = this.#states.get(key);
    if (known) return known;
    const state = new State(patterns);
    this.#states.set(key, state);
    return state;
  }

  /** The way over a child element, or undefined if it is not allowed. */
  element(state: State, namespace: string, local: string): Transition | undefined {
    const ways = state.elements.get(local);
    for (let way = ways; way; way = way.next) if (way.namespace === namespace) return way.answer;
    const answer = this.#elementTransition(state, namespace, local, false);
    this.#keep(state.elements, local, { namespace, answer, next: state.elements.get(local) });
    return answer;
  }

  /** The same if required content before it were left out: for recovery, and not remembered. */
  elementLater(state: State, namespace: string, local: string): Transition | undefined {
    return this.#elementTransition(state, namespace, local, true);
  }

  #elementTransition(
    state: State,
    namespace: string,
    local: string,
    skipping: boolean,
  ): Transition | undefined {
    this.#startStep();
    const steps = state.patterns.map((pattern) =>
      elementSteps(this.store, pattern, namespace, local, skipping),
    );
    const branches = this.#branches(steps, (definition) => this.content(definition));
    if (!branches) return undefined;
    const { alternatives, rests } = branches;
    return new Transition(alternatives, rests, this.state(alternatives));
  }

  /** The way over an attribute, before its value is looked at. */
  attribute(state: State, namespace: string, local: string): Transition | undefined {
    const ways = state.attributes.get(local);
    for (let way = ways; way; way = way.next) if (way.namespace === namespace) return way.answer;
    this.#startStep();
    const steps = state.patterns.map((pattern) =>
      attributeSteps(this.store, pattern, namespace, local),
    );
    const branches = this.#branches(steps, (attribute) => attribute.value);
    const answer = branches && new Transition(branches.alternatives, branches.rests, undefined);
    this.#keep(state.attributes, local, { namespace, answer, next: state.attributes.get(local) });
    return answer;
  }

  /** Which of the alternatives of an attribute a value is. */
  valueMask(transition: Transition, value: string, context: ValueContext): Mask {
    if (transition.takesAnyText) return 1;
    const { alternatives, values, dependsOnContext } = transition;
    const kept = values.get(value);
    if (kept !== undefined) return kept;
    const mask = maskOf(alternatives.length, (index) => {
      const alternative = alternatives[index];
      return alternative !== undefined && textMatches(this.store, alternative, value, context);
    });
    if (!dependsOnContext) this.#keepValue(values, value, mask);
    return mask;
  }

  /** The state behind a transition of which these alternatives matched; at least one must. */
  behind(transition: Transition, mask: Mask): State {
    if (mask === 1 && transition.only) return transition.only;
    const known = transition.behind.get(mask);
    if (known) return known;
    this.#startStep();
    const matched = transition.rests.filter((_, index) => isIn(mask, index));
    const width = matched[0]?.length ?? 0;
    const state = this.state(
      Array.from({ length: width }, (_, index) =>
        this.store.choice(matched.map((rest) => rest[index] ?? this.store.notAllowed)),
      ),
    );
    this.#transitions++;
    transition.behind.set(mask, state);
    if (mask === 1) transition.only = state;
    return state;
  }

  /** After the start tag, or undefined if required attributes are missing. */
  close(state: State): State | undefined {
    state.closed ??= this.#orNull(this.#closed(state, false));
    return state.closed ?? undefined;
  }

  closeForgiving(state: State): State {
    return this.#closed(state, true);
  }

  #closed(state: State, forgiving: boolean): State {
    this.#startStep();
    return this.state(
      state.patterns.map((pattern) => closeStartTag(this.store, pattern, forgiving)),
    );
  }

  /** After text that is not only white space, or undefined if it is not allowed. */
  text(state: State, text: string, context: ValueContext): State | undefined {
    if (!state.hasData) {
      state.afterText ??= this.#orNull(this.#afterText(state, text, context));
      return state.afterText ?? undefined;
    }
    return this.#orNull(this.#afterText(state, text, context)) ?? undefined;
  }

  #afterText(state: State, text: string, context: ValueContext): State {
    this.#startStep();
    return this.state(
      state.patterns.map((pattern) => afterText(this.store, pattern, text, context)),
    );
  }

  /** Which alternatives of an element are complete when its content ends with this text (or none). */
  endMask(state: State, text: string, context: ValueContext): Mask {
    if (!state.hasData) return state.nullable;
    const { patterns, values, dependsOnContext } = state;
    const kept = values.get(text);
    if (kept !== undefined) return kept;
    const blank = isWhiteSpace(text);
    const mask = maskOf(patterns.length, (index) => {
      const pattern = patterns[index];
      if (!pattern) return false;
      return (blank && pattern.nullable) || textMatches(this.store, pattern, text, context);
    });
    if (!dependsOnContext) this.#keepValue(values, text, mask);
    return mask;
  }

  /** Groups the steps of all patterns of a state by where they lead. */
  #branches<Inner>(
    steps: readonly (readonly Step<Inner>[])[],
    innerPattern: (inner: Inner) => Pattern,
  ): { alternatives: Pattern[]; rests: Pattern[][] } | undefined {
    const found = new Map<Pattern, Pattern[][]>();
    for (const [index, ofPattern] of steps.entries()) {
      for (const { inner, rest } of ofPattern) {
        const pattern = innerPattern(inner);
        let rests = found.get(pattern);
        if (!rests) {
          rests = steps.map(() => []);
          found.set(pattern, rests);
        }
        rests[index]?.push(rest);
      }
    }
    if (found.size === 0) return undefined;
    return {
      alternatives: [...found.keys()],
      rests: [...found.values()].map((rests) => rests.map((rest) => this.store.choice(rest))),
    };
  }

  #orNull(state: State): State | null {
    return state.patterns.every((pattern) => pattern.type === 'notAllowed') ? null : state;
  }

  #keep(ways: Map<string, Way<Transition>>, local: string, way: Way<Transition>): void {
    this.#transitions++;
    ways.set(local, way);
  }

  #keepValue(values: Map<string, Mask>, value: string, mask: Mask): void {
    if (value.length > longestKept || this.#kept >= this.#limits.values) return;
    if (values.size >= mostKept) {
      this.#kept -= values.size;
      values.clear();
    }
    this.#kept++;
    values.set(value, mask);
  }

  #startStep(): void {
    this.store.startStep();
    const { states, transitions, patterns } = this.#limits;
    if (this.#states.size > states || this.#transitions > transitions || this.store.size > patterns)
      this.#forget();
  }

  #forget(): void {
    for (const state of this.#states.values()) state.forget();
    this.#states.clear();
    this.#states.set(ids(this.initial.patterns), this.initial);
    this.#transitions = 0;
    this.#kept = 0;
    this.store.forget();
    this.#compiler.forget();
  }
}

function ids(patterns: readonly Pattern[]): string {
  return patterns.map((pattern) => pattern.id).join(',');
}
