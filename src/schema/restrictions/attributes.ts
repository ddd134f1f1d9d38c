import { duplicateAttributePattern } from '../schema-findings.ts';
import type { SimplePattern } from '../simplify/pattern.ts';
import type { Problems } from '../syntax/problems.ts';
import { NameSet, nameText } from './name-set.ts';

const none = new NameSet();

/** Checks 7.3: no attribute can come twice. */
export class AttributeCheck {
  readonly #problems: Problems;
  readonly #known = new Map<SimplePattern, NameSet>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** The attributes that a pattern may have. */
  check(pattern: SimplePattern): NameSet {
    switch (pattern.type) {
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'element':
        return none;
      case 'oneOrMore':
        return this.check(pattern.of);
      case 'attribute':
      case 'choice':
      case 'group':
      case 'interleave': {
        const known = this.#known.get(pattern);
        if (known) return known;
        const names = new NameSet();
        if (pattern.type === 'attribute') names.add(pattern.nameClass);
        else for (const member of pattern.members) this.#join(names, member, pattern);
        const kept = names.isEmpty ? none : names;
        this.#known.set(pattern, kept);
        return kept;
      }
    }
  }

  #join(
    names: NameSet,
    member: SimplePattern,
    pattern: Extract<SimplePattern, { members: unknown }>,
  ): void {
    const more = this.check(member);
    if (more === none) return;
    const common = pattern.type === 'choice' ? undefined : names.common(more);
    if (common) {
      const at = 'at' in member ? member.at : pattern.at;
      this.#problems.at(at, duplicateAttributePattern, { name: nameText(common) });
    }
    names.addAll(more);
  }
}
