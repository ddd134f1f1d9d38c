import type { CatalogueEntry, FindingKind } from '../finding/finding.ts';

export const duplicateId: FindingKind<{ id: string }> = {
  code: 'id-duplicate',
  severity: 'error',
  title: 'Two elements have the same xml:id',
  why: 'An xml:id names one element of a document (xml:id 1.0, 4); with two, every pointer to it is ambiguous.',
  message: ({ id }) => `The xml:id “${id}” is already taken in this document.`,
  hint: () => 'Give one of the two another xml:id, and correct the pointers that mean it.',
};

export const danglingPointer: FindingKind<{ attribute: string; target: string; meant?: string }> = {
  code: 'pointer-dangling',
  severity: 'error',
  title: 'A pointer leads to nothing in the document',
  why: 'A pointer such as #id must lead to an element with that xml:id; readers would follow it into the void.',
  message: ({ attribute, target }) =>
    `@${attribute} points to ${target}, and there is no such xml:id here.`,
  hint: ({ meant, target }) =>
    meant === undefined
      ? `Add an element with xml:id="${target.slice(1)}", or correct the pointer.`
      : `Did you mean #${meant}?`,
};

export const bareId: FindingKind<{ attribute: string; target: string }> = {
  code: 'pointer-without-hash',
  severity: 'warning',
  title: 'A pointer to an xml:id lacks its #',
  why: 'TEI pointers are addresses (teidata.pointer): without # the value is the name of a file.',
  message: ({ attribute, target }) =>
    `@${attribute} says “${target}”, which is an xml:id of this document.`,
  hint: ({ target }) => `Write #${target}.`,
};

export const missingFile: FindingKind<{ attribute: string; target: string }> = {
  code: 'pointer-file-missing',
  severity: 'warning',
  title: 'A pointer leads to a file that is not there',
  why: 'Relative addresses are files of the edition; this one was not found.',
  message: ({ attribute, target }) =>
    `@${attribute} points to ${target}, and there is no such file.`,
  hint: () => 'Correct the path (it is relative to this file), or add the file.',
};

export const danglingElsewhere: FindingKind<{ attribute: string; target: string }> = {
  code: 'pointer-dangling-elsewhere',
  severity: 'error',
  title: 'A pointer leads to nothing in another file of the edition',
  why: 'The file is there, and none of its elements has this xml:id.',
  message: ({ attribute, target }) =>
    `@${attribute} points to ${target}: the file has no such xml:id.`,
  hint: () => 'Correct the part behind the #.',
};

export const unknownPrefix: FindingKind<{ attribute: string; prefix: string }> = {
  code: 'pointer-prefix-unknown',
  severity: 'warning',
  title: 'A pointer uses a prefix that is not declared',
  why: 'TEI P5, 17.2.3: a private prefix is declared by a prefixDef in the header.',
  message: ({ attribute, prefix }) =>
    `@${attribute} uses the prefix ${prefix}:, and no prefixDef declares it.`,
  hint: ({ prefix }) =>
    `Declare it in encodingDesc/listPrefixDef: <prefixDef ident="${prefix}" …/>.`,
};

export const impossibleDate: FindingKind<{ attribute: string; value: string; why: string }> = {
  code: 'date-impossible',
  severity: 'error',
  title: 'A date that cannot be',
  why: 'Software sorts and compares these values; they must be dates of the calendar (ISO 8601, XML Schema Part 2).',
  message: ({ attribute, value, why }) => `@${attribute} is “${value}”, ${why}.`,
  hint: () => 'Write YYYY, YYYY-MM or YYYY-MM-DD, with a leading - before the common era.',
};

export const dateOrder: FindingKind<{
  early: string;
  late: string;
  first: string;
  second: string;
}> = {
  code: 'date-order',
  severity: 'error',
  title: 'A span of time that ends before it begins',
  why: 'The attributes of one date contradict each other (TEI P5, att.datable).',
  message: ({ early, late, first, second }) =>
    `@${early} ${first} is later than @${late} ${second}.`,
  hint: () => 'Exchange the two values, or correct the wrong one.',
};

export const dateContradiction: FindingKind<{ attributes: readonly string[] }> = {
  code: 'date-contradiction',
  severity: 'warning',
  title: 'A point in time that is also a span',
  why: 'TEI P5, att.datable.w3c: @when is a single date; with it, @from, @to, @notBefore and @notAfter say something else.',
  message: ({ attributes }) =>
    `@when stands beside ${attributes.map((name) => `@${name}`).join(', ')}.`,
  hint: () =>
    'Keep @when for one day, @from and @to for a span, @notBefore and @notAfter for doubt.',
};

export const lifeOrder: FindingKind<{ birth: string; death: string }> = {
  code: 'date-life-order',
  severity: 'error',
  title: 'Somebody died before being born',
  why: 'The dates of birth and death of one person contradict each other.',
  message: ({ birth, death }) => `Birth ${birth} is later than death ${death}.`,
  hint: () => 'Correct one of the two dates.',
};

const headerWhy = 'Readers, catalogues and citations depend on the header (TEI P5, 2).';

export const missingHeader: FindingKind<{ root: string }> = {
  code: 'header-missing',
  severity: 'error',
  title: 'The document has no header',
  why: headerWhy,
  message: ({ root }) => `<${root}> has no <teiHeader>.`,
  hint: () => 'Add one with fileDesc: titleStmt, publicationStmt and sourceDesc.',
};

export const missingTitle: FindingKind<{ root: string }> = {
  code: 'header-title-missing',
  severity: 'error',
  title: 'The document has no title',
  why: headerWhy,
  message: ({ root }) => `The header of <${root}> has no title with words in it.`,
  hint: () => 'Write <titleStmt><title>…</title></titleStmt>.',
};

export const missingHeaderPart: FindingKind<{ part: string; use: string }> = {
  code: 'header-part-missing',
  severity: 'warning',
  title: 'The header lacks a part that an edition needs',
  why: headerWhy,
  message: ({ part, use }) => `The header has no ${part}: ${use}.`,
  hint: ({ part }) => `Add ${part}; where something is unknown, say so in words.`,
};

export const notTei: FindingKind<{ root: string; namespace: string }> = {
  code: 'not-tei',
  severity: 'warning',
  title: 'The document is not TEI P5',
  why: 'The checks and the rendering are made for elements of the TEI namespace.',
  message: ({ root, namespace }) =>
    namespace === ''
      ? `<${root}> is in no namespace.`
      : `<${root}> is in the namespace ${namespace}.`,
  hint: () => 'Write xmlns="http://www.tei-c.org/ns/1.0" on the root element.',
};

export const schemaNotFound: FindingKind<{ file: string }> = {
  code: 'schema-not-found',
  severity: 'warning',
  title: 'The markup was not checked against a schema',
  why: 'Without a schema only well-formedness, pointers, dates and the header are checked.',
  message: ({ file }) => `No schema was found for ${file}: the markup was not checked against one.`,
  hint: () => 'Use --schema FILE, an <?xml-model?> instruction, or put a schema in schema/.',
};

export const checkFindings: readonly CatalogueEntry[] = [
  notTei,
  duplicateId,
  danglingPointer,
  danglingElsewhere,
  bareId,
  missingFile,
  unknownPrefix,
  impossibleDate,
  dateOrder,
  dateContradiction,
  lifeOrder,
  missingHeader,
  missingTitle,
  missingHeaderPart,
  schemaNotFound,
];
