import type { Parameter, ValueContext } from './datatype.ts';
import { fractionDigits, totalDigits } from './numbers.ts';
import { translateRegex } from './regex.ts';
import type { SimpleType } from './simple-type.ts';

export type Test = (text: string) => boolean;

/** Why a facet cannot be used, or the test that it stands for; tests get normalised text. */
export type Facet =
  { readonly ok: true; readonly test: Test } | { readonly ok: false; readonly reason: string };

const bad = (reason: string): Facet => ({ ok: false, reason });
const good = (test: Test): Facet => ({ ok: true, test });

/** A parameter as a facet of XML Schema (Part 2, 4.3). */
export function facetOf(
  { name, value }: Parameter,
  type: SimpleType,
  context: ValueContext,
): Facet {
  switch (name) {
    case 'pattern': {
      const translated = translateRegex(value);
      if (!translated.ok) return bad(translated.reason);
      const { expression } = translated;
      return good((text) => expression.test(text));
    }
    case 'length':
    case 'minLength':
    case 'maxLength':
      return lengthFacet(name, value.trim(), type);
    case 'minInclusive':
    case 'minExclusive':
    case 'maxInclusive':
    case 'maxExclusive':
      return boundFacet(name, value, type, context);
    case 'totalDigits':
    case 'fractionDigits': {
      const count = countOf(value.trim());
      if (!type.isDecimal) return bad(`it is only for decimal numbers, not for ${type.name}`);
      if (count === undefined || (name === 'totalDigits' && count === 0))
        return bad('it must be a number of digits');
      return name === 'totalDigits'
        ? good((text) => totalDigits(text) <= count)
        : good((text) => fractionDigits(text) <= count);
    }
    case 'enumeration':
      return bad('RELAX NG uses <choice> and <value> instead');
    case 'whiteSpace':
      return bad('the white space of a type cannot be changed; choose another type');
    default:
      return bad('XML Schema has no such facet');
  }
}

function lengthFacet(
  name: 'length' | 'minLength' | 'maxLength',
  value: string,
  type: SimpleType,
): Facet {
  const { length } = type;
  const count = countOf(value);
  if (!length) return bad(`values of ${type.name} have no length`);
  if (count === undefined) return bad('it must be a number, 0 or more');
  switch (name) {
    case 'length':
      return good((text) => length(text) === count);
    case 'minLength':
      return good((text) => length(text) >= count);
    case 'maxLength':
      return good((text) => length(text) <= count);
  }
}

function boundFacet(
  name: 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive',
  value: string,
  type: SimpleType,
  context: ValueContext,
): Facet {
  const { compare } = type;
  const bound = type.normalise(value);
  if (!compare) return bad(`values of ${type.name} have no order`);
  if (!type.allows(bound, context)) return bad(`it is not a value of ${type.name}`);
  switch (name) {
    case 'minInclusive':
      return good((text) => compare(text, bound) >= 0);
    case 'minExclusive':
      return good((text) => compare(text, bound) > 0);
    case 'maxInclusive':
      return good((text) => compare(text, bound) <= 0);
    case 'maxExclusive':
      return good((text) => compare(text, bound) < 0);
  }
}

function countOf(text: string): number | undefined {
  return /^\+?\d+$/.test(text) ? Number(text) : undefined;
}
