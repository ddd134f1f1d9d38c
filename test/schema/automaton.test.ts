import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Automaton } from '../../src/schema/automaton/automaton.ts';
import type { Schema } from '../../src/schema/index.ts';
import { parseXml } from '../../src/xml/tree.ts';
import { isValid } from './derivatives.ts';
import { check, loadFiles, schemaOf } from './support.ts';

const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const library = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

const names = ['a', 'b', 'c'];
const values = ['', ' ', '1', '2 3', 'x', 'x 1'];

const { pattern } = fc.letrec<{ pattern: string; data: string }>((tie) => ({
  data: fc.constantFrom(
    '<data type="integer"/>',
    '<data type="token"/>',
    '<value>x</value>',
    '<value type="string">1</value>',
    '<list><oneOrMore><data type="integer"/></oneOrMore></list>',
    '<list><value>x</value><optional><data type="integer"/></optional></list>',
    '<data type="token"><except><value>x</value></except></data>',
    '<choice><value>x</value><data type="integer"/></choice>',
    '<text/>',
    '<empty/>',
  ),
  pattern: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom('<empty/>', '<text/>', '<notAllowed/>'),
    tie('data'),
    fc
      .tuple(fc.constantFrom('x', 'y'), tie('data'))
      .map(([name, value]) => `<attribute name="${name}">${value}</attribute>`),
    fc.constant('<zeroOrMore><attribute><anyName/></attribute></zeroOrMore>'),
    fc
      .tuple(fc.constantFrom(...names), tie('pattern'))
      .map(([name, content]) => `<element name="${name}">${content}</element>`),
    fc
      .tuple(
        fc.constantFrom('choice', 'group', 'interleave'),
        fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }),
      )
      .map(([name, members]) => `<${name}>${members.join('')}</${name}>`),
    fc
      .tuple(fc.constantFrom('optional', 'zeroOrMore', 'oneOrMore', 'mixed'), tie('pattern'))
      .map(([name, content]) => `<${name}>${content}</${name}>`),
  ),
}));

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('', ' x="1"', ' x="x"', ' y=" 2 3"', ' x="x 1" y="1"'),
      fc.array(fc.oneof({ maxDepth: 3 }, fc.constantFrom(...values), tie('element')), {
        maxLength: 3,
      }),
    )
    .map(([name, attributes, content]) => `<${name}${attributes}>${content.join('')}</${name}>`),
}));

/** Random patterns mostly break section 7; those that do not are schemas. */
function accepted(content: string): Schema | undefined {
  const text = `<element name="a" ${rng} ${library}>${content}</element>`;
  const loaded = loadFiles({ 'a.rng': text });
  return loaded.ok ? loaded.schema : undefined;
}

function plainVerdict(schema: Schema, document: string): boolean {
  const parsed = parseXml({ name: 'a.xml', text: document });
  return parsed.ok && isValid(schema.start, parsed.document.root);
}

it('judges as the plain derivative algorithm does', () => {
  let valid = 0;
  fc.assert(
    fc.property(
      pattern,
      fc.array(element, { minLength: 4, maxLength: 8 }),
      (content, documents) => {
        const schema = accepted(content);
        if (!schema) return;
        // Twice: the second time from memory.
        for (const document of [...documents, ...documents, '<a/>']) {
          const verdict = plainVerdict(schema, document);
          if (verdict) valid++;
          expect(check(schema, document).length === 0, `${content} ${document}`).toBe(verdict);
        }
      },
    ),
    { numRuns: 2500, seed: 1956 },
  );
  expect(valid).toBeGreaterThan(100);
});

it('judges the same when it forgets all the time', () => {
  fc.assert(
    fc.property(
      pattern,
      fc.array(element, { minLength: 4, maxLength: 8 }),
      (content, documents) => {
        const schema = accepted(content);
        if (!schema) return;
        const limits = { states: 1, transitions: 1, patterns: 1, values: 1 };
        const forgetful = { ...schema, automaton: new Automaton(schema.start, limits) };
        for (const document of documents) {
          const verdict = plainVerdict(schema, document);
          expect(check(forgetful, document).length === 0, `${content} ${document}`).toBe(verdict);
        }
      },
    ),
    { numRuns: 800, seed: 1956 },
  );
});

it('does not depend on how deep it is in a document', () => {
  const schema = schemaOf(
    `<grammar ${rng}><start><ref name="a"/></start>
     <define name="a"><element name="a"><optional><ref name="a"/></optional></element></define></grammar>`,
  );
  check(schema, `${'<a>'.repeat(5)}${'</a>'.repeat(5)}`);
  const { states } = schema.automaton.size;
  expect(check(schema, `${'<a>'.repeat(900)}${'</a>'.repeat(900)}`)).toEqual([]);
  expect(schema.automaton.size.states).toBe(states);
});

it('more than thirty alternatives at once', () => {
  const branches = Array.from(
    { length: 40 },
    (_, index) =>
      `<group><element name="a"><attribute name="n"><value>${index}</value></attribute><empty/></element><element name="b${index}"><empty/></element></group>`,
  );
  const schema = schemaOf(
    `<element name="r" ${rng}><choice>${branches.join('')}</choice></element>`,
  );
  expect(check(schema, '<r><a n="39"/><b39/></r>')).toEqual([]);
  expect(check(schema, '<r><a n="38"/><b39/></r>')).toHaveLength(1);
});
