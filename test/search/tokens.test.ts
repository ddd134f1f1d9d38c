import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/site/search/fold.ts';
import { termsOf, tokensOf } from '../../src/site/search/tokens.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });

describe('folding', () => {
  it.each([
    ['Attaché', 'attache'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ångström', 'angstrom'],
    ['Øresund', 'oresund'],
    ['Đà Nẵng'.split(' ')[0] ?? '', 'da'],
    ['İstanbul', 'istanbul'],
    ['Kong-hŭm', 'konghum'],
    ['Ch’oe', 'choe'],
    ['Ёлка', 'елка'],
    ['мой', 'мой'],
    ['ΛΌΓΟΣ', 'λογοσ'],
    ['λόγος', 'λογοσ'],
    ['윤공흠', '윤공흠'],
    ['윤공흠'.normalize('NFD'), '윤공흠'],
    ['كِتَـــاب', 'كتاب'],
    ['أحمد', 'احمد'],
    ['إلى', 'الي'],
    ['ﬁn', 'fin'],
    ['か\u3099', 'が'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('is done once: what is folded stays as it is', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(fold(fold(any))).toBe(fold(any));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not ask how a text is composed, nor for its case', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(fold(any.normalize('NFD'))).toBe(fold(any.normalize('NFC')));
      }),
    );
  });
});

describe('the words of a text', () => {
  it.each([
    ['Yun Gong-heum’s', ['yun', 'gong', 'heum', 'gongheums', 'gongheum']],
    ['P’yŏngyang', ['yongyang', 'pyongyang']],
    ['l’ambassadeur', ['ambassadeur', 'lambassadeur']],
    ['毛泽东', ['毛', '泽', '毛泽', '东', '泽东']],
    ['毛 泽', ['毛', '泽']],
    ['윤공흠은 1956년', ['윤공흠은', '1956년']],
    ['co\u00adoperate', ['cooperate']],
    ['322–325', ['322', '325']],
    ['東京Tower', ['東', '京', '東京', 'tower']],
  ])('%s', (words, terms) => {
    expect(termsOf(words)).toEqual(terms);
  });

  it('stand where the tokens say, in their order', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { term, start, end } of tokensOf(any)) {
          expect(fold(any.slice(start, end))).toBe(term);
        }
      }),
    );
  });

  it('are all found, each between any others', () => {
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        const all = new Set(termsOf(`${before} ${word} ${after}`));
        for (const term of termsOf(word)) expect(all).toContain(term);
      }),
    );
  });
});
