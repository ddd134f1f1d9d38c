import type { Datatype } from '../datatypes/datatype.ts';
import type { SchemaElement } from '../syntax/element.ts';
import type { NameClass } from './name-class.ts';

/**
 * What there is in a pattern, as bits, but for what is inside its elements, its attributes and its
 * lists: in a schema as large as TEI most branches need no look.
 */
export const holds = { text: 1, data: 2, attribute: 4, element: 8, interleave: 16 } as const;

/**
 * The simple syntax (RELAX NG, 5), except that `choice`, `group` and `interleave` take any number of
 * members and that references are gone: patterns share what they refer to.
 */
export type SimplePattern = { readonly holds: number } & (
  | { readonly type: 'empty' }
  | { readonly type: 'notAllowed' }
  | { readonly type: 'text'; readonly at: SchemaElement }
  | {
      readonly type: 'choice' | 'group' | 'interleave';
      readonly members: readonly SimplePattern[];
      readonly at: SchemaElement;
    }
  | { readonly type: 'oneOrMore' | 'list'; readonly of: SimplePattern; readonly at: SchemaElement }
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
    }
);

/** An `element` pattern; its content is simplified after the patterns that lead to it (4.19). */
export interface ElementDefinition {
  readonly nameClass: NameClass;
  readonly content: SimplePattern;
  readonly at: SchemaElement;
}

function heldByAll(patterns: readonly SimplePattern[]): number {
  let bits = 0;
  for (let index = 0; index < patterns.length; index++) bits |= patterns[index]?.holds ?? 0;
  return bits;
}

export const empty: SimplePattern = { type: 'empty', holds: 0 };
export const notAllowed: SimplePattern = { type: 'notAllowed', holds: 0 };

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
    : { type: 'oneOrMore', of, holds: of.holds, at };
}

export function list(of: SimplePattern, at: SchemaElement): SimplePattern {
  return of.type === 'notAllowed' ? of : { type: 'list', of, holds: holds.data, at };
}

export function attribute(
  nameClass: NameClass,
  value: SimplePattern,
  at: SchemaElement,
): SimplePattern {
  return value.type === 'notAllowed'
    ? value
    : { type: 'attribute', nameClass, value, holds: holds.attribute, at };
}

export function textPattern(at: SchemaElement): SimplePattern {
  return { type: 'text', holds: holds.text, at };
}

export function dataPattern(
  datatype: Datatype,
  except: SimplePattern | undefined,
  at: SchemaElement,
): SimplePattern {
  return { type: 'data', datatype, except, holds: holds.data, at };
}

export function valuePattern(
  datatype: Datatype,
  text: string,
  value: string,
  at: SchemaElement,
): SimplePattern {
  return { type: 'value', datatype, text, value, holds: holds.data, at };
}

export function elementPattern(definition: ElementDefinition): SimplePattern {
  return { type: 'element', definition, holds: holds.element, at: definition.at };
}
