import { describe, expect, it } from 'vitest';
import { formats, styles } from '../../src/cite/index.ts';
import type { CitationDate } from '../../src/edition/citation/index.ts';
import { english } from '../../src/site/words/english.ts';
import { isSpoken, languages, pageLanguage, wordsFor } from '../../src/site/words/choose.ts';
import { counted, type Plural } from '../../src/site/words/plural.ts';
import { placeName } from '../../src/site/words/places.ts';
import { russian } from '../../src/site/words/russian.ts';
import { stringsOf } from './strings.ts';

const others = Object.entries(languages).filter(([tag]) => tag !== 'en');
const englishStrings = stringsOf(english);

describe('the words of the interface', () => {
  it.each(others)('has every string in %s, and none is empty', (_, words) => {
    const strings = stringsOf(words);
    const paths = (all: ReadonlyMap<string, unknown>): readonly string[] =>
      [...all.keys()].filter((path) => !/\.(?:one|two|few|many|other)$/.test(path)).sort();
    expect(paths(strings)).toEqual(paths(englishStrings));
    for (const [path, string] of strings) expect(string.trim(), path).not.toBe('');
  });

  it.each(others)('says hardly anything in %s as English says it', (_, words) => {
    const strings = stringsOf(words);
    const same = [...strings].filter(([path, string]) => englishStrings.get(path) === string);
    // Latin, signs, names of formats, and words that two languages share.
    expect(same.length).toBeLessThan(strings.size / 6);
  });

  it('names each style and format as src/cite does, where it does not translate it', () => {
    const labels = new Map([...styles, ...formats].map(({ name, label }) => [name, label]));
    for (const [name, label] of Object.entries(english.citations))
      expect(labels.get(name)).toBe(label);
  });

  it('has a form for every number that a language tells apart', () => {
    for (const [tag, words] of Object.entries(languages)) {
      const { passages, first } = words.search.live;
      for (const forms of [passages, first, words.list.live.shown] satisfies Plural[]) {
        for (const count of [0, 1, 2, 5, 11, 21, 22, 25, 101]) {
          const rule = new Intl.PluralRules(tag).select(count);
          if (Object.keys(forms).length > 1)
            expect(forms[rule] ?? (rule === 'many' ? forms.other : undefined), tag).toBeDefined();
          if (count > 1) expect(counted(count, forms, tag)).toContain(String(count));
        }
      }
    }
    const places = russian.search.live.passages;
    expect([1, 2, 5, 21, 112].map((count) => counted(count, places, 'ru'))).toEqual([
      '1 место',
      '2 места',
      '5 мест',
      '21 место',
      '112 мест',
    ]);
  });
});

describe('the language of an edition', () => {
  it('is chosen by the primary subtag, and English stands in for what is not spoken', () => {
    expect(wordsFor('de-AT').documents).toBe('Dokumente');
    expect(wordsFor('pl')).toBe(english);
    expect([isSpoken('en-GB'), isSpoken('ko-KP'), isSpoken('pl')]).toEqual([true, true, false]);
  });

  it('is what the page says that it is', () => {
    const tags = ['de-AT', 'pl', 'zh', 'zh-CN', 'zh-Hant', 'zh-TW', 'en-GB'];
    expect(tags.map(pageLanguage)).toEqual([
      'de-AT',
      'en',
      'zh',
      'zh-CN',
      'zh-Hans',
      'zh-Hans',
      'en-GB',
    ]);
  });
});

describe('dates and places in words', () => {
  const point = { year: 1956, month: 9, day: 4 };
  const sure = { approximate: false, uncertain: false, edtf: '' };
  const of = (tag: string, date: CitationDate): string => wordsFor(tag).date(date);

  it('are written as each language writes them', () => {
    const date = { type: 'point', at: point, ...sure } as const;
    expect(Object.keys(languages).map((tag) => of(tag, date))).toEqual([
      '4 September 1956',
      '4. September 1956',
      '4 septembre 1956',
      '4 сентября 1956 г.',
      '1956년 9월 4일',
      '1956年9月4日',
    ]);
  });

  it('have limits, stretches and doubts', () => {
    const until = { type: 'between', to: point, ...sure } as const;
    expect(of('de', until)).toBe('vor dem 4. September 1956');
    expect(of('fr', { ...until, to: { year: 1956 } })).toBe('avant 1956');
    expect(of('ru', { ...until, to: { year: 1956, month: 3 } })).toBe('ранее марта 1956 г.');
    const span = {
      type: 'span',
      from: { ...point, month: 8, day: 29 },
      to: point,
      ...sure,
    } as const;
    expect(of('de', span)).toBe('29. August 1956 – 4. September 1956');
    expect(of('zh', span)).toBe('1956年8月29日至1956年9月4日');
    const year = { type: 'point', at: { year: -43 }, ...sure, approximate: true } as const;
    expect(of('de', year)).toBe('um 44 v. Chr.');
  });

  it('keep the number of a passage, whatever it is', () => {
    expect(placeName('para. 7', wordsFor('zh'))).toBe('第7段');
    expect(placeName('line 12 a', wordsFor('de'))).toBe('Z. 12 a');
    expect(placeName('note', wordsFor('ru'))).toBe('примечание');
    expect(placeName('constructor', wordsFor('ru'))).toBe('constructor');
  });
});
