import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../../src/site/search/matches.ts';
import { parseQuery } from '../../src/site/search/query.ts';
import { snippetOf } from '../../src/site/search/snippet.ts';

const filler = 'word '.repeat(100);
const text = `${filler}Attaché ${filler}embassy ${filler}`;

function snippet(typed: string, of = text): string {
  const found = parseQuery(typed).map((clause) => spansOf(clause, of));
  const firsts = found.flatMap((spans) => spans.slice(0, 1));
  return snippetOf(of, found.flat(), firsts)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('a snippet', () => {
  it('shows the words that were found, each with what stands around it', () => {
    expect(snippet('attache embassy')).toMatch(
      /^…(?:word ){10,20}\[Attaché\](?: word){10,30} … (?:word ){10,20}\[embassy\](?: word){10,30}…$/,
    );
  });

  it('is the whole passage if that is short', () => {
    expect(snippet('attache', 'The Attaché spoke.')).toBe('The [Attaché] spoke.');
  });

  it('has the words of the passage only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.nat(900), (any, at) => {
        const start = Math.min(at, any.length);
        const span = [start, Math.min(any.length, start + 4)] as const;
        for (const piece of snippetOf(any, [span], [span])) {
          expect(any.includes(piece.text) || /^ ?… ?$/.test(piece.text)).toBe(true);
        }
      }),
    );
  });
});
