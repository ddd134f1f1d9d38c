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

export const xsdFindings: readonly CatalogueEntry[] = [invalid, brokenSchema];
