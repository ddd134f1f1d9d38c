import { mixedContentTypes } from '../schema-findings.ts';
import { holds, type SimplePattern } from '../simplify/pattern.ts';
import type { SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';

/** RELAX NG, 7.2, from the least to the most. */
type ContentType = 'empty' | 'complex' | 'simple';

/** Checks 7.2: data, values and lists are the whole of an element or attribute. */
export class ContentTypeCheck {
  readonly #problems: Problems;
  readonly #known = new Map<SimplePattern, ContentType>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  check(pattern: SimplePattern): ContentType {
    const held = pattern.holds;
    if ((held & (holds.data | holds.attribute)) === 0) return held === 0 ? 'empty' : 'complex';
    if (!('members' in pattern)) return this.#typeOf(pattern);
    const known = this.#known.get(pattern);
    if (known !== undefined) return known;
    const type = this.#typeOf(pattern);
    this.#known.set(pattern, type);
    return type;
  }

  #typeOf(pattern: SimplePattern): ContentType {
    switch (pattern.type) {
      case 'empty':
      case 'notAllowed':
        return 'empty';
      case 'text':
      case 'element':
        return 'complex';
      case 'value':
      case 'list':
        return 'simple';
      case 'data':
        if (pattern.except) this.check(pattern.except);
        return 'simple';
      case 'attribute':
        this.check(pattern.value);
        return 'empty';
      case 'choice':
        return pattern.members.reduce<ContentType>(
          (type, member) => greater(type, this.check(member)),
          'empty',
        );
      case 'group':
      case 'interleave': {
        let type: ContentType = 'empty';
        for (const member of pattern.members) {
          const next = this.check(member);
          if (type !== 'empty' && next !== 'empty' && greater(type, next) === 'simple')
            this.#report(pattern.type, pattern.at);
          type = greater(type, next);
        }
        return type;
      }
      case 'oneOrMore': {
        const type = this.check(pattern.of);
        if (type === 'simple') this.#report(pattern.at.name, pattern.at);
        return type;
      }
    }
  }

  #report(name: string, at: SchemaElement): void {
    this.#problems.at(at, mixedContentTypes, { name: `<${name}>` });
  }
}

function greater(a: ContentType, b: ContentType): ContentType {
  if (a === 'simple' || b === 'simple') return 'simple';
  return a === 'complex' || b === 'complex' ? 'complex' : 'empty';
}
