import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check, fixture, schemaFrom, schemaOf } from './support.ts';

const small = schemaFrom(fixture('small.rng'));
const base = readFileSync(fixture('base.xml'), 'utf8');
const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

function messages(text: string): string[] {
  return check(small, text).map(({ code, message, hint }) => `${code}: ${message} ${hint ?? ''}`);
}

it('an unknown element does not make what follows it wrong', () => {
  const text = base
    .replaceAll('titleStmt>', 'titleStmnt>')
    .replace('<title>A letter</title>', '<titel>A letter</titel>');
  expect(messages(text)).toEqual([
    'rng-unknown-element: <titleStmnt> in <fileDesc> is not an element of this schema. Did you mean <titleStmt>?',
  ]);
});

it('a misplaced element is checked by its own definition', () => {
  const text = base.replace('<hi rend="italic">it</hi>', '<row><cell><graphic/></cell></row>');
  expect(messages(text).map((message) => message.split(':')[0])).toEqual([
    'rng-misplaced-element',
    'rng-missing-attribute',
  ]);
});

it('three mistakes are three findings', () => {
  const text = base
    .replace('1956-09-04', 'soon')
    .replace('rend=', 'render=')
    .replace('<item>first</item>', '');
  expect(messages(text)).toHaveLength(3);
});

it('names in another namespace are shown with the prefix of the document', () => {
  const schema = schemaOf(
    `<element name="r" ${rng}><element name="m" ns="urn:m"><attribute name="k" ns="urn:m"/></element></element>`,
  );
  expect(check(schema, '<r xmlns:p="urn:m"/>')[0]?.message).toBe(
    '<r> is not complete: it lacks <p:m>.',
  );
  expect(check(schema, '<r xmlns:p="urn:m"><p:m/></r>')[0]?.message).toBe(
    '<p:m> lacks the attribute p:k.',
  );
});

it('an XInclude that the schema does not know is a warning, not an error', () => {
  const include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="header.xml"/>';
  const text = base.replace(/<teiHeader>[^]*<\/teiHeader>/, include);
  expect(check(small, text).map(({ code, severity }) => [code, severity])).toEqual([
    ['rng-include-not-followed', 'warning'],
  ]);
});

it('references to identifiers must lead somewhere', () => {
  const schema = schemaOf(
    `<element name="r" ${rng} ${xsd}><zeroOrMore><element name="a">
       <optional><attribute name="id"><data type="ID"/></attribute></optional>
       <optional><attribute name="to"><data type="IDREFS"/></attribute></optional>
     </element></zeroOrMore></element>`,
  );
  expect(check(schema, '<r><a to="x y"/><a id="x"/><a id="y"/></r>')).toEqual([]);
  expect(check(schema, '<r><a to="x z"/><a id="x"/></r>')).toMatchObject([
    { code: 'rng-unknown-idref', start: 6, end: 14 },
  ]);
});

it('a list of names never has more than eight', () => {
  const many = Array.from({ length: 50 }, (_, i) => `<element name="n${i}"><empty/></element>`);
  const schema = schemaOf(`<element name="r" ${rng}><choice>${many.join('')}</choice></element>`);
  for (const document of ['<r/>', '<r><x/></r>', '<r>text</r>']) {
    const [finding] = check(schema, document);
    const words = `${finding?.message ?? ''} ${finding?.hint ?? ''}`;
    expect(words.match(/<n\d+>/g)?.length, words).toBe(8);
    expect(words).toContain('and 42 more');
  }
});

it('one schema serves many documents, and a document leaves nothing behind', () => {
  const wrong = base.replace('rend=', 'render=');
  const first = check(small, wrong);
  expect(check(small, base)).toEqual([]);
  expect(check(small, wrong)).toEqual(first);
});

it('a document is checked on from where the scanner has left off', () => {
  const wrong = base.replace('1956-09-04', 'soon');
  const root = /<TEI\b/.exec(wrong)?.index ?? 0;
  const withDoctype = `${wrong.slice(0, root)}<!-- a letter -->\n<!DOCTYPE TEI>\n${wrong.slice(root)}`;
  expect(messages(withDoctype)).toEqual(messages(wrong));
  expect(messages(withDoctype)).toHaveLength(1);
});
