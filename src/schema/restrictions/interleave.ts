import { interleaveOverlap } from '../schema-findings.ts';
import { holds, type SimplePattern } from '../simplify/pattern.ts';
import type { Problems } from '../syntax/problems.ts';
import { NameSet, nameText } from './name-set.ts';

interface Content {
  readonly elements: NameSet;
  readonly text: boolean;
}

const nothing: Content = { elements: new NameSet(), text: false };

/** Checks 7.4: it is always clear to which branch of an interleave something belongs. */
export class InterleaveCheck {
  readonly #problems: Problems;
  readonly #known = new Map<SimplePattern, Content>();
  readonly #checked = new Set<SimplePattern>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  check(pattern: SimplePattern): void {
    if ((pattern.holds & holds.interleave) === 0) return;
    switch (pattern.type) {
      case 'choice':
      case 'group':
      case 'interleave':
        if (this.#checked.has(pattern)) return;
        this.#checked.add(pattern);
        if (pattern.type === 'interleave') this.#compare(pattern);
        for (const member of pattern.members) this.check(member);
        break;
      case 'oneOrMore':
        this.check(pattern.of);
        break;
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'attribute':
      case 'element':
    }
  }

  #compare({ members, at }: Extract<SimplePattern, { members: unknown }>): void {
    const elements = new NameSet();
    let text = false;
    for (const member of members) {
      const content = this.#contentOf(member);
      const common = elements.common(content.elements);
      if (common) this.#problems.at(at, interleaveOverlap, { what: `<${nameText(common)}>` });
      if (text && content.text) this.#problems.at(at, interleaveOverlap, { what: 'Text' });
      elements.addAll(content.elements);
      text ||= content.text;
    }
  }

  #contentOf(pattern: SimplePattern): Content {
    switch (pattern.type) {
      case 'empty':
      case 'notAllowed':
      case 'list':
      case 'data':
      case 'value':
      case 'attribute':
        return nothing;
      case 'text':
        return { ...nothing, text: true };
      case 'oneOrMore':
        return this.#contentOf(pattern.of);
      case 'element':
      case 'choice':
      case 'group':
      case 'interleave': {
        const known = this.#known.get(pattern);
        if (known) return known;
        const elements = new NameSet();
        let text = false;
        if (pattern.type === 'element') elements.add(pattern.definition.nameClass);
        else
          for (const member of pattern.members) {
            const content = this.#contentOf(member);
            elements.addAll(content.elements);
            text ||= content.text;
          }
        const content = { elements, text };
        this.#known.set(pattern, content);
        return content;
      }
    }
  }
}
