import { describe, expect, it } from 'vitest';
import { dateWords, yearOnly } from '../../src/cite/dates.ts';
import { biblatexDate } from '../../src/cite/formats/biblatex.ts';
import { recordOf } from './reading.ts';
import { teiOf } from './shapes.ts';

const read = (date: string): ReturnType<typeof recordOf>['date'] =>
  recordOf(teiOf({ id: 'x', date })).date;

describe('a date', () => {
  it.each([
    ['<date when="1956-09-04"/>', '1956-09-04', 'September 4, 1956', '1956', '1956-09-04'],
    ['<date when="1956-09"/>', '1956-09', 'September 1956', '1956', '1956-09'],
    [
      '<date when="1956-09-04T10:00:00Z"/>',
      '1956-09-04',
      'September 4, 1956',
      '1956',
      '1956-09-04',
    ],
    ['<date when="1956">ca. 1956</date>', '1956~', 'ca. 1956', 'ca. 1956', '1956~'],
    ['<date when="1956" cert="low"/>', '1956?', '[1956?]', '[1956?]', '1956?'],
    [
      '<date when="1956" cert="low" precision="low"/>',
      '1956%',
      '[ca. 1956?]',
      '[ca. 1956?]',
      '1956%',
    ],
    [
      '<date from="1956-08-29" to="1956-09-14"/>',
      '1956-08-29/1956-09-14',
      'August 29–September 14, 1956',
      '1956',
      '1956-08-29/1956-09-14',
    ],
    [
      '<date from="1956-09-04" to="1956-09-10"/>',
      '1956-09-04/1956-09-10',
      'September 4–10, 1956',
      '1956',
      '1956-09-04/1956-09-10',
    ],
    [
      '<date from="1956-09-04" to="1956-09-04"/>',
      '1956-09-04',
      'September 4, 1956',
      '1956',
      '1956-09-04',
    ],
    ['<date from="1957" to="1961"/>', '1957/1961', '1957–1961', '1957–1961', '1957/1961'],
    ['<date to="1961"/>', '/1961', 'until 1961', 'until 1961', '/1961'],
    [
      '<date notBefore="1956-09-04" notAfter="1956-09-14"/>',
      '[1956-09-04..1956-09-14]',
      'between September 4 and September 14, 1956',
      '1956',
      '1956-09-04?/1956-09-14?',
    ],
    [
      '<date notBefore="1955-12-30" notAfter="1956-01-02"/>',
      '[1955-12-30..1956-01-02]',
      'between December 30, 1955, and January 2, 1956',
      'between 1955 and 1956',
      '1955-12-30?/1956-01-02?',
    ],
    ['<date notAfter="1960"/>', '[..1960]', 'before 1960', 'before 1960', '/1960?'],
    ['<date when="-0043-03-15"/>', '-0043-03-15', 'March 15, 44 BC', '44 BC', '-0043-03-15'],
    ['<date>4 September 1956</date>', '1956-09-04', 'September 4, 1956', '1956', '1956-09-04'],
    ['<date>Sept. 4, 1956</date>', undefined, 'Sept. 4, 1956', '1956', 'XXXX'],
    ['<date>September 4, 1956</date>', '1956-09-04', 'September 4, 1956', '1956', '1956-09-04'],
  ])('%s', (element, edtf, words, year, biblatex) => {
    const date = read(element);
    expect(date?.type === 'text' ? undefined : date?.edtf).toBe(edtf);
    expect(date && dateWords(date)).toBe(words);
    expect(date && yearOnly(date)).toBe(year);
    expect(biblatexDate(date)).toBe(biblatex);
  });

  it.each(['<date/>', '<date>undated</date>', '<date>n.d.</date>', '<date>[s.d.]</date>', ''])(
    '%s is none',
    (element) => {
      expect(read(element)).toBeUndefined();
    },
  );

  it.each(['<date when="--09-04">4 September</date>', '<date when="1956-13-01">then</date>'])(
    '%s is words',
    (element) => {
      expect(read(element)?.type).toBe('text');
    },
  );
});
