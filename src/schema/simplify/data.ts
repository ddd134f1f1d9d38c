import { builtInLibrary } from '../datatypes/built-in.ts';
import type { Datatype, DatatypeLibrary, Parameter, ValueContext } from '../datatypes/datatype.ts';
import { isNcName } from '../datatypes/lexical.ts';
import { xsdLibrary } from '../datatypes/xsd.ts';
import {
  badName,
  badParameter,
  badSchemaValue,
  unknownDatatype,
  unknownLibrary,
} from '../schema-findings.ts';
import { attributeOf, namespaceOf, type SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';
import { notAllowed, valuePattern, type SimplePattern } from './pattern.ts';

const libraries: ReadonlyMap<string, DatatypeLibrary> = new Map([
  ['', builtInLibrary],
  ['http://www.w3.org/2001/XMLSchema-datatypes', xsdLibrary],
  ['http://www.w3.org/2001/XMLSchema', xsdLibrary],
]);

/** Datatypes without parameters, made once a schema. */
export type DatatypeCache = Map<string, Datatype>;

/** A `value` pattern (4.4, 4.16, 6.2.9); without a type it is a token of the built-in library. */
export function valueFrom(
  element: SchemaElement,
  cache: DatatypeCache,
  problems: Problems,
): SimplePattern {
  const written = attributeOf(element, 'type')?.trim();
  const library = written === undefined ? '' : element.context.datatypeLibrary;
  const type = written ?? 'token';
  const datatype = datatypeOf(element, library, type, [], cache, problems);
  if (!datatype) return notAllowed;
  const value = datatype.valueOf(element.text, contextOf(element));
  if (value === undefined) {
    problems.at(element, badSchemaValue, { value: element.text, type });
    return notAllowed;
  }
  // A QName is what its prefix says here; other values do not depend on the schema's context.
  return valuePattern(datatype, element.text, value, element);
}

/** The datatype of a `data` pattern with its parameters. */
export function dataType(
  element: SchemaElement,
  parameters: readonly SchemaElement[],
  cache: DatatypeCache,
  problems: Problems,
): Datatype | undefined {
  const type = attributeOf(element, 'type')?.trim();
  if (type === undefined) return undefined;
  return datatypeOf(element, element.context.datatypeLibrary, type, parameters, cache, problems);
}

function datatypeOf(
  element: SchemaElement,
  libraryName: string,
  type: string,
  parameters: readonly SchemaElement[],
  cache: DatatypeCache,
  problems: Problems,
): Datatype | undefined {
  const facets = parameters.map((each) => `${attributeOf(each, 'name') ?? ''}=${each.text}`);
  const key = `${libraryName} ${type} ${facets.join('\n')}`;
  const known = cache.get(key);
  if (known) return known;
  if (!isNcName(type)) {
    problems.at(element, badName, { name: type, reason: 'it is not a name' }, 'type');
    return undefined;
  }
  const library = libraries.get(libraryName);
  if (!library) {
    problems.at(element, unknownLibrary, { library: libraryName });
    return undefined;
  }
  const given: Parameter[] = parameters.map((parameter) => ({
    name: attributeOf(parameter, 'name')?.trim() ?? '',
    value: parameter.text,
  }));
  const made = library.make(type, given, contextOf(element));
  if (!made) {
    const facts = { type, library: libraryName, known: library.names };
    problems.at(element, unknownDatatype, facts, 'type');
    return undefined;
  }
  if (!made.ok) {
    const { parameter, reason } = made;
    const at = parameters[given.indexOf(parameter)] ?? element;
    problems.at(at, badParameter, { ...parameter, reason });
    return undefined;
  }
  cache.set(key, made.datatype);
  return made.datatype;
}

function contextOf({ context: { ns, scope } }: SchemaElement): ValueContext {
  return {
    // An unprefixed QName in a value takes the inherited ns (4.10 leaves it to the datatype).
    namespace: (prefix) => (prefix === '' ? ns : namespaceOf(scope, prefix)),
    isUnparsedEntity: () => true,
  };
}
