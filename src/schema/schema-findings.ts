import type { CatalogueEntry, FindingKind } from '../finding/finding.ts';
import { closest } from '../finding/suggest.ts';

const error = 'error' as const;
const spec = (section: string): string =>
  `RELAX NG, ${section}. Nothing can be checked against a schema that is not correct.`;

const tag = (name: string): string => `<${name}>`;
const list = (names: readonly string[]): string => names.join(', ');

export const schemaUnreadable: FindingKind<{ href: string; reason: string }> = {
  code: 'schema-unreadable',
  severity: error,
  title: 'A file of the schema cannot be read',
  why: spec('4.5 to 4.7: include and externalRef must name a file that exists'),
  message: ({ href, reason }) => `The schema file ${href} cannot be read: ${reason}.`,
  hint: () => 'Correct the path; it is relative to the file that names it.',
};

export const remoteSchema: FindingKind<{ href: string }> = {
  code: 'schema-remote',
  severity: error,
  title: 'A schema refers to another over the network',
  why: 'Only local files are read, so that checking is quick, repeatable and private.',
  message: ({ href }) => `The schema refers to ${href}, which is not a local file.`,
  hint: () => 'Download the file, put it beside the schema and name it by a relative path.',
};

export const notRelaxNg: FindingKind<{ name: string; namespace: string }> = {
  code: 'schema-not-relax-ng',
  severity: error,
  title: 'The file is not a RELAX NG schema',
  why: spec('3: the document element is a pattern in the RELAX NG namespace'),
  message: ({ name, namespace }) =>
    `This is not a RELAX NG schema: its first element is ${tag(name)} in ` +
    `${namespace === '' ? 'no namespace' : `the namespace ${namespace}`}.`,
  hint: ({ namespace }) =>
    namespace === 'http://www.tei-c.org/ns/1.0'
      ? 'If this is an ODD, generate RELAX NG from it (Roma, or the TEI Stylesheets) and name that file.'
      : 'Name a RELAX NG schema in XML syntax (.rng).',
};

export const unknownElement: FindingKind<{ name: string; parent: string | undefined }> = {
  code: 'schema-unknown-element',
  severity: error,
  title: 'An element that does not belong here in a schema',
  why: spec('3'),
  message: ({ name, parent }) =>
    parent === undefined
      ? `RELAX NG has no element ${tag(name)}.`
      : `${tag(name)} cannot stand in ${tag(parent)}.`,
  hint: () => 'Remove it, or correct its name.',
};

export const missingChild: FindingKind<{ parent: string; expected: string }> = {
  code: 'schema-missing-child',
  severity: error,
  title: 'An element of a schema lacks its content',
  why: spec('3'),
  message: ({ parent, expected }) => `${tag(parent)} needs ${expected}.`,
  hint: ({ expected }) => `Add ${expected}.`,
};

export const unexpectedText: FindingKind<{ text: string; parent: string }> = {
  code: 'schema-unexpected-text',
  severity: error,
  title: 'Text where a schema has none',
  why: spec('3'),
  message: ({ text, parent }) =>
    `The text “${text.slice(0, 40)}” cannot stand in ${tag(parent)} of a schema.`,
  hint: () => 'Remove it, or put it into a comment.',
};

export const unknownAttribute: FindingKind<{
  name: string;
  parent: string;
  expected: readonly string[];
}> = {
  code: 'schema-unknown-attribute',
  severity: error,
  title: 'An attribute that RELAX NG does not know',
  why: spec('3'),
  message: ({ name, parent }) => `The attribute ${name} is not allowed on ${tag(parent)}.`,
  hint: ({ name, expected }) => {
    const meant = closest(name, expected);
    return meant === undefined ? `Allowed: ${list(expected)}.` : `Did you mean ${meant}?`;
  },
};

export const missingAttribute: FindingKind<{ name: string; parent: string }> = {
  code: 'schema-missing-attribute',
  severity: error,
  title: 'An attribute that RELAX NG requires',
  why: spec('3'),
  message: ({ name, parent }) => `${tag(parent)} needs the attribute ${name}.`,
  hint: ({ name }) => `Add ${name}="…".`,
};

export const badName: FindingKind<{ name: string; reason: string }> = {
  code: 'schema-bad-name',
  severity: error,
  title: 'A name in a schema that is not a name',
  why: spec('4.8 and 4.10'),
  message: ({ name, reason }) => `“${name}” cannot be used here: ${reason}.`,
  hint: () => 'Write an XML name; declare its prefix with xmlns if it has one.',
};

