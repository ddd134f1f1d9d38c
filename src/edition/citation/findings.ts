import type { CatalogueEntry, FindingKind } from '../../finding/finding.ts';

export const placeholder: FindingKind<{ element: string; value: string }> = {
  code: 'cite-placeholder',
  severity: 'error',
  title: 'A placeholder stands where a fact of the citation belongs',
  why: 'It would be printed in every citation and saved by every reference manager.',
  message: ({ element, value }) => `<${element}> holds the placeholder “${value}”.`,
  hint: ({ element }) =>
    `Write the fact, or leave <${element}> out: what is not known may be absent.`,
};

export const noTitle: FindingKind<undefined> = {
  code: 'cite-no-title',
  severity: 'warning',
  title: 'The document has no title',
  why: 'Every style except letters in Chicago notes prints it; Zotero falls back to the web page.',
  message: () => 'No title of the document was found in titleStmt or msItem.',
  hint: () => 'Give titleStmt a title of type "main" or level "a".',
};

export const noAuthor: FindingKind<undefined> = {
  code: 'cite-no-author',
  severity: 'info',
  title: 'The document names no author',
  why: 'Author-date styles, APA and MLA then order and shorten by title; Chicago notes do not mind.',
  message: () => 'No author or sender was found.',
  hint: () => 'Name the author in titleStmt or the sender in correspDesc, if known.',
};

export const noDate: FindingKind<undefined> = {
  code: 'cite-no-date',
  severity: 'warning',
  title: 'The document has no date',
  why: 'All styles print "n.d."; author-date styles and APA cannot tell it from its neighbours.',
  message: () => 'No date of writing was found in correspDesc, creation or origDate.',
  hint: () => 'Add a date to profileDesc/creation; notBefore and notAfter say what is uncertain.',
};

export const wordyDate: FindingKind<{ text: string }> = {
  code: 'cite-wordy-date',
  severity: 'warning',
  title: 'The date is in words only',
  why: 'Reference managers and author-date styles need a date that a machine can read.',
  message: ({ text }) => `The date “${text}” has no machine-readable form.`,
  hint: () => 'Add when, from and to, or notBefore and notAfter.',
};

export const noRepository: FindingKind<undefined> = {
  code: 'cite-no-repository',
  severity: 'warning',
  title: 'The manuscript has no repository',
  why: 'Chicago, MLA and APA print the archive; without it nobody can find the document.',
  message: () => 'msIdentifier names neither a repository nor an institution.',
  hint: () => 'Add the repository to msIdentifier.',
};

export const noShelfmark: FindingKind<{ repository: string }> = {
  code: 'cite-no-shelfmark',
  severity: 'warning',
  title: 'The archive is named, but not the place in it',
  why: 'Chicago, MLA and APA then cite a whole archive.',
  message: ({ repository }) => `No shelfmark or collection is given for ${repository}.`,
  hint: () => 'Add collection and idno to msIdentifier.',
};

export const noRecipient: FindingKind<undefined> = {
  code: 'cite-no-recipient',
  severity: 'info',
  title: 'The letter names no recipient',
  why: 'Letters are cited from sender to recipient; it will be cited as a manuscript by its title.',
  message: () => 'correspDesc names no person or body that received the letter.',
  hint: () => 'Add a correspAction of type "received", if the recipient is known.',
};

export const guessedName: FindingKind<{ written: string; family: string }> = {
  code: 'cite-guessed-name',
  severity: 'info',
  title: 'Which part of a name is the family name is a guess',
  why: 'Bibliographies put the family name first; a wrong guess inverts the name of a person.',
  message: ({ written, family }) => `In “${written}”, “${family}” is taken for the family name.`,
  hint: () => 'Mark the parts with surname and forename, or write "Family, Given".',
};

export const noLanguage: FindingKind<undefined> = {
  code: 'cite-no-language',
  severity: 'info',
  title: 'The language of the text is not stated',
  why: 'BibLaTeX hyphenates by it, and catalogues and Zotero filter by it.',
  message: () => 'Neither text/@xml:lang nor langUsage tells the language.',
  hint: () => 'Add xml:lang to text.',
};

export const citationFindings: readonly CatalogueEntry[] = [
  placeholder,
  noTitle,
  noAuthor,
  noDate,
  wordyDate,
  noRepository,
  noShelfmark,
  noRecipient,
  guessedName,
  noLanguage,
];
