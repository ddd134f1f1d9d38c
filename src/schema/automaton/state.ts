import type { Identity } from '../datatypes/datatype.ts';
import type { Mask } from './mask.ts';
import { maskOf } from './mask.ts';
import { holds, type Pattern } from './pattern.ts';

/**
 * A state: the patterns that what is left of an element must match, one for each alternative
 * content that the element may have. It says nothing of the elements around, so that there are few.
 */
export class State {
  readonly patterns: readonly Pattern[];
  readonly nullable: Mask;
  readonly hasData: boolean;
  readonly dependsOnContext: boolean;

  /** What is known of the ways on, by local name and then by namespace. */
  readonly elements = new Map<string, Way<Transition>>();
  readonly attributes = new Map<string, Way<Transition>>();
  /** For data: which patterns a text completes. */
  readonly values = new Map<string, Mask>();
  /** After the start tag; null if attributes are missing. */
  closed: State | null | undefined;
  /** After text that is not white space, in a state without data; null if it is not allowed. */
  afterText: State | null | undefined;

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
    this.nullable = maskOf(patterns.length, (index) => patterns[index]?.nullable ?? false);
    const held = patterns.reduce((bits, pattern) => bits | pattern.holds, 0);
    this.hasData = (held & holds.data) !== 0;
    this.dependsOnContext = (held & holds.context) !== 0;
  }

  forget(): void {
    this.elements.clear();
    this.attributes.clear();
    this.values.clear();
    this.closed = undefined;
    this.afterText = undefined;
  }
}

/** An answer for a name; a chain, because a local name can be in several namespaces. */
export interface Way<Answer> {
  readonly namespace: string;
  readonly answer: Answer | undefined;
  readonly next: Way<Answer> | undefined;
}

/**
 * A way on over an element or an attribute. It branches into the alternative contents or values;
 * which of them matched decides on the state behind.
 */
export class Transition {
  readonly alternatives: readonly Pattern[];
  /** What is left for each alternative, for each pattern of the state it starts from. */
  readonly rests: readonly (readonly Pattern[])[];
  /** Where the content of the element starts; of an attribute, nothing. */
  readonly inside: State | undefined;
  /** Of an attribute whose value may be anything. */
  readonly takesAnyText: boolean;
  /** Whether a value means something else in another place of the document. */
  readonly dependsOnContext: boolean;
  /** Of an attribute: which alternatives a value is. */
  readonly values = new Map<string, Mask>();
  /** Of an attribute that is an identifier or refers to one. */
  readonly identity: Identity | undefined;
  readonly behind = new Map<Mask, State>();
  /** The state behind a single alternative, without a look into the map. */
  only: State | undefined;

  constructor(
    alternatives: readonly Pattern[],
    rests: readonly (readonly Pattern[])[],
    inside: State | undefined,
  ) {
    this.alternatives = alternatives;
    this.rests = rests;
    this.inside = inside;
    this.takesAnyText = alternatives.length === 1 && alternatives[0]?.type === 'text';
    this.dependsOnContext = alternatives.some((pattern) => (pattern.holds & holds.context) !== 0);
    this.identity = inside ? undefined : identityOf(alternatives);
  }

  get all(): Mask {
    return maskOf(this.alternatives.length, () => true);
  }
}

/** RELAX NG DTD Compatibility, 5.1: an ID type counts where it is the type of the whole value. */
function identityOf(patterns: readonly Pattern[]): Identity | undefined {
  const [first] = patterns;
  const types = patterns.map((pattern) =>
    pattern.type === 'data' ? pattern.datatype.identity : undefined,
  );
  return first && types.every((type) => type === types[0]) ? types[0] : undefined;
}
