import type { CatalogueEntry, FindingKind } from '../finding/finding.ts';

const error = 'error' as const;
const wellFormed = 'XML 1.0 calls this a fatal error: no XML software will read past it.';

export const notWellFormed: FindingKind<{ what: string }> = {
  code: 'xml-not-well-formed',
  severity: error,
  title: 'The document breaks a rule of XML',
  why: wellFormed,
  message: ({ what }) => `This is not well-formed XML: ${what}.`,
  hint: () => 'Correct the markup here; the rest of the file was not read.',
};

export const tagMismatch: FindingKind<{ open: string; close: string }> = {
  code: 'xml-tag-mismatch',
  severity: error,
  title: 'An end tag does not match the open element',
  why: `Elements must nest (XML 1.0, 3, WFC: Element Type Match). ${wellFormed}`,
  message: ({ open, close }) => `The end tag </${close}> stands where <${open}> is still open.`,
  hint: ({ open, close }) => `Close <${open}> before </${close}>, or remove one of the two tags.`,
};

export const unmatchedEndTag: FindingKind<{ close: string }> = {
  code: 'xml-unmatched-end-tag',
  severity: error,
  title: 'An end tag without a start tag',
  why: wellFormed,
  message: ({ close }) => `The end tag </${close}> closes nothing: no <${close}> is open here.`,
  hint: ({ close }) => `Remove </${close}>, or add the start tag that belongs to it.`,
};

export const unclosedElement: FindingKind<{ open: string }> = {
  code: 'xml-unclosed-element',
  severity: error,
  title: 'The document ends inside an element',
  why: wellFormed,
  message: ({ open }) => `The document ends, but <${open}> is still open.`,
  hint: ({ open }) => `Add the missing </${open}>; the file may also have been cut off.`,
};

export const unexpectedEnd: FindingKind<{ what: string }> = {
  code: 'xml-unexpected-end',
  severity: error,
  title: 'The document ends in the middle of markup',
  why: wellFormed,
  message: ({ what }) => `The document ends inside ${what}.`,
  hint: () => 'Finish or remove the markup that starts here.',
};

export const bareAmpersand: FindingKind<{ context: string }> = {
  code: 'xml-bare-ampersand',
  severity: error,
  title: 'An ampersand that is not an entity reference',
  why: `In XML the sign & always starts a reference (XML 1.0, 2.4). ${wellFormed}`,
  message: ({ context }) => `The ampersand in “${context}” does not start an entity reference.`,
  hint: () => 'Write &amp; for the sign itself.',
};

export const undefinedEntity: FindingKind<{ name: string; externalDtd: boolean }> = {
  code: 'xml-undefined-entity',
  severity: error,
  title: 'An entity that is not declared',
  why: 'Only amp, lt, gt, apos, quot and the entities declared in the document itself are known; external DTDs are never fetched.',
  message: ({ name }) => `The entity &${name}; is not declared in this document.`,
  hint: ({ name, externalDtd }) =>
    externalDtd
      ? `External DTDs are not read: declare it inside the DOCTYPE (<!ENTITY ${name} "…">) or write the character itself.`
      : `Write the character itself, or declare it: <!DOCTYPE TEI [<!ENTITY ${name} "…">]>.`,
};

export const duplicateAttribute: FindingKind<{ name: string }> = {
  code: 'xml-duplicate-attribute',
  severity: error,
  title: 'An attribute is given twice',
  why: `XML 1.0, 3.1, WFC: Unique Att Spec. ${wellFormed}`,
  message: ({ name }) => `The attribute ${name} is given twice on this element.`,
  hint: () => 'Keep one of the two; several values go into one attribute, separated by spaces.',
};

export const unboundPrefix: FindingKind<{ prefix: string }> = {
  code: 'xml-unbound-prefix',
  severity: error,
  title: 'A namespace prefix that is not declared',
  why: 'Namespaces in XML 1.0, 5: a prefix must be bound by an xmlns attribute.',
  message: ({ prefix }) => `The namespace prefix ${prefix} is not declared.`,
  hint: ({ prefix }) => `Declare it, for instance on the root element: xmlns:${prefix}="…".`,
};