export const badUri: FindingKind<{ attribute: string; value: string }> = {
  code: 'schema-bad-uri',
  severity: error,
  title: 'A URI that a schema cannot use',
  why: spec('4.3 and 4.5'),
  message: ({ attribute, value }) => `“${value}” is not allowed as ${attribute}.`,
  hint: ({ attribute }) =>
    attribute === 'href'
      ? 'Name a file, without a fragment (#…).'
      : 'Write an absolute URI without a fragment; for XSD types, http://www.w3.org/2001/XMLSchema-datatypes.',
};

export const includeLoop: FindingKind<{ href: string }> = {
  code: 'schema-include-loop',
  severity: error,
  title: 'A schema includes itself',
  why: spec('4.6 and 4.7'),
  message: ({ href }) => `Including ${href} here leads back to this file.`,
  hint: () => 'Break the circle of include and externalRef.',
};

export const includeNotGrammar: FindingKind<{ href: string; name: string }> = {
  code: 'schema-include-not-grammar',
  severity: error,
  title: 'An included file is not a grammar',
  why: spec('4.7'),
  message: ({ href, name }) => `${href} cannot be included: it holds ${tag(name)}, not <grammar>.`,
  hint: () => 'Use externalRef for a file that holds a single pattern.',
};

export const overridesNothing: FindingKind<{ what: string; href: string }> = {
  code: 'schema-overrides-nothing',
  severity: error,
  title: 'An include overrides what is not there',
  why: spec('4.7'),
  message: ({ what, href }) => `${href} has no ${what} that could be overridden here.`,
  hint: () => 'Correct the name, or move the definition outside the include.',
};

export const undefinedReference: FindingKind<{ name: string; known: readonly string[] }> = {
  code: 'schema-undefined-reference',
  severity: error,
  title: 'A reference to a pattern that is not defined',
  why: spec('4.18'),
  message: ({ name }) => `The grammar does not define ${name}.`,
  hint: ({ name, known }) => {
    const meant = closest(name, known);
    return meant === undefined
      ? `Add <define name="${name}">, or remove the reference.`
      : `Did you mean ${meant}?`;
  },
};

export const noGrammar: FindingKind<{ name: string }> = {
  code: 'schema-no-grammar',
  severity: error,
  title: 'A reference outside a grammar',
  why: spec('4.18'),
  message: ({ name }) => `There is no grammar here in which ${name} could be defined.`,
  hint: () => 'Put the patterns into a <grammar> with a <start>.',
};

export const noStart: FindingKind<object> = {
  code: 'schema-no-start',
  severity: error,
  title: 'A grammar without a start',
  why: spec('4.18'),
  message: () => 'This grammar has no <start>.',
  hint: () => 'Add <start><ref name="…"/></start> with the document element.',
};

export const badCombine: FindingKind<{ name: string; reason: string }> = {
  code: 'schema-combine',
  severity: error,
  title: 'Definitions of one name that do not combine',
  why: spec('4.17'),
  message: ({ name, reason }) => `The definitions of ${name} do not combine: ${reason}.`,
  hint: () => 'Give all but one the same combine="choice" or combine="interleave".',
};

export const recursiveReference: FindingKind<{ name: string }> = {
  code: 'schema-recursive-reference',
  severity: error,
  title: 'A pattern that contains itself',
  why: spec('4.19'),
  message: ({ name }) => `${name} contains itself with no element in between.`,
  hint: () => 'Put an <element> into the circle, or use oneOrMore for repetition.',
};

export const unknownDatatype: FindingKind<{
  type: string;
  library: string;
  known: readonly string[];
}> = {
  code: 'schema-unknown-datatype',
  severity: error,
  title: 'A datatype that is not known',
  why: spec('4.16'),
  message: ({ type, library }) =>
    library === ''
      ? `RELAX NG itself has no datatype ${type}, only string and token.`
      : `The datatype library ${library} has no type ${type}.`,
  hint: ({ type, library, known }) => {
    const meant = closest(type, known);
    if (meant !== undefined) return `Did you mean ${meant}?`;
    return library === ''
      ? 'Add datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes".'
      : 'Use one of the types of XML Schema Part 2.';
  },
};

export const unknownLibrary: FindingKind<{ library: string }> = {
  code: 'schema-unknown-library',
  severity: error,
  title: 'A datatype library that is not known',
  why: spec('4.16'),
  message: ({ library }) => `The datatype library ${library} is not known.`,
  hint: () => 'Use http://www.w3.org/2001/XMLSchema-datatypes.',
};

