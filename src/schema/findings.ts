import type { CatalogueEntry, FindingKind } from '../finding/finding.ts';
import { faultsOfSchemas } from './schema-findings.ts';
import { dtdFindings } from './dtd/findings.ts';
import { xsdFindings } from './xsd-findings.ts';

const error = 'error' as const;

/** What could stand at a place: names a person would choose among, and how many are left out. */
export interface Expected {
  readonly names: readonly string[];
  readonly more: number;
}

const some = ({ names, more }: Expected): string =>
  more > 0 ? `${names.join(', ')} and ${more} more` : joined(names, 'or');

function joined(names: readonly string[], word: 'and' | 'or'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}

const inside = (parent: string | undefined): string =>
  parent === undefined ? 'as the root element' : `in <${parent}>`;

const short = (value: string): string => {
  const folded = value.replace(/\s+/g, ' ');
  return folded.length > 60 ? `${folded.slice(0, 59)}…` : folded;
};

export const unknownElement: FindingKind<{
  name: string;
  parent: string | undefined;
  meant: string | undefined;
  expected: Expected;
}> = {
  code: 'rng-unknown-element',
  severity: error,
  title: 'An element that the schema does not have',
  why: 'The schema defines no element of this name, so nothing can be said about its content, which was not checked.',
  message: ({ name, parent }) => `<${name}> ${inside(parent)} is not an element of this schema.`,
  hint: ({ meant, expected }) => {
    if (meant !== undefined) return `Did you mean ${meant}?`;
    return expected.names.length > 0
      ? `Allowed here: ${some(expected)}.`
      : 'Remove it; no element is allowed here.';
  },
};

export const misplacedElement: FindingKind<{
  name: string;
  parent: string | undefined;
  elsewhere: boolean;
  homes: Expected;
  expected: Expected;
}> = {
  code: 'rng-misplaced-element',
  severity: error,
  title: 'An element in a place where the schema does not allow it',
  why: 'The schema has the element, but not here. Its content was checked by its own definition.',
  message: ({ name, parent, elsewhere }) =>
    elsewhere && parent !== undefined
      ? `<${name}> is not allowed at this point of <${parent}>.`
      : `<${name}> is not allowed ${inside(parent)}.`,
  hint: ({ name, elsewhere, homes, expected }) => {
    const allowed =
      expected.names.length > 0
        ? `Allowed here: ${some(expected)}.`
        : 'Nothing more is allowed here.';
    return elsewhere || homes.names.length === 0
      ? allowed
      : `${allowed} <${name}> belongs in ${some(homes)}.`;
  },
};

export const wrongOrder: FindingKind<{ name: string; late: string; parent: string | undefined }> = {
  code: 'rng-wrong-order',
  severity: error,
  title: 'Elements in the wrong order',
  why: 'The schema fixes the order of these elements.',
  message: ({ name, late, parent }) =>
    `<${name}> stands before <${late}> ${inside(parent)}, and must come after it.`,
  hint: ({ name, late }) => `Move <${late}> before <${name}>.`,
};

export const missingElement: FindingKind<{
  missing: readonly string[];
  oneOf: boolean;
  more: number;
  parent: string | undefined;
  before: string | undefined;
}> = {
  code: 'rng-missing-element',
  severity: error,
  title: 'A required element is missing',
  why: 'The schema requires it in this element.',
  message: ({ missing, oneOf, more, parent, before }) => {
    const what = oneOf ? `one of ${some({ names: missing, more })}` : joined(missing, 'and');
    const where = parent === undefined ? '' : ` in <${parent}>`;
    return before === undefined
      ? `<${parent ?? ''}> is not complete: it lacks ${what}.`
      : `<${before}> comes too early${where}: ${what} must come before it.`;
  },
  hint: ({ missing, oneOf, before, parent }) => {
    const what = oneOf ? 'one of these' : joined(missing, 'and');
    return before === undefined
      ? `Add ${what} before </${parent ?? ''}>.`
      : `Add ${what} before <${before}>.`;
  },
};

export const unknownAttribute: FindingKind<{
  name: string;
  element: string;
  meant: string | undefined;
  expected: Expected;
}> = {
  code: 'rng-unknown-attribute',
  severity: error,
  title: 'An attribute that the schema does not allow here',
  why: 'The schema does not give this attribute to this element (or not beside its other attributes).',
  message: ({ name, element }) => `The attribute ${name} is not allowed on <${element}>.`,
  hint: ({ meant, expected }) => {
    if (meant !== undefined) return `Did you mean ${meant}?`;
    return expected.names.length > 0 ? `Allowed: ${some(expected)}.` : 'Remove it.';
  },
};

export const missingAttribute: FindingKind<{
  missing: readonly string[];
  oneOf: boolean;
  element: string;
}> = {
  code: 'rng-missing-attribute',
  severity: error,
  title: 'A required attribute is missing',
  why: 'The schema requires it on this element.',
  message: ({ missing, oneOf, element }) =>
    `<${element}> lacks the ${missing.length > 1 && !oneOf ? 'attributes' : 'attribute'} ${joined(missing, oneOf ? 'or' : 'and')}.`,
  hint: ({ missing, oneOf }) =>
    oneOf ? 'Add one of them.' : `Add ${missing.map((name) => `${name}="…"`).join(' ')}.`,
};

