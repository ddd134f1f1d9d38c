import type { Datatype } from '../datatypes/datatype.ts';
import type { SchemaElement } from '../syntax/element.ts';
import type { NameClass } from './name-class.ts';

/**
 * The simple syntax (RELAX NG, 5), except that `choice`, `group` and `interleave` take any number of
 * members and that references are gone: patterns share what they refer to.
 */
export type SimplePattern =
  | { readonly type: 'empty' }
  | { readonly type: 'notAllowed' }
  | { readonly type: 'text'; readonly at: SchemaElement }
  | {
      readonly type: 'choice' | 'group' | 'interleave';
      readonly members: readonly SimplePattern[];
      readonly holds: number;
      readonly at: SchemaElement;
    }
  | {
      readonly type: 'oneOrMore';
      readonly of: SimplePattern;
      readonly holds: number;
      readonly at: SchemaElement;
    }
  | { readonly type: 'list'; readonly of: SimplePattern; readonly at: SchemaElement }
  | {
      readonly type: 'data';
      readonly datatype: Datatype;
      readonly except: SimplePattern | undefined;
      readonly at: SchemaElement;
    }
  | {
      readonly type: 'value';
      readonly datatype: Datatype;
      /** As the schema writes it, for messages. */
      readonly text: string;
      /** What it stands for, as `Datatype.valueOf` says. */
      readonly value: string;
      readonly at: SchemaElement;
    }
  | {
      readonly type: 'attribute';
      readonly nameClass: NameClass;
      readonly value: SimplePattern;
      readonly at: SchemaElement;
    }
  | {
      readonly type: 'element';
      readonly definition: ElementDefinition;
      readonly at: SchemaElement;
    };

/** An `element` pattern; its content is simplified after the patterns that lead to it (4.19). */
export interface ElementDefinition {
  readonly nameClass: NameClass;
  readonly content: SimplePattern;
  readonly at: SchemaElement;
}

/**
 * What there is in a pattern, as bits, but for what is inside its elements, its attributes and its
 * lists: in a schema as large as TEI most branches need no look.
 */
export const holds = { text: 1, data: 2, attribute: 4, element: 8, interleave: 16 } as const;

export function heldBy(pattern: SimplePattern): number {
  switch (pattern.type) {
    case 'empty':
    case 'notAllowed':
      return 0;
    case 'text':
      return holds.text;
    case 'list':
    case 'data':
    case 'value':
      return holds.data;
    case 'attribute':
      return holds.attribute;
    case 'element':
      return holds.element;
    case 'choice':
    case 'group':
    case 'interleave':
    case 'oneOrMore':
      return pattern.holds;
  }
}

function heldByAll(patterns: readonly SimplePattern[]): number {
  let bits = 0;
  for (let index = 0; index < patterns.length; index++) bits |= heldBy(patterns[index] ?? empty);
  return bits;
}

export const empty: SimplePattern = { type: 'empty' };
export const notAllowed: SimplePattern = { type: 'notAllowed' };

/** The constructors apply 4.12 (number of children), 4.20 (notAllowed) and 4.21 (empty). */
export function choice(members: readonly SimplePattern[], at: SchemaElement): SimplePattern {
  const kept: SimplePattern[] = [];
  let optional = false;
  for (let index = 0; index < members.length; index++) {
    const member = members[index] ?? notAllowed;
    if (member.type === 'empty') optional = true;
    else if (member.type !== 'notAllowed') kept.push(member);
  }
  if (optional && kept.length > 0) kept.unshift(empty);
  const only = kept[0];
  if (!only) return optional ? empty : notAllowed;
  return kept.length === 1 ? only : { type: 'choice', members: kept, holds: heldByAll(kept), at };
}

export function together(
  type: 'group' | 'interleave',
  members: readonly SimplePattern[],
  at: SchemaElement,
): SimplePattern {
  const first = members[0];
  if (first && members.length === 1) return first;
  const kept = members.filter((member) => member.type !== 'empty');
  if (kept.some((member) => member.type === 'notAllowed')) return notAllowed;
  const only = kept[0];
  if (!only) return empty;
  if (kept.length === 1) return only;
  const own = type === 'interleave' ? holds.interleave : 0;
  return { type, members: kept, holds: heldByAll(kept) | own, at };
}

export function oneOrMore(of: SimplePattern, at: SchemaElement): SimplePattern {
  return of.type === 'empty' || of.type === 'notAllowed'
    ? of
    : { type: 'oneOrMore', of, holds: heldBy(of), at };
}

export function list(of: SimplePattern, at: SchemaElement): SimplePattern {
  return of.type === 'notAllowed' ? of : { type: 'list', of, at };
}

export function attribute(
  nameClass: NameClass,
  value: SimplePattern,
  at: SchemaElement,
): SimplePattern {
  return value.type === 'notAllowed' ? value : { type: 'attribute', nameClass, value, at };
}
