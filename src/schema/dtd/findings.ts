import type { CatalogueEntry, FindingKind } from '../../finding/finding.ts';

export const dtdSyntax: FindingKind<{ what: string }> = {
  code: 'dtd-syntax',
  severity: 'error',
  title: 'A DTD that is not well-formed',
  why: 'XML 1.0, 2.8 and 3: what a declaration means is only known when it can be read.',
  message: ({ what }) => `This DTD cannot be read: ${what}.`,
  hint: () => 'Correct the declaration; nothing was checked against this DTD.',
};

export const dtdUndeclared: FindingKind<{ name: string }> = {
  code: 'dtd-undeclared-parameter',
  severity: 'error',
  title: 'A parameter entity that is not declared',
  why: 'XML 1.0, 4.1: a parameter entity must be declared before a reference to it.',
  message: ({ name }) => `%${name}; is not declared before this place.`,
  hint: ({ name }) => `Declare it above: <!ENTITY % ${name} "…">.`,
};

export const dtdFindings: readonly CatalogueEntry[] = [dtdSyntax, dtdUndeclared];
