import { expect, it } from 'vitest';
import { indexLines } from '../../src/xml/lines.ts';
import { loadFiles } from './support.ts';

const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const grammar = (content: string): string => `<grammar ${rng}>\n${content}\n</grammar>`;
const start = '<start><element name="a"><empty/></element></start>';

interface Fault {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** File, line, code and the words that must be in the message or hint. */
  readonly expected: readonly [string, number, string, string];
}

const one = (name: string, text: string, ...expected: [number, string, string]): Fault => ({
  name,
  files: { 'a.rng': text },
  expected: ['a.rng', ...expected],
});

const faults: readonly Fault[] = [
  { name: 'no file', files: {}, expected: ['', 1, 'schema-unreadable', 'no such file'] },
  one('not well-formed', grammar('<start>'), 3, 'xml-tag-mismatch', '</grammar>'),
  one('compact syntax', 'element a { empty }', 1, 'xml-not-well-formed', 'outside'),
  one('an ODD', '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 1, 'schema-not-relax-ng', 'ODD'),
  one(
    'an unknown element',
    grammar(`${start}\n<defin name="x"/>`),
    3,
    'schema-unknown-element',
    '<defin>',
  ),
  one(
    'an unknown attribute',
    grammar('<start>\n<element nam="a"><empty/></element></start>'),
    3,
    'schema-unknown-attribute',
    'Did you mean name?',
  ),
  one(
    'a missing attribute',
    grammar('<start>\n<ref/></start>'),
    3,
    'schema-missing-attribute',
    'name',
  ),
  one(
    'missing content',
    grammar('<start>\n<element name="a"/></start>'),
    3,
    'schema-missing-child',
    'a pattern',
  ),
  one('stray text', grammar(`${start} stray`), 1, 'schema-unexpected-text', 'stray'),
  one(
    'a bad name',
    grammar('<start>\n<element name="a b"><empty/></element></start>'),
    3,
    'schema-bad-name',
    'a b',
  ),
  one(
    'an undeclared prefix',
    grammar('<start>\n<element name="x:a"><empty/></element></start>'),
    3,
    'schema-bad-name',
    'prefix x',
  ),
  one(
    'an undefined reference',
    grammar(
      '<start>\n<ref name="bodi"/></start>\n<define name="body"><element name="b"><empty/></element></define>',
    ),
    3,
    'schema-undefined-reference',
    'Did you mean body?',
  ),
  one(
    'a reference outside a grammar',
    `<element name="a" ${rng}>\n<ref name="b"/></element>`,
    2,
    'schema-no-grammar',
    'b',
  ),
  one('no start', grammar('<define name="a"><empty/></define>'), 1, 'schema-no-start', '<start>'),
  one(
    'two definitions',
    grammar(`${start}<define name="x"><text/></define>\n<define name="x"><empty/></define>`),
    3,
    'schema-combine',
    'x',
  ),
  one(
    'recursion',
    grammar(
      '<start><element name="a"><ref name="x"/></element></start>\n<define name="x"><optional>\n<ref name="x"/></optional></define>',
    ),
    4,
    'schema-recursive-reference',
    'x',
  ),
  one(
    'an unknown datatype',
    grammar(
      '<start><element name="a" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">\n<data type="dat"/></element></start>',
    ),
    3,
    'schema-unknown-datatype',
    'Did you mean date?',
  ),
  one(
    'an unknown library',
    grammar(
      '<start><element name="a" datatypeLibrary="http://example.org/">\n<data type="date"/></element></start>',
    ),
    3,
    'schema-unknown-library',
    'example.org',
  ),
  one(
    'a bad pattern',
    grammar(
      '<start><element name="a" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data type="token">\n<param name="pattern">[a</param></data></element></start>',
    ),
    3,
    'schema-bad-parameter',
    '[a',
  ),
  one(
    'a bad value',
    grammar(
      '<start><element name="a" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">\n<value type="integer">x</value></element></start>',
    ),
    3,
    'schema-bad-value',
    'integer',
  ),
  one(
    'a forbidden path (7.1)',
    grammar('<start><element name="a"><list>\n<text/></list></element></start>'),
    3,
    'schema-forbidden-path',
    '<list>',
  ),
  one(
    'data beside text (7.2)',
    grammar(
      '<start><element name="a">\n<group><data type="token"/><text/></group></element></start>',
    ),
    3,
    'schema-mixed-content-types',
    '<group>',
  ),
  one(
    'an attribute twice (7.3)',
    grammar(
      '<start>\n<element name="a"><attribute name="x"/><attribute name="x"/></element></start>',
    ),
    3,
    'schema-duplicate-attribute',
    'x',
  ),
  one(
    'a wildcard not repeated (7.3)',
    grammar('<start><element name="a">\n<attribute><anyName/></attribute></element></start>'),
    3,
    'schema-unrepeated-wildcard',
    'repeated',
  ),
  one(
    'an interleave that overlaps (7.4)',
    grammar('<start><element name="a">\n<interleave><text/><text/></interleave></element></start>'),
    3,
    'schema-interleave-overlap',
    'Text',
  ),
  one('a missing include', grammar('\n<include href="b.rng"/>'), 3, 'schema-unreadable', 'b.rng'),
  one(
    'a remote include',
    grammar('<include href="https://example.org/b.rng"/>'),
    2,
    'schema-remote',
    'example.org',
  ),
  {
    name: 'a fault in an included file',
    files: {
      'a.rng': grammar('<include href="parts/b.rng"/>'),
      'parts/b.rng': grammar('<start>\n\n<ref name="x"/></start>'),
    },
    expected: ['parts/b.rng', 4, 'schema-undefined-reference', 'x'],
  },
  {
    name: 'a circle of files',
    files: {
      'a.rng': grammar('<include href="b.rng"/>'),
      'b.rng': grammar('\n<include href="a.rng"/>'),
    },
    expected: ['b.rng', 3, 'schema-include-loop', 'a.rng'],
  },
  {
    name: 'a circle through the content of elements',
    files: { 'a.rng': `<element name="a" ${rng}>\n<externalRef href="a.rng"/></element>` },
    expected: ['a.rng', 2, 'schema-include-loop', 'a.rng'],
  },
  {
    name: 'an override of nothing',
    files: {
      'a.rng': grammar('<include href="b.rng">\n<define name="x"><empty/></define></include>'),
      'b.rng': grammar(start),
    },
    expected: ['a.rng', 3, 'schema-overrides-nothing', 'x'],
  },
  {
    name: 'an include of a pattern',
    files: { 'a.rng': grammar('<include href="b.rng"/>'), 'b.rng': `<text ${rng}/>` },
    expected: ['a.rng', 2, 'schema-include-not-grammar', '<text>'],
  },
];

it.each(faults)('$name', ({ files, expected: [file, line, code, words] }) => {
  const loaded = loadFiles(files);
  if (loaded.ok) throw new Error('the schema was accepted');
  const [first] = loaded.findings;
  if (!first) throw new Error('there is no finding');
  const { finding, source } = first;
  expect(first.file).toBe(file);
  expect(finding.code).toBe(code);
  expect(indexLines(source.text).place(finding.start).line).toBe(line);
  expect(`${finding.message} ${finding.hint ?? ''}`).toContain(words);
});

it('one fault does not hide another', () => {
  const loaded = loadFiles({
    'a.rng': grammar('<start><ref name="x"/></start>\n<define name="y"><ref name="z"/></define>'),
  });
  expect(loaded.ok ? [] : loaded.findings.map(({ finding }) => finding.message)).toEqual([
    'The grammar does not define x.',
    'The grammar does not define z.',
  ]);
});

it('ID types that conflict are a warning, and are not checked', () => {
  const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
  const loaded = loadFiles({
    'a.rng': `<element name="r" ${rng} ${xsd}><oneOrMore><choice>
      <element name="a"><attribute name="id"><data type="ID"/></attribute></element>
      <element name="a"><attribute name="id"/><element name="b"><empty/></element></element>
    </choice></oneOrMore></element>`,
  });
  expect(loaded.ok && loaded.schema.warnings.map(({ finding }) => finding.code)).toEqual([
    'schema-id-conflict',
  ]);
});
