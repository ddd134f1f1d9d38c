import { existsSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { readingPage, witnessesPage } from '../../src/site/addresses.ts';
import { builtSecondEdition } from '../support/edition.ts';
import { normal } from '../support/html.ts';

type Node = DefaultTreeAdapterTypes.Node;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const all = (node: Node, name: string): readonly Node[] =>
  childrenOf(node).flatMap((child) => [
    ...(child.nodeName === name ? [child] : []),
    ...all(child, name),
  ]);
const textOf = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('');

describe('the page of all witnesses', () => {
  let out: URL;
  let rows: readonly Node[];
  beforeAll(() => {
    out = builtSecondEdition();
    const page = parse(readFileSync(new URL(witnessesPage('the-lamp'), out), 'utf8'));
    rows = all(page, 'tbody').flatMap((body) => all(body, 'tr'));
  });

  it.each(
    ['', '.witness-A', '.witness-B', '.witness-C'].map((layer, column) => [layer, column] as const),
  )('has in each column the text of the layer, as variorum text has it: %s', (layer, column) => {
    const file = readFileSync(new URL(`text/the-lamp${layer}.txt`, out), 'utf8');
    const [text = ''] = file.split('\nApparatus\n');
    const passages = rows.map((row) => {
      const cell = all(row, 'td')[column];
      return cell ? normal(textOf(cell)) : '';
    });
    // Every row is a stretch of the text, in its order, and the rows are all of it.
    const lines = text
      .split('\n')
      .map(normal)
      .filter((line) => line !== '');
    expect(
      passages
        .filter((passage) => passage !== '')
        .join(' ')
        .replace(/\s/g, ''),
    ).toBe(lines.join('').replace(/\s/g, ''));
    for (const passage of passages) expect(normal(text)).toContain(passage.slice(0, 40));
  });

  it('numbers its rows as the text does, and leads there', () => {
    const heads = rows.map((row) => all(row, 'th').map(textOf).join(''));
    expect(heads).toEqual([
      '¶',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7–8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
    ]);
  });

  it('marks what differs from the first column, and says where words are missing', () => {
    const marks = rows.flatMap((row) => all(row, 'mark')).map(textOf);
    expect(marks).toContain('lantern');
    expect(marks).toContain('not often');
    expect(rows.flatMap((row) => all(all(row, 'td')[1] ?? row, 'mark'))).toEqual([]);
    const html = readFileSync(new URL(witnessesPage('the-lamp'), out), 'utf8');
    expect(html.match(/class="lacks"/g)).toHaveLength(2);
  });

  it('is not there for a document without witnesses', () => {
    expect(existsSync(new URL(witnessesPage('letter-to-amaro'), out))).toBe(false);
  });

  it('has a name that no document takes', () => {
    expect(readingPage('a-witnesses')).not.toBe(witnessesPage('a'));
    expect(readingPage('a-witnesses')).toBe('a-witnesses-text.html');
  });
});
