import type { SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';
import type { DatatypeCache } from './data.ts';
import type { Grammar } from './grammar.ts';
import type { NameClass } from './name-class.ts';
import type { SimplePattern } from './pattern.ts';

export type AttributePattern = Extract<SimplePattern, { type: 'attribute' }>;

/** What the rules need of each other and of the whole. */
export interface Simplification {
  readonly problems: Problems;
  readonly datatypes: DatatypeCache;
  /** All that there are, those that nothing leads to included. */
  readonly attributes: AttributePattern[];
  /** Children that are patterns, simplified one by one. */
  readonly patterns: (
    children: readonly SchemaElement[],
    parent: SchemaElement,
    grammar: Grammar | undefined,
  ) => SimplePattern[];
  /** The same as a group (4.12). */
  readonly group: (
    children: readonly SchemaElement[],
    parent: SchemaElement,
    grammar: Grammar | undefined,
  ) => SimplePattern;
  /** An `element` pattern, whose content comes later (4.19). */
  readonly element: (
    nameClass: NameClass,
    content: readonly SchemaElement[],
    at: SchemaElement,
    grammar: Grammar | undefined,
  ) => SimplePattern;
  readonly reference: (element: SchemaElement, target: Grammar | undefined) => SimplePattern;
  readonly grammar: (element: SchemaElement, outer: Grammar | undefined) => SimplePattern;
  readonly external: (element: SchemaElement, grammar: Grammar | undefined) => SimplePattern;
}

/** What a pattern of the full syntax is in the simple one. */
export type Rule = (
  element: SchemaElement,
  grammar: Grammar | undefined,
  whole: Simplification,
) => SimplePattern;
