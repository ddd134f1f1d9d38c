import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDtd } from '../../src/schema/index.ts';
import { check, fixture, written } from './support.ts';

const file = fixture('dtd/letter.dtd');
const hasXmllint = spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).error === undefined;
const schema = () => {
  const loaded = loadDtd(file, (path) => readFileSync(path));
  if (!loaded.ok) throw new Error(loaded.findings.map((each) => each.finding.message).join('\n'));
  return loaded.schema;
};
const load = (files: Readonly<Record<string, string>>) =>
  loadDtd('main.dtd', (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('none'), { code: 'ENOENT' });
    return new TextEncoder().encode(text);
  });
const letter = (content: string, attributes = '') =>
  `<letter xmlns="http://example.org/letter"${attributes}>${content}</letter>`;

const valid = [
  letter('<p>a <hi>b</hi> <date when="1">c</date></p>'),
  letter('<opener>a</opener><p/><p/><signed/>', ' status="sent" rend="a b"'),
  letter(
    '<p/><closer>a <place>b</place><letter xmlns="http://example.org/letter"><p/></letter></closer>',
  ),
  letter(
    '<p><persName ref="x">a</persName></p><register><person xml:id="x">a</person><place>b</place></register>',
  ),
];
/** Each with one mistake, and what is said of it. */
const invalid: readonly (readonly [string, string])[] = [
  [letter('<opener/>'), 'rng-missing-element'],
  [letter('<p>a <hii>b</hii></p>'), 'rng-unknown-element'],
  [letter('<p/><opener/>'), 'rng-misplaced-element'],
  [letter('<p><date>b</date></p>'), 'rng-missing-attribute'],
  [letter('<p/>', ' status="lost"'), 'rng-bad-value'],
  [letter('<p/>', ' sttus="sent"'), 'rng-unknown-attribute'],
  [letter('<p><persName ref="y">a</persName></p>'), 'rng-unknown-idref'],
  [letter('<p/><signed>a</signed>'), 'rng-text-not-allowed'],
  [letter('<p/><row/>'), 'rng-unknown-element'],
  ['<letter xmlns="http://example.org/other"><p/></letter>', 'rng-bad-value'],
  [letter('<p/><register><person xml:id="x"/><person xml:id="x"/></register>'), 'rng-duplicate-id'],
];

describe('a DTD as the schema', () => {
  it('accepts what it allows', () => {
    const dtd = schema();
    for (const text of valid) expect(check(dtd, text).map((f) => written(text, f))).toEqual([]);
  });

  for (const [text, code] of invalid)
    it(`${code}: ${text}`, () => {
      const findings = check(schema(), text);
      expect(findings.map((finding) => finding.code)).toEqual([code]);
    });

  it('says what is wrong and what to do, as for RELAX NG', () => {
    const text = letter('<p>a <hii>b</hii></p>');
    expect(check(schema(), text).map((finding) => written(text, finding))).toMatchInlineSnapshot(`
      [
        "1:48 error rng-unknown-element
        at  <hii>
        <hii> in <p> is not an element of this schema.
        Did you mean <hi>?",
      ]
    `);
  });

  it.skipIf(!hasXmllint)('judges as libxml2 does (needs xmllint)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-dtd-'));
    for (const [index, text] of [...valid, ...invalid.map(([each]) => each)].entries()) {
      const document = join(folder, `${index}.xml`);
      writeFileSync(document, text);
      const { status } = spawnSync('xmllint', ['--noout', '--nonet', '--dtdvalid', file, document]);
      expect([text, status === 0]).toEqual([text, index < valid.length]);
    }
    rmSync(folder, { recursive: true });
  });

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string, number])[] = [
    ['no declaration', { 'main.dtd': '<!ELEMENT a EMPTY>\nhello' }, 'dtd-syntax', 19],
    ['an unknown declaration', { 'main.dtd': '<!ELEMEN a EMPTY>' }, 'dtd-syntax', 0],
    ['nothing declared', { 'main.dtd': '<!-- -->' }, 'dtd-syntax', 0],
    ['a broken model', { 'main.dtd': '<!ELEMENT a (b,c|d)>' }, 'dtd-syntax', 0],
    ['an unclosed section', { 'main.dtd': '<![INCLUDE[ <!ELEMENT a EMPTY>' }, 'dtd-syntax', 29],
    [
      'a broken attribute',
      { 'main.dtd': '<!ELEMENT a EMPTY><!ATTLIST a b TEXT #IMPLIED>' },
      'dtd-syntax',
      18,
    ],
    [
      'an undeclared parameter',
      { 'main.dtd': '<!ELEMENT a EMPTY> %b;' },
      'dtd-undeclared-parameter',
      19,
    ],
    [
      'a missing module',
      { 'main.dtd': '<!ENTITY % b SYSTEM "b.ent">%b;' },
      'schema-unreadable',
      28,
    ],
    [
      'a module elsewhere',
      { 'main.dtd': '<!ENTITY % b SYSTEM "http://example.org/b.ent">%b;' },
      'schema-remote',
      47,
    ],
    ['a circle', { 'main.dtd': '<!ENTITY % b SYSTEM "main.dtd">%b;' }, 'schema-too-complex', 31],
    ['no file', {}, 'schema-unreadable', 0],
  ];
  for (const [name, files, code, start] of wrong)
    it(`a DTD with ${name} is a finding with its place`, () => {
      const loaded = load(files);
      const findings = loaded.ok ? [] : loaded.findings;
      expect(findings[0]?.finding).toMatchObject({ code, start });
    });

  it('entities that multiply end with a finding, soon', () => {
    const lines = ['<!ENTITY % a0 "(x|x|x|x|x|x|x|x|x|x)">'];
    for (let i = 1; i < 12; i++) {
      const inner = `%a${i - 1};`;
      lines.push(`<!ENTITY % a${i} "(${Array(10).fill(inner).join('|')})">`);
    }
    const loaded = load({ 'main.dtd': `${lines.join('\n')}\n<!ELEMENT x %a11;>` });
    expect(loaded.ok ? [] : loaded.findings[0]?.finding.code).toBe('schema-too-complex');
  });
});
