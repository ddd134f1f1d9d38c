import type { ValueContext } from '../../src/schema/datatypes/datatype.ts';
import { contains } from '../../src/schema/simplify/name-class.ts';
import type { ElementDefinition, SimplePattern } from '../../src/schema/simplify/pattern.ts';
import type { XmlElement, XmlNode } from '../../src/xml/tree.ts';

/**
 * James Clark's “An algorithm for RELAX NG validation”, word for word: no interning, no memory, no
 * automaton. Slow and plain, so that the engine can be compared with it.
 */
type Pattern =
  | { readonly type: 'empty' | 'notAllowed' | 'text' }
  | {
      readonly type: 'choice' | 'group' | 'interleave' | 'after';
      readonly a: Pattern;
      readonly b: Pattern;
    }
  | { readonly type: 'oneOrMore' | 'list'; readonly a: Pattern }
  | { readonly type: 'leaf'; readonly of: Extract<SimplePattern, { type: 'data' | 'value' }> }
  | { readonly type: 'attribute'; readonly of: Extract<SimplePattern, { type: 'attribute' }> }
  | { readonly type: 'element'; readonly definition: ElementDefinition };

const empty: Pattern = { type: 'empty' };
const notAllowed: Pattern = { type: 'notAllowed' };

const context: ValueContext = { namespace: () => undefined, isUnparsedEntity: () => false };

function plain(pattern: SimplePattern): Pattern {
  switch (pattern.type) {
    case 'empty':
    case 'notAllowed':
    case 'text':
      return { type: pattern.type };
    case 'choice':
    case 'group':
    case 'interleave': {
      const { type } = pattern;
      return pattern.members.map(plain).reduceRight((b, a) => ({ type, a, b }));
    }
    case 'oneOrMore':
    case 'list':
      return { type: pattern.type, a: plain(pattern.of) };
    case 'data':
    case 'value':
      return { type: 'leaf', of: pattern };
    case 'attribute':
      return { type: 'attribute', of: pattern };
    case 'element':
      return { type: 'element', definition: pattern.definition };
  }
}

const choice = (a: Pattern, b: Pattern): Pattern =>
  a.type === 'notAllowed' ? b : b.type === 'notAllowed' ? a : { type: 'choice', a, b };

function pair(type: 'group' | 'interleave', a: Pattern, b: Pattern): Pattern {
  if (a.type === 'notAllowed' || b.type === 'notAllowed') return notAllowed;
  if (a.type === 'empty') return b;
  return b.type === 'empty' ? a : { type, a, b };
}

const after = (a: Pattern, b: Pattern): Pattern =>
  a.type === 'notAllowed' || b.type === 'notAllowed' ? notAllowed : { type: 'after', a, b };

function nullable(p: Pattern): boolean {
  switch (p.type) {
    case 'empty':
    case 'text':
      return true;
    case 'choice':
      return nullable(p.a) || nullable(p.b);
    case 'group':
    case 'interleave':
      return nullable(p.a) && nullable(p.b);
    case 'oneOrMore':
      return nullable(p.a);
    case 'notAllowed':
    case 'after':
    case 'list':
    case 'leaf':
    case 'attribute':
    case 'element':
      return false;
  }
}

function textDeriv(p: Pattern, s: string): Pattern {
  switch (p.type) {
    case 'choice':
      return choice(textDeriv(p.a, s), textDeriv(p.b, s));
    case 'interleave':
      return choice(
        pair('interleave', textDeriv(p.a, s), p.b),
        pair('interleave', p.a, textDeriv(p.b, s)),
      );
    case 'group': {
      const x = pair('group', textDeriv(p.a, s), p.b);
      return nullable(p.a) ? choice(x, textDeriv(p.b, s)) : x;
    }
    case 'after':
      return after(textDeriv(p.a, s), p.b);
    case 'oneOrMore':
      return pair('group', textDeriv(p.a, s), choice(p, empty));
    case 'text':
      return p;
    case 'leaf':
      return leafMatches(p.of, s) ? empty : notAllowed;
    case 'list': {
      const words = s.match(/[^ \t\n\r]+/g) ?? [];
      return nullable(words.reduce(textDeriv, p.a)) ? empty : notAllowed;
    }
    case 'empty':
    case 'notAllowed':
    case 'attribute':
    case 'element':
      return notAllowed;
  }
}

function leafMatches(of: Extract<SimplePattern, { type: 'data' | 'value' }>, s: string): boolean {
  if (of.type === 'value') return of.datatype.valueOf(s, context) === of.value;
  if (!of.datatype.allows(s, context)) return false;
  return !of.except || !nullable(textDeriv(plain(of.except), s));
}

