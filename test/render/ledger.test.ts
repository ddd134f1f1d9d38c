import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/render/context.ts';
import { generated, h, sourced } from '../../src/render/hast.ts';
import type { Ledger } from '../../src/render/ledger.ts';
import { renderDocument } from '../../src/render/render.ts';
import { rules } from '../../src/render/rules/index.ts';
import { texts } from '../../src/xml/query.ts';
import { opened } from '../support/xml.ts';

const ledgerOf = (text: string): Ledger => renderDocument(opened(text)).ledger;

/** The ledger when one rule is another. */
function ledgerWith(name: string, rule: Rule | undefined, text: string): Ledger {
  const table = rules as Map<string, Rule>;
  const own = table.get(name);
  if (!own) throw new Error(`There is no rule for ${name}.`);
  try {
    if (rule) table.set(name, rule);
    else table.delete(name);
    return ledgerOf(text);
  } finally {
    table.set(name, own);
  }
}

const document = '<text><p>One <hi>two</hi> three.</p></text>';
const at = document.indexOf('two');

describe('the ledger', () => {
  it('counts every character of the text once', () => {
    expect(ledgerOf(document)).toMatchObject({
      characters: { source: 14, shown: 14, moved: 0, suppressed: 0, lost: 0 },
      lost: [],
      forged: [],
    });
  });

  it('names what is moved and what is suppressed, and by which rule', () => {
    const ledger = ledgerOf(
      '<text>\n<p>A<note>bc</note></p><index><term>def</term></index></text>',
    );
    expect(ledger.characters).toEqual({ source: 7, shown: 1, moved: 2, suppressed: 4, lost: 0 });
    expect(ledger.movedBy).toEqual({ note: 2 });
    expect(ledger.suppressedBy).toEqual({
      'index: entry of an index that is generated': 3,
      'white space between elements': 1,
    });
  });

  it('finds the words that a rule drops, at their place', () => {
    const dropping: Rule = { kind: 'render', render: () => [] };
    const { characters, lost } = ledgerWith('hi', dropping, document);
    expect(characters).toEqual({ source: 14, shown: 11, moved: 0, suppressed: 0, lost: 3 });
    expect(lost).toEqual([{ start: at, end: at + 3, text: 'two' }]);
  });

  it('finds the single character that a rule drops', () => {
    const shortening: Rule = {
      kind: 'render',
      render: (element) => [...texts(element)].map((node) => sourced(node, 1)),
    };
    expect(ledgerWith('hi', shortening, document).lost).toEqual([
      { start: at, end: at + 1, text: 't' },
    ]);
  });

  it('does not take the word of a rule that types the text again', () => {
    const typing: Rule = { kind: 'render', render: () => [generated('two')] };
    expect(ledgerWith('hi', typing, document).characters.lost).toBe(3);
  });

  it('finds text that claims to be the source’s and is not', () => {
    const forging: Rule = {
      kind: 'render',
      render: (element) => [...texts(element)].map((node) => ({ ...sourced(node), value: 'TWO' })),
    };
    const { forged, characters } = ledgerWith('hi', forging, document);
    expect(forged).toEqual(['TWO']);
    expect(characters.lost).toBe(3);
  });

  it('counts a character that is shown twice once', () => {
    const doubling: Rule = {
      kind: 'render',
      render: (element) =>
        [...texts(element)].flatMap((node) => [h('b', {}, [sourced(node)]), sourced(node)]),
    };
    expect(ledgerWith('hi', doubling, document).characters).toMatchObject({ shown: 14, lost: 0 });
  });

  it('keeps the text of an element whose rule is taken away', () => {
    const ledger = ledgerWith('hi', undefined, document);
    expect(ledger.characters).toMatchObject({ shown: 14, lost: 0 });
  });

  it('gives offsets of the file, past entities and line ends', () => {
    const text = '<text><p>é&#233;\r\n<hi>two</hi></p></text>';
    const { lost } = ledgerWith('hi', { kind: 'render', render: () => [] }, text);
    expect(lost.map(({ start, end }) => text.slice(start, end))).toEqual(['two']);
  });
});
