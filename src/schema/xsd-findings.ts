import type { CatalogueEntry, FindingKind } from '../finding/finding.ts';

export const invalid: FindingKind<{ message: string }> = {
  code: 'xsd-invalid',
  severity: 'error',
  title: 'The document breaks its XSD',
  why: 'Documents with an XSD are checked by libxml2, whose words these are.',
  message: ({ message }) => message,
  hint: () => 'See what the XSD allows here.',
};

export const brokenSchema: FindingKind<{ message: string }> = {
  code: 'xsd-broken',
  severity: 'error',
  title: 'An XSD that cannot be used',
  why: 'The checker (libxml2) could not compile it, so that nothing was checked against it.',
  message: ({ message }) => `The XSD cannot be used: ${message}`,
  hint: () => 'Correct it; files that it includes must be local and exist.',
};

/** xmllint-wasm 5 is built without validation by DTD: it knows neither --valid nor --dtdvalid. */
export const dtdUnsupported: FindingKind<{ file: string }> = {
  code: 'dtd-unsupported',
  severity: 'error',
  title: 'A DTD as the schema',
  why: 'Documents cannot be checked against a DTD here; saying nothing would look like finding nothing.',
  message: ({ file }) => `Nothing was checked: ${file} is a DTD.`,
  hint: ({ file }) =>
    `Convert it to RELAX NG, with trang for instance: trang ${file} ${file.replace(/\.dtd$/i, '.rng')}`,
};

export const xsdFindings: readonly CatalogueEntry[] = [invalid, brokenSchema, dtdUnsupported];