function applyAfter(f: (p: Pattern) => Pattern, p: Pattern): Pattern {
  if (p.type === 'after') return after(p.a, f(p.b));
  return p.type === 'choice' ? choice(applyAfter(f, p.a), applyAfter(f, p.b)) : notAllowed;
}

function startTagOpenDeriv(p: Pattern, element: XmlElement): Pattern {
  switch (p.type) {
    case 'choice':
      return choice(startTagOpenDeriv(p.a, element), startTagOpenDeriv(p.b, element));
    case 'element': {
      const { nameClass, content } = p.definition;
      return contains(nameClass, element.namespace, element.local)
        ? after(plain(content), empty)
        : notAllowed;
    }
    case 'interleave':
      return choice(
        applyAfter((x) => pair('interleave', x, p.b), startTagOpenDeriv(p.a, element)),
        applyAfter((x) => pair('interleave', p.a, x), startTagOpenDeriv(p.b, element)),
      );
    case 'oneOrMore':
      return applyAfter((x) => pair('group', x, choice(p, empty)), startTagOpenDeriv(p.a, element));
    case 'group': {
      const x = applyAfter((y) => pair('group', y, p.b), startTagOpenDeriv(p.a, element));
      return nullable(p.a) ? choice(x, startTagOpenDeriv(p.b, element)) : x;
    }
    case 'after':
      return applyAfter((x) => after(x, p.b), startTagOpenDeriv(p.a, element));
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'list':
    case 'leaf':
    case 'attribute':
      return notAllowed;
  }
}

function attDeriv(p: Pattern, local: string, value: string): Pattern {
  switch (p.type) {
    case 'after':
      return after(attDeriv(p.a, local, value), p.b);
    case 'choice':
      return choice(attDeriv(p.a, local, value), attDeriv(p.b, local, value));
    case 'group':
    case 'interleave':
      return choice(
        pair(p.type, attDeriv(p.a, local, value), p.b),
        pair(p.type, p.a, attDeriv(p.b, local, value)),
      );
    case 'oneOrMore':
      return pair('group', attDeriv(p.a, local, value), choice(p, empty));
    case 'attribute':
      return contains(p.of.nameClass, '', local) && valueMatch(plain(p.of.value), value)
        ? empty
        : notAllowed;
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'list':
    case 'leaf':
    case 'element':
      return notAllowed;
  }
}

const isBlank = (s: string): boolean => !/[^ \t\n\r]/.test(s);

const valueMatch = (p: Pattern, s: string): boolean =>
  (nullable(p) && isBlank(s)) || nullable(textDeriv(p, s));

function startTagCloseDeriv(p: Pattern): Pattern {
  switch (p.type) {
    case 'after':
      return after(startTagCloseDeriv(p.a), p.b);
    case 'choice':
      return choice(startTagCloseDeriv(p.a), startTagCloseDeriv(p.b));
    case 'group':
    case 'interleave':
      return pair(p.type, startTagCloseDeriv(p.a), startTagCloseDeriv(p.b));
    case 'oneOrMore': {
      const a = startTagCloseDeriv(p.a);
      return a.type === 'notAllowed' ? a : { type: 'oneOrMore', a };
    }
    case 'attribute':
      return notAllowed;
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'list':
    case 'leaf':
    case 'element':
      return p;
  }
}

function endTagDeriv(p: Pattern): Pattern {
  if (p.type === 'choice') return choice(endTagDeriv(p.a), endTagDeriv(p.b));
  return p.type === 'after' && nullable(p.a) ? p.b : notAllowed;
}

function childDeriv(p: Pattern, node: XmlNode): Pattern {
  if (node.type === 'text') return textDeriv(p, node.value);
  if (node.type !== 'element') return p;
  const opened = node.attributes.reduce(
    (q, { local, value }) => attDeriv(q, local, value),
    startTagOpenDeriv(p, node),
  );
  return endTagDeriv(childrenDeriv(startTagCloseDeriv(opened), node.children));
}

function childrenDeriv(p: Pattern, children: readonly XmlNode[]): Pattern {
  const [only] = children;
  if (!only || (children.length === 1 && only.type === 'text')) {
    const text = only?.type === 'text' ? only.value : '';
    const read = textDeriv(p, text);
    return isBlank(text) ? choice(p, read) : read;
  }
  return children
    .filter((node) => node.type !== 'text' || !isBlank(node.value))
    .reduce(childDeriv, p);
}

export function isValid(start: SimplePattern, root: XmlElement): boolean {
  return nullable(childDeriv(plain(start), root));
}
