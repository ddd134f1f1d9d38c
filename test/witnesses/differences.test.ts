import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generated, h, textOf } from '../../src/render/hast.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { differences } from '../../src/site/witnesses/differences.ts';
import { comparedText, withMarks } from '../../src/site/witnesses/mark.ts';

/** A text with what differs in brackets, and ^ where words are missing. */
function compared(base: string, text: string): string {
  const { spans, gaps } = differences(base, text);
  const signs = [
    ...spans.flatMap(([start, end]) => [
      { at: start, sign: '[' },
      { at: end, sign: ']' },
    ]),
    ...gaps.map((at) => ({ at, sign: '^' })),
  ];
  return signs
    .sort((a, b) => b.at - a.at)
    .reduce((sofar, { at, sign }) => sofar.slice(0, at) + sign + sofar.slice(at), text);
}

describe('how a passage differs', () => {
  it.each([
    ['the lamp was lit', 'the lantern was lit', 'the [lantern] was lit'],
    ['the old lamp', 'the lamp', 'the^ lamp'],
    ['the lamp', 'then the old lamp', '[then] the [old] lamp'],
    ['the lamp', 'lamp', '^lamp'],
    ['the  lamp\n was', 'the lamp was', 'the lamp was'],
    ['caf\u00E9', 'cafe\u0301', 'cafe\u0301'],
    ['甲乙丙', '甲丁丙', '甲[丁]丙'],
    ['the lamp.', 'the lamp!', 'the lamp[!]'],
    ['', 'a lamp', '[a lamp]'],
    ['a lamp', '', ''],
  ])('%s / %s', (base, text, expected) => {
    expect(compared(base, text)).toBe(expected);
  });

  it('is marked without changing a character, in whatever elements the words are', () => {
    const words = fc.array(fc.constantFrom('a', 'bee', 'c ', ' d', '. ', 'é'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (base, own) => {
        const nodes = own.map((word, index) =>
          index % 3 === 0 ? generated(word) : h('span', {}, [generated(word)]),
        );
        const found = differences(base.join(''), comparedText(nodes));
        const marked = withMarks(nodes, found, 'missing');
        expect(textOf(marked)).toBe(textOf(nodes));
        const signs = toHtml(marked).match(/class="lacks"/g) ?? [];
        expect(signs).toHaveLength(found.gaps.length);
      }),
    );
  });
});
