import { describe, expect, it } from 'vitest';
import { displayName } from '../../src/cite/fields.ts';
import { invertedName, shortName } from '../../src/cite/styles/names.ts';
import { readName } from '../../src/edition/citation/name-text.ts';
import { recordOf } from './reading.ts';
import { teiOf } from './shapes.ts';

describe('a name without markup', () => {
  it.each([
    ['Ivanov V.I.', 'V. I. Ivanov', 'Ivanov, V. I.', 'Ivanov'],
    ['Ivanov, V. I.', 'V. I. Ivanov', 'Ivanov, V. I.', 'Ivanov'],
    ['V.I. Ivanov', 'V. I. Ivanov', 'Ivanov, V. I.', 'Ivanov'],
    ['Иванов В.И.', 'В. И. Иванов', 'Иванов, В. И.', 'Иванов'],
    ['James F. Person', 'James F. Person', 'Person, James F.', 'Person'],
    ['Kim Il Sung', 'Kim Il Sung', 'Kim Il Sung', 'Kim'],
    ['Qiao Xiaoguang', 'Qiao Xiaoguang', 'Qiao Xiaoguang', 'Qiao'],
    ['Qiao Xiao Guang', 'Qiao Xiao Guang', 'Qiao Xiao Guang', 'Qiao'],
    ['Choe Yong-geon', 'Choe Yong-geon', 'Choe Yong-geon', 'Choe'],
    ['Li Dong-geun', 'Li Dong-geun', 'Li Dong-geun', 'Li'],
    ['Seo Hwi', 'Seo Hwi', 'Seo Hwi', 'Seo'],
    ['Wang Bao-min', 'Wang Bao-min', 'Wang Bao-min', 'Wang'],
    ['Mao Zedong', 'Mao Zedong', 'Mao Zedong', 'Mao'],
    ['Nguyen Van Troi', 'Nguyen Van Troi', 'Nguyen Van Troi', 'Nguyen'],
    ['Kim Philby', 'Kim Philby', 'Philby, Kim', 'Philby'],
    ['Lee Harvey Oswald', 'Lee Harvey Oswald', 'Oswald, Lee Harvey', 'Oswald'],
    ['Kim Novak', 'Kim Novak', 'Novak, Kim', 'Novak'],
    ['Jan van der Berg', 'Jan van der Berg', 'van der Berg, Jan', 'van der Berg'],
    ['van der Berg, Jan', 'Jan van der Berg', 'van der Berg, Jan', 'van der Berg'],
    [
      'Goethe, Johann Wolfgang von',
      'Johann Wolfgang von Goethe',
      'Goethe, Johann Wolfgang von',
      'Goethe',
    ],
    ['Otto von Bismarck', 'Otto von Bismarck', 'Bismarck, Otto von', 'Bismarck'],
    ['Martin Luther King, Jr.', 'Martin Luther King Jr.', 'King, Martin Luther, Jr.', 'King'],
    ['King, Martin Luther, Jr.', 'Martin Luther King Jr.', 'King, Martin Luther, Jr.', 'King'],
    ['Martin Luther King Jr.', 'Martin Luther King Jr.', 'King, Martin Luther, Jr.', 'King'],
    ['Brontë, Charlotte (1816-1855).', 'Charlotte Brontë', 'Brontë, Charlotte', 'Brontë'],
    ['Misselden, Edward, fl. 1608-1654.', 'Edward Misselden', 'Misselden, Edward', 'Misselden'],
    ['Cynthia Damon, et al.', 'Cynthia Damon', 'Damon, Cynthia', 'Damon'],
    ['Plato', 'Plato', 'Plato', 'Plato'],
    ['نجيب محفوظ', 'نجيب محفوظ', 'نجيب محفوظ', 'نجيب محفوظ'],
    ['김일성', '김일성', '김일성', '김일성'],
  ])('%s', (written, running, inverted, short) => {
    const name = readName(written);
    expect(displayName(name)).toBe(running);
    expect(invertedName(name)).toBe(inverted);
    expect(shortName(name)).toBe(short);
  });

  it('is called a guess only where it is one', () => {
    const isGuess = (written: string): boolean => 'guessed' in readName(written);
    expect(isGuess('James Person')).toBe(true);
    expect(isGuess('Person, James')).toBe(false);
    expect(isGuess('Ivanov V.I.')).toBe(false);
    expect(isGuess('Kim Il Sung')).toBe(false);
  });
});

describe('a name in a header', () => {
  const authorsOf = (author: string, people = ''): readonly string[] =>
    recordOf(teiOf({ id: 'x', authors: [author], people })).authors.map(invertedName);

  it('stays in order where its language says so', () => {
    expect(authorsOf('<persName xml:lang="ko-Latn">Ch’oe Namsŏn</persName>')).toEqual([
      'Ch’oe Namsŏn',
    ]);
  });

  it('is one person when two languages name him', () => {
    const both = '<persName>Ἀριστοφάνης</persName><persName xml:lang="en">Aristophanes</persName>';
    expect(authorsOf(both)).toEqual(['Ἀριστοφάνης']);
  });

  it('takes its order from the register', () => {
    const people =
      '<listPerson><person xml:id="p"><persName>Gaulle, Charles de</persName></person></listPerson>';
    expect(authorsOf('<persName ref="#p">Charles de Gaulle</persName>', people)).toEqual([
      'Gaulle, Charles de',
    ]);
  });

  it.each(['Anonymous', 'unknown', '[anon.]', 'N. N.', ''])('%j is nobody', (author) => {
    expect(authorsOf(author)).toEqual([]);
  });
});
