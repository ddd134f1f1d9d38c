import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFindings } from '../src/build/findings.ts';
import { catalogue } from '../src/check/catalogue.ts';

const file = new URL('../docs/findings.md', import.meta.url);
const all = [...catalogue, ...buildFindings];

const expected = [
  '# Findings',
  '',
  'Every finding that Variorum can make. A code is permanent: it may be relied on in scripts.',
  '',
  ...all.flatMap(({ code, severity, title, why }) => [
    `## ${code}`,
    '',
    `*${severity}*: ${title}.`,
    '',
    why,
    '',
  ]),
].join('\n');

describe('docs/findings.md', () => {
  it('is made from the catalogues of all rooms (UPDATE=1 writes it)', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(file, expected);
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });
});

describe('the catalogues', () => {
  it('give every kind of finding a code of its own', () => {
    const codes = all.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('say of every kind what it is and why it matters, as sentences', () => {
    for (const { code, title, why } of all) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(why).toMatch(/^\p{Lu}[^]*\.$/u);
    }
  });
});