export const badValue: FindingKind<{
  value: string;
  attribute: string;
  element: string;
  meant: string | undefined;
  expected: Expected;
}> = {
  code: 'rng-bad-value',
  severity: error,
  title: 'A value that the schema does not allow for an attribute',
  why: 'The schema gives the attribute a datatype or a list of values.',
  message: ({ value, attribute, element }) =>
    `“${short(value)}” is not a value of the attribute ${attribute} on <${element}>.`,
  hint: ({ meant, expected }) =>
    (meant === undefined ? '' : `Did you mean ${meant}? `) + `Expected: ${some(expected)}.`,
};

export const badContent: FindingKind<{
  value: string;
  element: string;
  meant: string | undefined;
  expected: Expected;
}> = {
  code: 'rng-bad-content',
  severity: error,
  title: 'Text that the schema does not allow as the content of an element',
  why: 'The schema gives the content of the element a datatype or a list of values.',
  message: ({ value, element }) =>
    value.trim() === ''
      ? `<${element}> has no text.`
      : `“${short(value.trim())}” is not allowed as the text of <${element}>.`,
  hint: ({ meant, expected }) =>
    (meant === undefined ? '' : `Did you mean ${meant}? `) + `Expected: ${some(expected)}.`,
};

export const textNotAllowed: FindingKind<{ text: string; parent: string; expected: Expected }> = {
  code: 'rng-text-not-allowed',
  severity: error,
  title: 'Text where the schema allows none',
  why: 'The schema allows only elements here.',
  message: ({ text, parent }) => `The text “${short(text.trim())}” is not allowed in <${parent}>.`,
  hint: ({ expected }) =>
    expected.names.length > 0
      ? `Put it into an element; allowed here: ${some(expected)}.`
      : 'Remove it; nothing is allowed here.',
};

export const wrongNamespace: FindingKind<{
  name: string;
  namespace: string;
  expected: string;
}> = {
  code: 'rng-wrong-namespace',
  severity: error,
  title: 'An element in the wrong namespace',
  why: 'An element is known by its namespace and its name. Its content was not checked.',
  message: ({ name, namespace, expected }) =>
    `<${name}> is in ${namespace === '' ? 'no namespace' : `the namespace ${namespace}`}; the schema has it in ${expected === '' ? 'none' : expected}.`,
  hint: ({ namespace, expected }) => {
    if (expected === '') return 'Remove its prefix, or the xmlns that puts it into a namespace.';
    return namespace === ''
      ? `Write xmlns="${expected}" on the root element.`
      : `Remove its prefix or xmlns="${namespace}", so that xmlns="${expected}" of the root element holds.`;
  },
};

export const duplicateId: FindingKind<{ id: string; attribute: string }> = {
  code: 'rng-duplicate-id',
  severity: error,
  title: 'An identifier is given twice',
  why: 'An identifier (xml:id) must be unique in its document, or pointers to it are ambiguous.',
  message: ({ id, attribute }) => `The ${attribute} “${id}” is given twice in this document.`,
  hint: () => 'Rename one of the two, and the pointers that mean it.',
};

export const unknownIdref: FindingKind<{ id: string; attribute: string }> = {
  code: 'rng-unknown-idref',
  severity: error,
  title: 'A reference to an identifier that is not there',
  why: 'The schema says that the attribute names an identifier of the same document.',
  message: ({ id, attribute }) =>
    `The attribute ${attribute} refers to “${id}”, which is no identifier in this document.`,
  hint: () => 'Correct the reference, or give the element that is meant this identifier.',
};

export const includeNotFollowed: FindingKind<{ href: string }> = {
  code: 'rng-include-not-followed',
  severity: 'warning',
  title: 'An XInclude was not followed',
  why: 'The schema has no xi:include, so what it includes should have been put in its place. That content was not checked here.',
  message: ({ href }) => `What xi:include would bring from “${href}” was not checked.`,
  hint: () => 'Check the included file by itself, or resolve the inclusions first.',
};

export const notChecked: FindingKind<{ limit: string }> = {
  code: 'rng-not-checked',
  severity: error,
  title: 'Checking against the schema was given up',
  why: 'A guard: the schema asks for more work than any real one does, or hardly anything in the document fits it.',
  message: ({ limit }) => `From here on the document was not checked: ${limit}.`,
  hint: () => 'Correct what was found and check again; see that it is the right schema.',
};

export const schemaFindings: readonly CatalogueEntry[] = [
  unknownElement,
  misplacedElement,
  wrongOrder,
  missingElement,
  unknownAttribute,
  missingAttribute,
  badValue,
  badContent,
  textNotAllowed,
  wrongNamespace,
  duplicateId,
  unknownIdref,
  includeNotFollowed,
  notChecked,
  ...faultsOfSchemas,
  ...xsdFindings,
  ...dtdFindings,
];
