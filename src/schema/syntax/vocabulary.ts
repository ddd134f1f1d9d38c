/** What RELAX NG, section 3 says of an element. */
export interface Kind {
  /** One string for all elements of the kind, so that comparing two is comparing places in memory. */
  readonly name: string;
  /** Its attributes, beside `ns` and `datatypeLibrary`. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether it holds character data and no elements. */
  readonly holdsText: boolean;
  readonly isPattern: boolean;
}

interface Attributes {
  readonly required?: string;
  readonly optional?: string;
}

const patterns: Readonly<Record<string, Attributes>> = {
  element: { optional: 'name' },
  attribute: { optional: 'name' },
  group: {},
  interleave: {},
  choice: {},
  optional: {},
  zeroOrMore: {},
  oneOrMore: {},
  list: {},
  mixed: {},
  ref: { required: 'name' },
  parentRef: { required: 'name' },
  empty: {},
  value: { optional: 'type' },
  data: { required: 'type' },
  notAllowed: {},
  text: {},
  externalRef: { required: 'href' },
  grammar: {},
};

const others: Readonly<Record<string, Attributes>> = {
  param: { required: 'name' },
  except: {},
  div: {},
  include: { required: 'href' },
  start: { optional: 'combine' },
  define: { required: 'name', optional: 'combine' },
  name: {},
  anyName: {},
  nsName: {},
};

const textual: ReadonlySet<string> = new Set(['value', 'param', 'name']);

/** The elements of RELAX NG by name. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [patterns, others].flatMap((table) =>
    Object.entries(table).map(([name, { required, optional }]) => [
      name,
      {
        name,
        required: required === undefined ? [] : [required],
        optional: optional === undefined ? [] : [optional],
        holdsText: textual.has(name),
        isPattern: table === patterns,
      },
    ]),
  ),
);

export const nameClassNames: ReadonlySet<string> = new Set(['name', 'anyName', 'nsName', 'choice']);
