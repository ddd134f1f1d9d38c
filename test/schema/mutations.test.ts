import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, fixture, schemaFrom, written } from './support.ts';

/** One mistake each in fixtures/base.xml: what is replaced, and with what. */
const mutations: readonly (readonly [string, string, string])[] = [
  ['unknown element', '<hi rend="italic">it</hi>', '<bogus>it</bogus>'],
  ['misspelt element', '<hi rend="italic">it</hi>', '<dat>it</dat>'],
  ['misplaced element', '<hi rend="italic">it</hi>', '<teiHeader>it</teiHeader>'],
  ['missing attribute', '<hi rend="italic">it</hi>', '<graphic/>'],
  ['bad date', '1956-09-04', '1956-13-45'],
  ['unknown attribute', 'rend=', 'rendx='],
  ['closed list', '<hi rend="italic">it</hi>', '<seg part="inital">it</seg>'],
  ['duplicate identifier', 'xml:id="two"', 'xml:id="one"'],
  ['dangling pointer', '<p xml:id="two">', '<p xml:id="two" corresp="#nowhere">'],
  ['unclosed element', '</hi>', ''],
  ['text not allowed', '<list>', '<list>stray text'],
  ['empty list', '<item>first</item>', ''],
  ['missing titleStmt', '<titleStmt><title>A letter</title></titleStmt>', ''],
  [
    'wrong order',
    '<titleStmt><title>A letter</title></titleStmt>\n      <publicationStmt><p>Unpublished.</p></publicationStmt>',
    '<publicationStmt><p>Unpublished.</p></publicationStmt>\n      <titleStmt><title>A letter</title></titleStmt>',
  ],
  ['wrong namespace', '<hi rend="italic">', '<hi rend="italic" xmlns="http://example.org/">'],
  ['no namespace', '<TEI xmlns="http://www.tei-c.org/ns/1.0">', '<TEI>'],
  ['bare ampersand', 'Here ', 'Here & '],
  ['bad identifier', 'xml:id="two"', 'xml:id="2 two"'],
  ['undefined entity', 'Here ', 'Here&nbspx;'],
  ['duplicate attribute', '<hi rend="italic">', '<hi rend="italic" rend="bold">'],
  ['bad pointer', '<p xml:id="two">', '<p xml:id="two" corresp="#a#b #c">'],
  ['row outside a table', '<list><item>first</item></list>', '<row><cell>1</cell></row>'],
  ['bad content', '<hi rend="italic">it</hi>', '<num>four</num>'],
  ['wrong root', /<TEI[^]*<\/TEI>/.source, '<div xmlns="http://www.tei-c.org/ns/1.0"><p/></div>'],
];

const base = readFileSync(fixture('base.xml'), 'utf8');
const schema = schemaFrom(fixture('small.rng'));

test('the document without a mistake has no findings', () => {
  expect(check(schema, base)).toEqual([]);
});

test.each(mutations)('%s: at most one finding', (_, from, to) => {
  const text = base.replace(from.startsWith('<TEI[') ? new RegExp(from) : from, () => to);
  expect(text).not.toBe(base);
  expect(check(schema, text).length).toBeLessThanOrEqual(1);
});

test('the findings read as they should', () => {
  const actual = mutations
    .map(([name, from, to]) => {
      const text = base.replace(from.startsWith('<TEI[') ? new RegExp(from) : from, () => to);
      const findings = check(schema, text).map((finding) => written(text, finding));
      return `## ${name}\n${findings.length === 0 ? 'nothing' : findings.join('\n')}\n`;
    })
    .join('\n');
  const golden = fixture('mutations.golden');
  if (process.env['UPDATE'] === '1') writeFileSync(golden, actual);
  expect(existsSync(golden), 'mutations.golden is missing: run with UPDATE=1').toBe(true);
  expect(actual).toBe(readFileSync(golden, 'utf8'));
});
