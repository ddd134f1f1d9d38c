import { expect, it } from 'vitest';
import { check, loadFiles, schemaOf } from './support.ts';

const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const leaf = (name: string): string => `<element name="${name}"><empty/></element>`;
const root = (content: string): string => `<element name="r" ${rng}>${content}</element>`;
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
/** The same numbers in each run, in no order that a schema could know. */
const shuffled = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index * 77) % count);

it('a choice of interleaves, 200 deep', { timeout: 20_000 }, () => {
  let pattern = leaf('z');
  for (let index = 0; index < 200; index++)
    pattern = `<choice><interleave>${leaf(`a${index}`)}${pattern}</interleave>${leaf(`b${index}`)}</choice>`;
  const schema = schemaOf(root(pattern));
  const document = many(200, (index) => `<a${199 - index}/>`);
  expect(check(schema, `<r>${document}<z/></r>`)).toEqual([]);
  expect(check(schema, `<r>${document}</r>`)).toHaveLength(1);
});

it('an interleave of 200 optional parts, in any order', { timeout: 20_000 }, () => {
  const schema = schemaOf(
    root(
      `<interleave>${many(200, (index) => `<optional>${leaf(`a${index}`)}</optional>`)}</interleave>`,
    ),
  );
  const parts = shuffled(200).map((index) => `<a${index}/>`);
  expect(check(schema, `<r>${parts.join('')}</r>`)).toEqual([]);
  expect(check(schema, `<r>${parts.join('')}<a7/></r>`)).toHaveLength(1);
});

it(
  'a schema whose automaton is exponential is forgotten and built again',
  { timeout: 20_000 },
  () => {
    const either = `<choice>${leaf('a')}${leaf('b')}</choice>`;
    const schema = schemaOf(
      root(`<zeroOrMore>${either}</zeroOrMore>${leaf('a')}${many(20, () => either)}`),
    );
    const document = many(60_000, (index) => ((index * index + index) % 7 < 3 ? '<a/>' : '<b/>'));
    expect(check(schema, `<r>${document}<a/>${'<b/>'.repeat(20)}</r>`)).toEqual([]);
    expect(schema.automaton.size.states).toBeLessThanOrEqual(20_001);
  },
);

it('references that share and share again', () => {
  const definitions = many(
    60,
    (index) =>
      `<define name="d${index}"><choice><ref name="d${index + 1}"/><group>${leaf(`x${index}`)}<ref name="d${index + 1}"/><ref name="d${index + 1}"/></group></choice></define>`,
  );
  const schema = schemaOf(
    `<grammar ${rng}><start><element name="r"><ref name="d0"/></element></start>${definitions}<define name="d60">${leaf('y')}</define></grammar>`,
  );
  expect(check(schema, '<r><x59/><y/><y/></r>')).toEqual([]);
  expect(check(schema, '<r><y/><y/></r>')).toHaveLength(1);
});

it('references too deep for the stack are a finding', () => {
  const loaded = loadFiles({
    'a.rng': `<grammar ${rng}><start><element name="r"><ref name="d0"/></element></start>${many(3000, (index) => `<define name="d${index}"><optional><ref name="d${index + 1}"/></optional></define>`)}<define name="d3000"><text/></define></grammar>`,
  });
  expect(loaded.ok ? [] : loaded.findings.map(({ finding }) => finding.code)).toEqual([
    'schema-too-complex',
  ]);
});

it('files that include each other without end are a finding', () => {
  const include = (name: string): string => `<include href="${name}.rng"/>`.repeat(2);
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `f${index}.rng`,
      `<grammar ${rng}>${include(`f${index + 1}`)}</grammar>`,
    ]),
  );
  const loaded = loadFiles({ ...files, 'f30.rng': `<grammar ${rng}/>` });
  expect(loaded.ok ? [] : loaded.findings.map(({ finding }) => finding.code)).toContain(
    'schema-too-complex',
  );
});

it('ten megabytes in one line', { timeout: 20_000 }, () => {
  const schema = schemaOf(root('<zeroOrMore><element name="a"><text/></element></zeroOrMore>'));
  const [finding, ...others] = check(
    schema,
    `<r>${'<a>some text here</a>'.repeat(500_000)}<b/></r>`,
  );
  expect(finding?.code).toBe('rng-unknown-element');
  expect(others).toEqual([]);
});

it('a hundred thousand elements inside each other end in a finding', () => {
  const schema = schemaOf(
    `<grammar ${rng}><start><ref name="a"/></start><define name="a"><element name="a"><optional><ref name="a"/></optional></element></define></grammar>`,
  );
  const document = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
  expect(check(schema, document).map(({ code }) => code)).toEqual(['xml-too-deep']);
});

it('a document that nothing fits is given up, and says so', { timeout: 20_000 }, () => {
  const schema = schemaOf(root('<zeroOrMore><element name="a"><empty/></element></zeroOrMore>'));
  const findings = check(schema, `<r>${'<b/>'.repeat(5000)}</r>`);
  expect(findings.length).toBeLessThan(1100);
  expect(findings.at(-1)?.code).toBe('rng-not-checked');
});
