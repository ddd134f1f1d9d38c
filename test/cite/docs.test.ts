import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { formats, styles } from '../../src/cite/index.ts';
import { citationFindings } from '../../src/edition/citation/index.ts';
import { shapes } from './shapes.ts';
import { facts, files, importers, survival, type Reader } from './survival.ts';
import { isInstalled, isVersion } from './tools.ts';

const marks = { kept: '●', inside: '○', lost: '–' } as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function survivals(readers: readonly Reader[]): string {
  const rows = facts.map((fact) => [
    fact.name,
    ...readers.map((reader) => marks[survival(fact, reader)]),
  ]);
  return table(['', ...readers.map(({ name }) => name)], rows);
}

function page(): string {
  return `# What survives of a citation

This page is written by the tests (\`UPDATE=1 npx vitest run test/cite/docs.test.ts\`), from what they find. They
write ${shapes.length + 1} records, letters, manuscripts and books of every shape, in each format.

● a value of its own, ○ only inside a longer text (a note, a whole citation), – not there

## What each format says

\`cff\` and \`datacite\` describe the edition, and its documents only as parts of it.

${survivals(files)}

## What importers read

pandoc 2.17 and bibutils 7.2, as Debian 12 has them. bibutils knows no manuscripts in RIS and turns names of several words
round, whatever is done; its MODS reader knows dates of issue only.

${survivals(importers)}

biber's data model has no translator for \`@unpublished\`, its only warning. It asks for an author, a title and a date: without
an author the entry is \`@misc\`, a missing title is \`[untitled]\`, a missing date \`XXXX\`, of which biber makes none.

## Zotero

Its importers are no part of these tests. The files are written to what they read, field by field: Zotero RDF and \`ris\` keep
all of a record; CSL-JSON loses the keywords; MODS the genre; BibLaTeX puts the archive into Extra. A page saves best by its
unAPI file, which a static host can serve. Names that are never inverted are single fields there. \`ris-generic\` is for
other programs: Mendeley takes the location of \`ris\` for a PubMed number and its translator for an author.

## Formats

${table(
  ['name', 'what', 'file', 'type'],
  formats.map(({ name, label, extension, mimeType }) => [
    `\`${name}\``,
    label,
    `.${extension}`,
    mimeType,
  ]),
)}

## Styles

${table(
  ['name', 'what'],
  styles.map(({ name, label }) => [`\`${name}\``, label]),
)}

Styles that cite in the text print the reference; with a passage, the citation in the text stands before it. Any other CSL
style is taken from a file.

## What \`check\` says

${table(
  ['code', 'severity', 'what', 'why'],
  citationFindings.map(({ code, severity, title, why }) => [`\`${code}\``, severity, title, why]),
)}
`;
}

const path = fileURLToPath(new URL('../../docs/citations.md', import.meta.url));
const isReviewed =
  isVersion('pandoc', ' 2.17') && isVersion('ris2xml', ' 7.2') && isInstalled('xml2bib');

it.skipIf(!isReviewed)(
  'docs/citations.md says what the importers did (needs pandoc 2.17 and bibutils 7.2)',
  { timeout: 60_000 },
  () => {
    const written = page();
    if (process.env['UPDATE'] === '1') writeFileSync(path, written);
    expect(existsSync(path), 'docs/citations.md is missing: run with UPDATE=1').toBe(true);
    expect(written).toBe(readFileSync(path, 'utf8'));
  },
);
