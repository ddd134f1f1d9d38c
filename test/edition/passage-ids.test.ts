import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document } from '../support/check.ts';
import { opened } from '../support/xml.ts';

/** The ids of the passages of a text, in document order. */
const idsOf = (body: string): readonly string[] =>
  opened(document(body)).passageIds.filter((id) => id !== undefined);
const derived = (element: string): RegExp => new RegExp(`^${element}-[0-9a-v]{12}$`);

describe('the id of a passage', () => {
  it('is its xml:id; without one it is made of its element and its words', () => {
    const [first, second, third] = idsOf('<p xml:id="a">One.</p><p>Two.</p><head>Two.</head>');
    expect(first).toBe('a');
    expect(second).toMatch(derived('p'));
    expect(third).toBe(second?.replace('p-', 'head-'));
  });

  it('is not made for a division, nor outside of the text', () => {
    expect(idsOf('<div><p xml:id="a">One.</p></div><div xml:id="b"/>')).toEqual(['a', 'b']);
  });

  it('does not depend on how the words are broken into lines or marked', () => {
    const [plain, marked] = ['<p>A long  letter.</p>', '<p>\n A <hi>long</hi>\n\tletter.\n</p>'];
    expect(idsOf(marked)).toEqual(idsOf(plain));
    expect(idsOf('<p>A longletter.</p>')).not.toEqual(idsOf(plain));
  });

  it('stays when the end of a long passage is worked on', () => {
    const beginning = 'A sentence of a letter. '.repeat(6);
    expect(idsOf(`<p>${beginning}One end.</p>`)).toEqual(idsOf(`<p>${beginning}Another.</p>`));
    expect(idsOf(`<p>One. ${beginning}</p>`)).not.toEqual(idsOf(`<p>Two. ${beginning}</p>`));
  });

  it('has a number where the same words come again, and never that of another', () => {
    const [first = '', ...others] = idsOf('<p>Yes.</p><p>No.</p><p>Yes.</p><p>Yes.</p>');
    expect(others.slice(1)).toEqual([`${first}-2`, `${first}-3`]);
    const given = idsOf(`<p xml:id="${first}-2">No.</p><p>Yes.</p><p>Yes.</p>`);
    expect(given).toEqual([`${first}-2`, first, `${first}-3`]);
  });
});

describe('of random texts', () => {
  const words = fc.constantFrom('Yes.', 'No.', 'Perhaps.', '', 'A letter.');
  const passage = fc
    .record({ element: fc.constantFrom('p', 'l', 'head', 'item'), words })
    .map(({ element, words }) => `<${element}>${words}</${element}>`);

  it('all ids differ', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
        const ids = idsOf(passages.join(''));
        expect(ids.length).toBe(passages.length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('work on one passage changes no other id, unless it was told from that one by a number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(passage, { minLength: 1, maxLength: 8 }), (passages) => {
        const before = idsOf(passages.join(''));
        const after = idsOf(['<p>Something new.</p>', ...passages.slice(1)].join(''));
        expect(after.slice(1)).toEqual(before.slice(1));
      }),
    );
  });
});

// Each of these took time by the square of its size, and would not end.
describe('hostile texts', () => {
  it('of very many equal passages have ids in the end', () => {
    const ids = idsOf('<p>Yes.</p>'.repeat(60_000));
    expect(ids.at(-1)).toBe(`${ids[0] ?? ''}-60000`);
  });

  it('of passages in passages, as deep as may be, have ids in the end', () => {
    const depth = 900;
    const item = '<list><item>Yes. ';
    const many = '<p/>'.repeat(20_000);
    const ids = idsOf(`${item.repeat(depth / 2)}${many}${'</item></list>'.repeat(depth / 2)}`);
    expect(new Set(ids).size).toBe(depth / 2 + 20_000);
  });
});