export const badParameter: FindingKind<{ name: string; value: string; reason: string }> = {
  code: 'schema-bad-parameter',
  severity: error,
  title: 'A parameter that a datatype does not take',
  why: spec('4.16'),
  message: ({ name, value, reason }) =>
    `The parameter ${name} with “${value}” cannot be used: ${reason}.`,
  hint: () => 'See XML Schema Part 2, 4.3, for the facets of each type.',
};

export const badSchemaValue: FindingKind<{ value: string; type: string }> = {
  code: 'schema-bad-value',
  severity: error,
  title: 'A value that is not of its own datatype',
  why: spec('4.16'),
  message: ({ value, type }) => `“${value}” is not a value of the datatype ${type}.`,
  hint: () => 'Correct the value or its type.',
};

export const badNameClass: FindingKind<{ reason: string }> = {
  code: 'schema-name-class',
  severity: error,
  title: 'A name class that RELAX NG forbids',
  why: spec('4.16'),
  message: ({ reason }) => `This name class is not allowed: ${reason}.`,
  hint: () => 'Narrow or remove it.',
};

export const forbiddenPath: FindingKind<{ inner: string; outer: string }> = {
  code: 'schema-forbidden-path',
  severity: error,
  title: 'A pattern in a place that RELAX NG forbids',
  why: spec('7.1'),
  message: ({ inner, outer }) => `${inner} cannot stand in ${outer}.`,
  hint: () => 'The pattern may have come here through a reference; follow the definitions.',
};

export const mixedContentTypes: FindingKind<{ name: string }> = {
  code: 'schema-mixed-content-types',
  severity: error,
  title: 'Data beside other content',
  why: spec('7.2: data, value and list describe the whole text of an element or attribute'),
  message: ({ name }) => `${name} joins data, value or list with elements, text or more data.`,
  hint: () => 'Use <text/>, or a <choice> between the two, or a <list> for several values.',
};

export const duplicateAttributePattern: FindingKind<{ name: string }> = {
  code: 'schema-duplicate-attribute',
  severity: error,
  title: 'An attribute that a schema allows twice on an element',
  why: spec('7.3'),
  message: ({ name }) => `The attribute ${name} can occur twice in this content.`,
  hint: () => 'Keep one, or put the two into a <choice>.',
};

export const unrepeatedWildcard: FindingKind<object> = {
  code: 'schema-unrepeated-wildcard',
  severity: error,
  title: 'An attribute with any name that is not repeated',
  why: spec('7.3'),
  message: () => 'An attribute with anyName or nsName must be repeated.',
  hint: () => 'Put it into <zeroOrMore> or <oneOrMore>.',
};

export const interleaveOverlap: FindingKind<{ what: string }> = {
  code: 'schema-interleave-overlap',
  severity: error,
  title: 'Branches of an interleave that overlap',
  why: spec('7.4'),
  message: ({ what }) => `${what} can occur in two branches of this interleave.`,
  hint: () => 'Keep it in one branch, or use <zeroOrMore> with a <choice>.',
};

export const idConflict: FindingKind<{ attribute: string; element: string }> = {
  code: 'schema-id-conflict',
  severity: 'warning',
  title: 'An attribute is an identifier in one place of a schema and not in another',
  why: 'RELAX NG DTD Compatibility, 5: the ID type of an attribute must be the same for all elements of a name. The schema itself is correct; identifiers of this attribute are not checked.',
  message: ({ attribute, element }) =>
    `The attribute ${attribute} of <${element}> has different ID types in this schema.`,
  hint: () => 'Give the attribute the same type (xsd:ID, say) wherever the element is defined.',
};

export const tooComplex: FindingKind<{ what: string }> = {
  code: 'schema-too-complex',
  severity: error,
  title: 'A schema that is too complex to work with',
  why: 'A guard against hostile or generated schemas, which could fill memory.',
  message: ({ what }) => `The schema is too complex: ${what}.`,
  hint: () => 'Simplify the nesting of its patterns.',
};

export const faultsOfSchemas: readonly CatalogueEntry[] = [
  schemaUnreadable,
  remoteSchema,
  notRelaxNg,
  unknownElement,
  missingChild,
  unexpectedText,
  unknownAttribute,
  missingAttribute,
  badName,
  badUri,
  includeLoop,
  includeNotGrammar,
  overridesNothing,
  undefinedReference,
  noGrammar,
  noStart,
  badCombine,
  recursiveReference,
  unknownDatatype,
  unknownLibrary,
  badParameter,
  badSchemaValue,
  badNameClass,
  forbiddenPath,
  mixedContentTypes,
  duplicateAttributePattern,
  unrepeatedWildcard,
  interleaveOverlap,
  idConflict,
  tooComplex,
];
