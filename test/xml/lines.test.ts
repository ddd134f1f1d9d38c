import { describe, expect, it } from 'vitest';
import { indexLines } from '../../src/xml/lines.ts';

describe('lines and columns', () => {
  it('start at 1, and LF, CR LF and CR each end one line (XML 1.0, 2.11)', () => {
    const text = 'a\nb\r\nc\rd';
    const { place, count } = indexLines(text);
    expect(count).toBe(4);
    expect(['a', 'b', 'c', 'd'].map((letter) => place(text.indexOf(letter)))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });

  it('count an empty line between LF and CR', () => {
    expect(indexLines('a\n\rb').place(3)).toEqual({ line: 3, column: 1 });
  });

  it('count a character outside the BMP as two columns, as editors and LSP do', () => {
    expect(indexLines('𝔐x').place(2)).toEqual({ line: 1, column: 3 });
  });

  it('give a place to the end of the text', () => {
    expect(indexLines('ab\n').place(3)).toEqual({ line: 2, column: 1 });
    expect(indexLines('').place(0)).toEqual({ line: 1, column: 1 });
  });

  it('lead back to the offset at which a line starts', () => {
    const { lineStart } = indexLines('a\r\nbc\n');
    expect([1, 2, 3, 9].map(lineStart)).toEqual([0, 3, 6, 6]);
  });
});
