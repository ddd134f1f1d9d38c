import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../../src/site/search/matches.ts';
import { parseQuery } from '../../src/site/search/query.ts';
import { termsOf } from '../../src/site/search/tokens.ts';

/** Whether a text has all that a query asks for. */
const has = (text: string, query: string): boolean =>
  parseQuery(query).every((clause) => spansOf(clause, text).length > 0);

describe('a query', () => {
  it.each([
    ['The Attaché spoke', 'attache'],
    ['The attache spoke', 'Attaché'],
    ['Yun Gong-heum fled', 'gongheum'],
    ['Yun Gong-heum fled', 'gong-heum'],
    ['Yun Gong-heum fled', 'Gong heum'],
    ['Yun Gongheum fled', 'gong-heum'],
    ['Yun Gong heum fled', 'gong-heum'],
    ['Yun Gong-heum’s flight', 'gongheum "flight"'],
    ['Yun Gong-heum fled', '"yun gong-heum fled"'],
    ['They were arrested at once', 'arr'],
    ['They were arrested at once', 'arr* once'],
    ['They were arrested at once', '"arrested at once"'],
    ['They were arrested at once', '“at once”'],
    ['윤공흠은 떠났다', '윤공흠'],
    ['윤공흠은 떠났다', '윤공흠 떠'],
    ['毛泽东同志', '泽东'],
    ['毛泽东同志', '毛'],
    ['Юн Гон Хымъ ёлка', 'елка'],
    ['الكِتَاب أحمد', 'احمد'],
    ['attaché’s', 'attache’s'],
    ['attaché’s', 'attaches'],
  ])('%s has %s', (text, query) => {
    expect(has(text, query)).toBe(true);
  });

  it.each([
    ['They were arrested at once', 'arr once'],
    ['They were arrested at once', '"once at"'],
    ['They were arrested at once', 'were nobody'],
    ['毛同志泽东', '毛泽东'],
    ['heum gong', 'gong-heum'],
    ['banana', 'a'],
  ])('%s has not %s', (text, query) => {
    expect(has(text, query)).toBe(false);
  });

  it('asks the index for nothing that a text which has it is not known by', () => {
    const words = fc.array(
      fc.constantFrom('Gong-heum', 'd’être', '毛泽东', '윤공흠', 'Attaché', 'a', 'P’y', 'x-y-z'),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(words, fc.boolean(), (list, phrase) => {
        const text = list.join(' ');
        const terms = new Set(termsOf(text));
        for (const clause of parseQuery(phrase ? `"${text}"` : text)) {
          expect(spansOf(clause, text).length).toBeGreaterThan(0);
          for (const term of clause.terms) expect(terms).toContain(term);
        }
      }),
    );
  });

  it('of signs alone asks for nothing', () => {
    expect(parseQuery(' “ ” — * ')).toEqual([]);
  });
});
