import type { CatalogueEntry, FindingKind } from '../finding/finding.ts';

export const includeMissing: FindingKind<{ href: string }> = {
  code: 'include-missing',
  severity: 'error',
  title: 'An included file cannot be read',
  why: 'What XInclude names is part of the document; without it words would be missing from the edition.',
  message: ({ href }) =>
    `The file ${href} cannot be included: it is not there, or not well-formed.`,
  hint: () =>
    'Correct the path (it is relative to this file), check that file, or give an <xi:fallback>.',
};

export const includeCycle: FindingKind<{ href: string }> = {
  code: 'include-cycle',
  severity: 'error',
  title: 'A file includes itself',
  why: 'XInclude 1.1, 4.2.7: an inclusion loop is a fatal error.',
  message: ({ href }) => `Including ${href} here would include this file in itself.`,
  hint: () => 'Remove one of the inclusions that make the circle.',
};

export const includeRemote: FindingKind<{ href: string }> = {
  code: 'include-outside',
  severity: 'error',
  title: 'An inclusion leads out of the edition',
  why: 'Only files of the edition are read: nothing from the network, nothing from outside its folder.',
  message: ({ href }) => `${href} is not a file of this edition, and is not included.`,
  hint: () => 'Copy the file into the folder of the edition.',
};

export const editionFindings: readonly CatalogueEntry[] = [
  includeMissing,
  includeCycle,
  includeRemote,
];
