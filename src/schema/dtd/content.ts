import {
  choice,
  empty,
  oneOrMore,
  textPattern,
  together,
  type SimplePattern,
} from '../simplify/pattern.ts';
import type { SchemaElement } from '../syntax/element.ts';

/** What a content model needs to know of the DTD around it. */
export interface Elements {
  readonly named: (name: string) => SimplePattern;
  readonly all: () => readonly SimplePattern[];
}

/** Groups inside groups; the stack must do. */
const deepest = 200;

/**
 * The pattern of a content model (XML 1.0, 3.2): EMPTY, ANY, mixed content or element content.
 * Undefined where the model cannot be read.
 */
export function contentPattern(
  model: string,
  elements: Elements,
  at: SchemaElement,
): SimplePattern | undefined {
  const said = model.trim();
  if (said === 'EMPTY') return empty;
  const text = textPattern(at);
  if (said === 'ANY') return repeated(choice([text, ...elements.all()], at), at);
  const tokens = said.match(/#PCDATA|[^\s()|,?*+#]+|\S/g) ?? [];
  let next = 0;

  const occurrence = (pattern: SimplePattern): SimplePattern => {
    const sign = tokens[next] ?? '';
    switch (sign) {
      case '?':
        next++;
        return choice([empty, pattern], at);
      case '*':
        next++;
        return repeated(pattern, at);
      case '+':
        next++;
        return oneOrMore(pattern, at);
      default:
        return pattern;
    }
  };

  const particle = (depth: number): SimplePattern | undefined => {
    const token = tokens[next];
    if (token === undefined || depth > deepest) return undefined;
    if (token !== '(') {
      if (/^[|,)?*+#]/.test(token) && token !== '#PCDATA') return undefined;
      next++;
      return occurrence(token === '#PCDATA' ? text : elements.named(token));
    }
    next++;
    const members: SimplePattern[] = [];
    let separator: string | undefined;
    for (;;) {
      const member = particle(depth + 1);
      if (!member) return undefined;
      members.push(member);
      const sign = tokens[next++];
      if (sign === ')') break;
      if (sign !== '|' && sign !== ',') return undefined;
      if (separator !== undefined && sign !== separator) return undefined;
      separator = sign;
    }
    return occurrence(separator === '|' ? choice(members, at) : together('group', members, at));
  };

  if (tokens[0] !== '(') return undefined;
  const pattern = particle(0);
  return next === tokens.length ? pattern : undefined;
}

function repeated(pattern: SimplePattern, at: SchemaElement): SimplePattern {
  return choice([empty, oneOrMore(pattern, at)], at);
}
