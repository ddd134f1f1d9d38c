import { expect, test } from 'vitest';
import { headingOf } from '../../src/edition/header.ts';
import { opened } from '../support/xml.ts';

const authors = (...written: readonly string[]): readonly string[] =>
  headingOf(
    opened(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>${written
        .map((author) => `<author>${author}</author>`)
        .join('')}</titleStmt></fileDesc></teiHeader><text/></TEI>`,
    ),
  ).authors;

test.each([
  ['as written', ['Goethe, Johann'], ['Goethe, Johann']],
  ['several', ['A', 'B'], ['A', 'B']],
  [
    'a name without its identifiers',
    ['<persName><forename>J.</forename> <surname>G.</surname></persName> <idno>Q5879</idno>'],
    ['J. G.'],
  ],
  [
    'a name in several languages, once',
    ['<persName>Ἀριστοφάνης</persName><persName xml:lang="en">Aristophanes</persName>'],
    ['Ἀριστοφάνης'],
  ],
  [
    'two persons of one author element',
    ['<persName>A</persName>\n<persName>B</persName>'],
    ['A', 'B'],
  ],
  [
    'names with words between them',
    ['<persName>A</persName> and <persName>B</persName><idno>1</idno>'],
    ['A and B'],
  ],
  ['nothing but an identifier', ['<idno>1</idno>'], []],
  ['nothing', [''], []],
])('authors: %s', (_, written, expected) => {
  expect(authors(...written)).toEqual(expected);
});
