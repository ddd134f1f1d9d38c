/** What a datatype may ask of the document around a value. */
export interface ValueContext {
  /** The namespace that a prefix is bound to; the default namespace for the empty prefix. */
  readonly namespace: (prefix: string) => string | undefined;
  /** Whether the document declares an unparsed entity of this name. */
  readonly isUnparsedEntity: (name: string) => boolean;
}

export type Identity = 'ID' | 'IDREF' | 'IDREFS';

/** A datatype with its parameters, as a `data` or `value` pattern uses it. */
export interface Datatype {
  readonly name: string;
  /** For people: “a date (1956-09-04)”. */
  readonly description: string;
  /** The ID type of RELAX NG DTD Compatibility. */
  readonly identity: Identity | undefined;
  /** Whether a value means something else in another place of the document. */
  readonly needsContext: boolean;
  readonly allows: (text: string, context: ValueContext) => boolean;
  /** Equal for texts that stand for the same value; undefined for a text that stands for none. */
  readonly valueOf: (text: string, context: ValueContext) => string | undefined;
}

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

export type Made =
  | { readonly ok: true; readonly datatype: Datatype }
  | { readonly ok: false; readonly parameter: Parameter; readonly reason: string };

export interface DatatypeLibrary {
  readonly names: readonly string[];
  /** The datatype of a name with parameters, or undefined if the library has none of the name. */
  readonly make: (
    name: string,
    parameters: readonly Parameter[],
    context: ValueContext,
  ) => Made | undefined;
}

/** XML Schema Part 2, 4.3.6: white space as a single space, none at the ends. */
export function collapse(text: string): string {
  return /[\t\n\r]|^ | $| {2}/.test(text)
    ? text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
    : text;
}
