import type { SimplePattern } from '../simplify/pattern.ts';
import type { Pattern } from './pattern.ts';
import type { PatternStore } from './store.ts';

/** Interns patterns of the simple syntax; the content of an element only when it is asked for. */
export class Compiler {
  readonly #store: PatternStore;
  #known = new WeakMap<SimplePattern, Pattern>();

  constructor(store: PatternStore) {
    this.#store = store;
  }

  forget(): void {
    this.#known = new WeakMap();
  }

  compile(pattern: SimplePattern): Pattern {
    const known = this.#known.get(pattern);
    if (known) return known;
    const compiled = this.#compile(pattern);
    this.#known.set(pattern, compiled);
    return compiled;
  }

  #compile(pattern: SimplePattern): Pattern {
    const store = this.#store;
    switch (pattern.type) {
      case 'empty':
        return store.empty;
      case 'notAllowed':
        return store.notAllowed;
      case 'text':
        return store.text;
      case 'choice':
        return store.choice(pattern.members.map((member) => this.compile(member)));
      case 'group':
      case 'interleave': {
        const members = pattern.members.map((member) => this.compile(member));
        const { type } = pattern;
        return balanced(members, store.empty, (left, right) =>
          type === 'group' ? store.group(left, right) : store.interleave(left, right),
        );
      }
      case 'oneOrMore':
        return store.oneOrMore(this.compile(pattern.of));
      case 'list':
        return store.list(this.compile(pattern.of));
      case 'data': {
        const except = pattern.except && this.compile(pattern.except);
        return store.data(pattern.datatype, except);
      }
      case 'value':
        return store.value(pattern.datatype, pattern.value, pattern.text);
      case 'attribute':
        return store.attribute(pattern.nameClass, this.compile(pattern.value));
      case 'element':
        return store.element(pattern.definition);
    }
  }
}

/** Both operators are associative: a tree of little depth, where a list would be as deep as long. */
function balanced(
  members: readonly Pattern[],
  empty: Pattern,
  join: (left: Pattern, right: Pattern) => Pattern,
): Pattern {
  const [first = empty] = members;
  if (members.length <= 1) return first;
  const middle = members.length >> 1;
  return join(
    balanced(members.slice(0, middle), empty, join),
    balanced(members.slice(middle), empty, join),
  );
}
