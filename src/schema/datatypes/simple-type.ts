import type { Identity, ValueContext } from './datatype.ts';

/** A type of XML Schema Part 2 before any facets. All but `normalise` get normalised text. */
export interface SimpleType {
  readonly name: string;
  readonly description: string;
  readonly normalise: (text: string) => string;
  readonly allows: (text: string, context: ValueContext) => boolean;
  readonly canonical: (text: string, context: ValueContext) => string;
  /** Below, equal, above 0; NaN where there is no order. */
  readonly compare?: (left: string, right: string) => number;
  readonly length?: (text: string) => number;
  readonly isDecimal?: boolean;
  readonly identity?: Identity;
  readonly needsContext?: boolean;
}