export const tooDeep: FindingKind<{ limit: number }> = {
  code: 'xml-too-deep',
  severity: error,
  title: 'Elements are nested too deep',
  why: 'A guard against hostile input. Real TEI nests below 100.',
  message: ({ limit }) => `Elements are nested more than ${limit} deep here.`,
  hint: () => 'Look for a loop in the program that wrote this file.',
};

export const tooManyAttributes: FindingKind<{ limit: number }> = {
  code: 'xml-too-many-attributes',
  severity: error,
  title: 'An element has too many attributes',
  why: 'A guard against hostile input.',
  message: ({ limit }) => `This element has more than ${limit} attributes.`,
  hint: () => 'Look for an error in the program that wrote this file.',
};

export const entityExpansion: FindingKind<{ name: string; limit: number }> = {
  code: 'xml-entity-expansion',
  severity: error,
  title: 'Entities expand to too much text',
  why: 'A guard against entity bombs (“billion laughs”), which fill the memory of a reader.',
  message: ({ name, limit }) =>
    `Expanding &${name}; would take the entities of this document past ${limit} characters.`,
  hint: () => 'Do not open this file elsewhere unguarded; remove the nested entity declarations.',
};

export const entityRecursion: FindingKind<{ name: string }> = {
  code: 'xml-entity-recursion',
  severity: error,
  title: 'An entity contains itself',
  why: 'XML 1.0, 4.1, WFC: No Recursion. The guard also stops entities that nest very deep.',
  message: ({ name }) => `The entity &${name}; contains itself, or entities nested too deep.`,
  hint: () => 'Break the chain of entity declarations.',
};

export const externalEntity: FindingKind<{ name: string }> = {
  code: 'xml-external-entity',
  severity: error,
  title: 'An external entity is used',
  why: 'External entities could read any file or address; they are never fetched.',
  message: ({ name }) => `The entity &${name}; is external, and external entities are not read.`,
  hint: () => 'Use XInclude for a file of the edition, or copy the text into the document.',
};

export const unbalancedEntity: FindingKind<{ name: string }> = {
  code: 'xml-unbalanced-entity',
  severity: error,
  title: 'An entity holds half an element',
  why: 'XML 1.0, 4.3.2: the replacement text of an entity must be well-formed by itself.',
  message: ({ name }) => `The replacement text of &${name}; is not well-formed by itself.`,
  hint: () => 'Correct its declaration in the DOCTYPE.',
};

export const badBytes: FindingKind<{ encoding: string }> = {
  code: 'xml-bad-bytes',
  severity: error,
  title: 'Bytes that are not of the document’s encoding',
  why: wellFormed,
  message: ({ encoding }) => `A byte here is not valid ${encoding.toUpperCase()}.`,
  hint: () => 'Save the file as UTF-8, or name its real encoding in the XML declaration.',
};

export const unsupportedEncoding: FindingKind<{ encoding: string }> = {
  code: 'xml-unsupported-encoding',
  severity: error,
  title: 'An encoding that is not supported',
  why: 'The WHATWG encodings are supported; UTF-8 is the right choice for new files.',
  message: ({ encoding }) => `The encoding ${encoding} is not supported.`,
  hint: () => 'Save the file as UTF-8.',
};

export const xmlFindings: readonly CatalogueEntry[] = [
  notWellFormed,
  tagMismatch,
  unmatchedEndTag,
  unclosedElement,
  unexpectedEnd,
  bareAmpersand,
  undefinedEntity,
  duplicateAttribute,
  unboundPrefix,
  tooDeep,
  tooManyAttributes,
  entityExpansion,
  entityRecursion,
  externalEntity,
  unbalancedEntity,
  badBytes,
  unsupportedEncoding,
];
