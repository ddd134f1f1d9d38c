import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../src/edition/document.ts';
import { renderDocument } from '../src/render/render.ts';
import { families, rules } from '../src/render/rules/index.ts';
import { decode } from '../src/xml/source.ts';
import { parseXml } from '../src/xml/tree.ts';

const docs = new URL('../docs/elements.md', import.meta.url);
const schema = new URL('../../shared/schemas/tei_all.rng', import.meta.url);
const frequency = new URL('../../shared/research/element-frequency.tsv', import.meta.url);

const names: Readonly<Record<string, string>> = { sourceDocuments: 'source documents' };

/** The rule table for readers: each family, and what is left out by decision. */
const expected = [
  '# Elements',
  '',
  'How each TEI element is treated, from the rule table (`src/render/rules`). An element that is not here keeps its text,',
  'is marked in the page, and is counted by the finding `render-unknown-element`.',
  '',
  ...Object.entries(families).flatMap(([family, table]) => {
    const shown = Object.entries(table).filter(([, rule]) => rule.kind === 'render');
    const left = Object.entries(table).flatMap(([name, rule]) =>
      rule.kind === 'suppress' ? [`- \`${name}\`: not in the text (${rule.why})`] : [],
    );
    return [
      `## ${names[family] ?? family}`,
      '',
      ...(shown.length > 0
        ? [`Shown: ${shown.map(([name]) => `\`${name}\``).join(', ')}.`, '']
        : []),
      ...(left.length > 0 ? [...left, ''] : []),
    ];
  }),
].join('\n');

describe('docs/elements.md', () => {
  it('is made from the rule table (UPDATE=1 writes it)', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(docs, expected);
    expect(readFileSync(docs, 'utf8')).toBe(expected);
  });

  it('has each element in one family only', () => {
    const all = Object.values(families).flatMap((family) => Object.keys(family));
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});

describe.skipIf(!existsSync(schema))('all of TEI (needs ../shared)', () => {
  it('is rendered without losing a word, element by element', () => {
    const elements = [...readFileSync(schema, 'utf8').matchAll(/<element name="(\w+)"/g)];
    const all = [...new Set(elements.map(([, name = '']) => name))].filter(
      (name) => !/^(?:TEI|teiCorpus|teiHeader|text)$/.test(name),
    );
    expect(all.length).toBeGreaterThan(500);
    const body = all.map(
      (name) => `<p>before ${name} <${name}>inside <hi>${name}</hi> end</${name}> after</p>`,
    );
    const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body.join('\n')}</body></text></TEI>`;
    const decoded = decode('all.xml', new TextEncoder().encode(xml));
    const parsed = decoded.ok ? parseXml(decoded.source) : undefined;
    if (!parsed?.ok) throw new Error('the generated document is not well-formed');
    const { ledger } = renderDocument(openDocument('all.xml', parsed.document));
    expect(ledger.lost).toEqual([]);
    expect(ledger.forged).toEqual([]);
  });
});

describe.skipIf(!existsSync(frequency))('the elements of real editions (needs ../shared)', () => {
  it('have a rule each: those that make 99 % of all text, or all of 95 % of the documents', () => {
    const [, head = '', ...rows] = readFileSync(frequency, 'utf8').trim().split('\n');
    const columns = head.split('\t');
    const [element, in99, in95] = ['element', 'in99', 'in95docs'].map((name) =>
      columns.indexOf(name),
    );
    const needed = rows
      .map((row) => row.split('\t'))
      .filter((row) => row[in99 ?? -1] !== '' || row[in95 ?? -1] !== '')
      .map((row) => row[element ?? -1] ?? '');
    expect(needed.length).toBeGreaterThan(100);
    expect(needed.filter((name) => !rules.has(name))).toEqual([]);
  });
});
