import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../simplify/name-class.ts';
import type { ElementDefinition } from '../simplify/pattern.ts';

/** What a pattern holds outside of the elements and attributes in it, as bits. */
export const holds = { elements: 1, attributes: 2, text: 4, data: 8, context: 16 } as const;

interface Common {
  /** Patterns are interned: two with one meaning, as far as the store can tell, are one object. */
  readonly id: number;
  readonly nullable: boolean;
  readonly holds: number;
}

export interface EmptyPattern extends Common {
  readonly type: 'empty';
}
export interface NotAllowedPattern extends Common {
  readonly type: 'notAllowed';
}
export interface TextPattern extends Common {
  readonly type: 'text';
}
export interface ChoicePattern extends Common {
  readonly type: 'choice';
  /** Without duplicates, in order of their ids, no choices among them. */
  readonly members: readonly Pattern[];
}
export interface PairPattern extends Common {
  readonly type: 'group' | 'interleave';
  readonly left: Pattern;
  readonly right: Pattern;
}
export interface OneOrMorePattern extends Common {
  readonly type: 'oneOrMore';
  readonly of: Pattern;
}
export interface ListPattern extends Common {
  readonly type: 'list';
  readonly of: Pattern;
}
export interface DataPattern extends Common {
  readonly type: 'data';
  readonly datatype: Datatype;
  readonly except: Pattern | undefined;
}
export interface ValuePattern extends Common {
  readonly type: 'value';
  readonly datatype: Datatype;
  readonly text: string;
  readonly value: string;
}
export interface AttributePattern extends Common {
  readonly type: 'attribute';
  readonly nameClass: NameClass;
  readonly value: Pattern;
}
export interface ElementPattern extends Common {
  readonly type: 'element';
  readonly definition: ElementDefinition;
}

export type Pattern =
  | EmptyPattern
  | NotAllowedPattern
  | TextPattern
  | ChoicePattern
  | PairPattern
  | OneOrMorePattern
  | ListPattern
  | DataPattern
  | ValuePattern
  | AttributePattern
  | ElementPattern;
