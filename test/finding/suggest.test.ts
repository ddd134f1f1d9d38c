import { describe, expect, it } from 'vitest';
import { closest } from '../../src/finding/suggest.ts';

describe('what a person probably meant', () => {
  it.each([
    ['persname', ['placeName', 'persName'], 'persName'],
    ['pesrName', ['placeName', 'persName'], 'persName'],
    ['per-qioa', ['per-kim', 'per-qiao'], 'per-qiao'],
    ['p11', ['p1', 'p12'], 'p1'],
  ])('by “%s” is one of %j', (word, candidates, meant) => {
    expect(closest(word, candidates)).toBe(meant);
  });

  it('is nothing when nothing is near', () => {
    expect(closest('bogus', ['locus', 'opus'])).toBeUndefined();
    expect(closest('abc', [])).toBeUndefined();
    expect(closest('x', ['abc'])).toBeUndefined();
  });

  it('is never the word itself', () => {
    expect(closest('hi', ['hi'])).toBeUndefined();
  });

  it('is the same however the candidates are ordered, when one is nearest', () => {
    expect(closest('titel', ['table', 'title'])).toBe('title');
    expect(closest('titel', ['title', 'table'])).toBe('title');
    expect(closest('TITLE', ['title', 'titles'])).toBe(closest('TITLE', ['titles', 'title']));
  });
});
