import {
  collapse,
  type Datatype,
  type DatatypeLibrary,
  type Parameter,
  type ValueContext,
} from './datatype.ts';
import { canonicalDate, compareDates, isDate, type DateKind } from './dates.ts';
import { canonicalDuration, compareDurations, isDuration } from './durations.ts';
import { facetOf, type Test } from './facets.ts';
import {
  base64Length,
  characterCount,
  isAnyUri,
  isBase64,
  isHexBinary,
  isLanguage,
  isName,
  isNcName,
  isNmtoken,
  splitQName,
} from './lexical.ts';
import {
  canonicalDecimal,
  compareDecimals,
  doubleOf,
  isDecimal,
  isFloat,
  isInteger,
} from './numbers.ts';
import type { SimpleType } from './simple-type.ts';

const same = (text: string): string => text;

function stringType(
  name: string,
  description: string,
  allows: (text: string, context: ValueContext) => boolean,
  more: Partial<SimpleType> = {},
): SimpleType {
  const length = characterCount;
  return { name, description, normalise: collapse, allows, canonical: same, length, ...more };
}

function listType(
  name: string,
  description: string,
  allows: (item: string, context: ValueContext) => boolean,
  more: Partial<SimpleType> = {},
): SimpleType {
  return stringType(
    name,
    description,
    (text, context) => text !== '' && text.split(' ').every((item) => allows(item, context)),
    { length: (text) => text.split(' ').length, ...more },
  );
}

function integerType(name: string, description: string, low?: string, high?: string): SimpleType {
  return {
    name,
    description,
    normalise: collapse,
    allows: (text) =>
      isInteger(text) &&
      (low === undefined || compareDecimals(text, low) >= 0) &&
      (high === undefined || compareDecimals(text, high) <= 0),
    canonical: canonicalDecimal,
    compare: compareDecimals,
    isDecimal: true,
  };
}

function floatType(name: string, round: (value: number) => number): SimpleType {
  const valueOf = (text: string): number => round(doubleOf(text));
  return {
    name,
    description: 'a number (1.5e3)',
    normalise: collapse,
    allows: isFloat,
    canonical: (text) => String(valueOf(text)),
    compare: (left, right) => {
      const a = valueOf(left);
      const b = valueOf(right);
      return Object.is(a, b) || a === b ? 0 : a < b ? -1 : a > b ? 1 : NaN;
    },
  };
}

function dateType(name: DateKind, description: string): SimpleType {
  return {
    name,
    description,
    normalise: collapse,
    allows: (text) => isDate(name, text),
    canonical: (text) => canonicalDate(name, text),
    compare: (left, right) => compareDates(name, left, right),
  };
}

function qualifiedType(name: string, description: string): SimpleType {
  const resolve = (text: string, { namespace }: ValueContext): string | undefined => {
    const split = splitQName(text);
    if (!split) return undefined;
    const [prefix, local] = split;
    const uri = namespace(prefix) ?? (prefix === '' ? '' : undefined);
    return uri === undefined ? undefined : `{${uri}}${local}`;
  };
  return stringType(name, description, (text, context) => resolve(text, context) !== undefined, {
    canonical: (text, context) => resolve(text, context) ?? text,
    needsContext: true,
  });
}

const isEntity = (text: string, context: ValueContext): boolean =>
  isNcName(text) && context.isUnparsedEntity(text);

