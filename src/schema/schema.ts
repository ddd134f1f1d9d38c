import type { Automaton } from './automaton/automaton.ts';
import type { ElementDefinition, SimplePattern } from './simplify/pattern.ts';
import type { SchemaFinding } from './syntax/problems.ts';
import type { Vocabulary } from './validate/vocabulary.ts';

/** A schema that is correct and ready; one serves any number of documents. */
export interface Schema {
  /** The path it was read from. */
  readonly file: string;
  /** All files that it was read from, the first included. */
  readonly files: readonly string[];
  /** Whether names are names in namespaces, or, for a DTD, just what stands in the tags. */
  readonly names: 'qualified' | 'as written';
  /** Findings that leave the schema usable. */
  readonly warnings: readonly SchemaFinding[];
  readonly start: SimplePattern;
  readonly elements: readonly ElementDefinition[];
  /** Attributes whose ID type is not the same everywhere, as `element attribute`. */
  readonly unsoundIds: ReadonlySet<string>;
  /** Grows while documents are checked. */
  readonly automaton: Automaton;
  /** What messages need to know of the schema as a whole, worked out when first asked for. */
  readonly vocabulary: () => Vocabulary;
}
