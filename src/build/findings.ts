import type { CatalogueEntry, FindingKind } from '../finding/finding.ts';

export const textLost: FindingKind<{ text: string }> = {
  code: 'text-lost',
  severity: 'error',
  title: 'Words of the document are not in the edition',
  why: 'Every character of a text is shown, moved or suppressed by a named rule; the ledger proves it at each build.',
  message: ({ text }) => `“${text}” is neither shown, nor moved, nor left out by a rule.`,
  hint: () =>
    'This is a fault of a rendering rule, not of the document: please report it with the file.',
};

export const textForged: FindingKind<{ text: string }> = {
  code: 'text-forged',
  severity: 'error',
  title: 'The edition has words that the document has not',
  why: 'Text that claims to be the source’s must be found there, character by character.',
  message: ({ text }) =>
    `“${text}” is shown as text of the document, which does not have it there.`,
  hint: () =>
    'This is a fault of a rendering rule, not of the document: please report it with the file.',
};

export const unknownElement: FindingKind<{ name: string; count: number }> = {
  code: 'render-unknown-element',
  severity: 'info',
  title: 'An element that the rendering has no rule for',
  why: 'Its text is kept and shown, marked by a dotted line, but nobody has decided how it should look.',
  message: ({ name, count }) =>
    `<${name}> has no rendering rule${count > 1 ? ` (${count} times in this file)` : ''}; its text is shown as it is.`,
};

export const doubleName: FindingKind<{ id: string; other: string }> = {
  code: 'build-same-name',
  severity: 'error',
  title: 'Two documents would have the same address',
  why: 'A document’s page is named after the xml:id of its root element, else after its file.',
  message: ({ id, other }) => `This document is called “${id}”, as ${other} is.`,
  hint: () => 'Give the root element of one of them another xml:id.',
};

export const samePage: FindingKind<{ page: string; other: string }> = {
  code: 'build-same-page',
  severity: 'error',
  title: 'A page of the edition and a document would have the same address',
  why: 'A page is named after its Markdown file, a document after its id; the page is left out.',
  message: ({ page, other }) => `The page ${page} would have the address of ${other}.`,
  hint: () => 'Give the Markdown file another name.',
};

export const unspokenLanguage: FindingKind<{ language: string }> = {
  code: 'build-language-not-spoken',
  severity: 'info',
  title: 'The interface has no words in the language of the edition',
  why: 'It speaks English, German, French, Russian, Korean and Chinese; in other editions it speaks English.',
  message: ({ language }) =>
    `There are no words of the interface in “${language}”; it is in English.`,
};

export const buildFindings: readonly CatalogueEntry[] = [
  textLost,
  textForged,
  unknownElement,
  doubleName,
  samePage,
  unspokenLanguage,
];