/** The types of XML Schema Part 2, 3.2 and 3.3. */
const types: readonly SimpleType[] = [
  stringType('string', 'text', () => true, { normalise: same }),
  stringType('normalizedString', 'text', () => true, {
    normalise: (text) => text.replace(/[\t\n\r]/g, ' '),
  }),
  stringType('token', 'text', () => true),
  stringType('language', 'a language tag (de, en-GB)', isLanguage),
  stringType('Name', 'an XML name', isName),
  stringType('NCName', 'an XML name without colon or spaces', isNcName),
  stringType('NMTOKEN', 'a word of letters, digits and . - _ :', isNmtoken),
  listType('NMTOKENS', 'words of letters, digits and . - _ :', isNmtoken),
  stringType('ID', 'an XML name without colon or spaces, unique in the document', isNcName, {
    identity: 'ID',
  }),
  stringType('IDREF', 'the xml:id of an element', isNcName, { identity: 'IDREF' }),
  listType('IDREFS', 'the xml:ids of elements', isNcName, { identity: 'IDREFS' }),
  stringType('ENTITY', 'the name of an unparsed entity', isEntity, { needsContext: true }),
  listType('ENTITIES', 'names of unparsed entities', isEntity, { needsContext: true }),
  stringType('anyURI', 'a URI or pointer (#id, https://…)', isAnyUri),
  qualifiedType('QName', 'a name whose prefix is declared'),
  qualifiedType('NOTATION', 'the name of a notation'),
  {
    name: 'boolean',
    description: 'true, false, 1 or 0',
    normalise: collapse,
    allows: (text) => /^(?:true|false|1|0)$/.test(text),
    canonical: (text) => (text === 'true' || text === '1' ? 'true' : 'false'),
  },
  {
    ...integerType('decimal', 'a decimal number (1.5)'),
    allows: isDecimal,
  },
  integerType('integer', 'a whole number'),
  integerType('nonNegativeInteger', 'a whole number, 0 or more', '0'),
  integerType('positiveInteger', 'a whole number, 1 or more', '1'),
  integerType('nonPositiveInteger', 'a whole number, 0 or less', undefined, '0'),
  integerType('negativeInteger', 'a whole number below 0', undefined, '-1'),
  integerType('long', 'a whole number', '-9223372036854775808', '9223372036854775807'),
  integerType('int', 'a whole number', '-2147483648', '2147483647'),
  integerType('short', 'a whole number, -32768 to 32767', '-32768', '32767'),
  integerType('byte', 'a whole number, -128 to 127', '-128', '127'),
  integerType('unsignedLong', 'a whole number, 0 or more', '0', '18446744073709551615'),
  integerType('unsignedInt', 'a whole number, 0 or more', '0', '4294967295'),
  integerType('unsignedShort', 'a whole number, 0 to 65535', '0', '65535'),
  integerType('unsignedByte', 'a whole number, 0 to 255', '0', '255'),
  floatType('float', Math.fround),
  floatType('double', (value) => value),
  dateType('dateTime', 'a date and time (1956-09-04T10:00:00)'),
  dateType('time', 'a time (10:00:00)'),
  dateType('date', 'a date (1956-09-04)'),
  dateType('gYearMonth', 'a year and month (1956-09)'),
  dateType('gYear', 'a year (1956)'),
  dateType('gMonthDay', 'a month and day (--09-04)'),
  dateType('gDay', 'a day (---04)'),
  dateType('gMonth', 'a month (--09)'),
  {
    name: 'duration',
    description: 'a duration (P1Y6M)',
    normalise: collapse,
    allows: isDuration,
    canonical: canonicalDuration,
    compare: compareDurations,
  },
  {
    name: 'hexBinary',
    description: 'hexadecimal digits in pairs',
    normalise: collapse,
    allows: isHexBinary,
    canonical: (text) => text.toUpperCase(),
    length: (text) => text.length / 2,
  },
  {
    name: 'base64Binary',
    description: 'base64 text',
    normalise: collapse,
    allows: isBase64,
    canonical: (text) => text.replace(/ /g, ''),
    length: base64Length,
  },
];

const byName: ReadonlyMap<string, SimpleType> = new Map(types.map((type) => [type.name, type]));

/** XML Schema Part 2 as a datatype library (the RELAX NG guidelines for using it). */
export const xsdLibrary: DatatypeLibrary = {
  names: [...byName.keys()],
  make: (name, parameters, context) => {
    const type = byName.get(name);
    if (!type) return undefined;
    const tests: Test[] = [];
    for (const parameter of parameters) {
      const facet = facetOf(parameter, type, context);
      if (!facet.ok) return { ok: false, parameter, reason: facet.reason };
      tests.push(facet.test);
    }
    return { ok: true, datatype: restrict(type, parameters, tests) };
  },
};

function restrict(
  type: SimpleType,
  parameters: readonly Parameter[],
  tests: readonly Test[],
): Datatype {
  const allows = (text: string, context: ValueContext): boolean => {
    const normal = type.normalise(text);
    return type.allows(normal, context) && tests.every((test) => test(normal));
  };
  return {
    name: type.name,
    description: describe(type, parameters),
    identity: type.identity,
    needsContext: type.needsContext ?? false,
    allows,
    valueOf: (text, context) =>
      allows(text, context) ? type.canonical(type.normalise(text), context) : undefined,
  };
}

/** Patterns that the TEI Guidelines use for its own datatypes, in words. */
const knownPatterns: ReadonlyMap<string, string> = new Map([
  ['[^\\p{C}\\p{Z}]+', 'one word without spaces'],
  ['(\\p{L}|\\p{N}|\\p{P}|\\p{S})+', 'one word without spaces'],
]);

function describe(type: SimpleType, parameters: readonly Parameter[]): string {
  const parts = parameters.map(({ name, value }) =>
    name === 'pattern'
      ? (knownPatterns.get(value) ?? `matching ${value}`)
      : `${facetWords[name] ?? name} ${value}`,
  );
  const [only] = parts;
  if (
    parts.length === 1 &&
    only &&
    !only.startsWith('matching') &&
    parameters[0]?.name === 'pattern'
  )
    return only;
  return [type.description, ...parts].join(' ');
}

const facetWords: Readonly<Record<string, string>> = {
  minInclusive: 'from',
  maxInclusive: 'up to',
  minExclusive: 'above',
  maxExclusive: 'below',
  length: 'of length',
  minLength: 'of at least length',
  maxLength: 'of at most length',
};
