import { mixedContentTypes } from '../schema-findings.ts';
import { holds, type SimplePattern } from '../simplify/pattern.ts';
import type { SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';

/** RELAX NG, 7.2: from the least to the most, so that the greater of two is what both are together. */
const contentTypes = { empty: 0, complex: 1, simple: 2 } as const;
type ContentType = (typeof contentTypes)[keyof typeof contentTypes];
const { empty, complex, simple } = contentTypes;

/** Checks 7.2: data, values and lists are the whole of an element or attribute. */
export class ContentTypeCheck {
  readonly #problems: Problems;
  readonly #known = new Map<SimplePattern, ContentType>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  check(pattern: SimplePattern): ContentType {
    const { holds: held } = pattern;
    if ((held & (holds.data | holds.attribute)) === 0) return held === 0 ? empty : complex;
    switch (pattern.type) {
      case 'choice':
      case 'group':
      case 'interleave': {
        const known = this.#known.get(pattern);
        if (known !== undefined) return known;
        const type = this.#together(pattern);
        this.#known.set(pattern, type);
        return type;
      }
      case 'oneOrMore': {
        const type = this.check(pattern.of);
        if (type === simple) this.#report(pattern.at.name, pattern.at);
        return type;
      }
      case 'attribute':
        this.check(pattern.value);
        return empty;
      case 'data':
        if (pattern.except) this.check(pattern.except);
        return simple;
      case 'value':
      case 'list':
        return simple;
      case 'text':
      case 'element':
        return complex;
      case 'empty':
      case 'notAllowed':
        return empty;
    }
  }

  #together({ type, members, at }: Extract<SimplePattern, { members: unknown }>): ContentType {
    let together: ContentType = empty;
    for (let index = 0; index < members.length; index++) {
      const member = members[index];
      const next = member ? this.check(member) : empty;
      const both: ContentType = together > next ? together : next;
      // Only what is empty goes beside data (`groupable`).
      if (type !== 'choice' && both === simple && together !== empty && next !== empty)
        this.#report(type, at);
      together = both;
    }
    return together;
  }

  #report(name: string, at: SchemaElement): void {
    this.#problems.at(at, mixedContentTypes, { name: `<${name}>` });
  }
}
