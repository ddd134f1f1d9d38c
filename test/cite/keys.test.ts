import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citationKeys } from '../../src/cite/index.ts';
import type { CitationRecord } from '../../src/edition/citation/index.ts';
import { memorandum } from './records.ts';

const withId = (id: string): CitationRecord => ({ ...memorandum, id });
const keysOf = (...ids: string[]): readonly string[] => citationKeys(ids.map(withId));

it('are the id of the document where it can be a key', () => {
  expect(keysOf('memorandum-1956-09-04', 'Brief_Nr. 7', 'ÄÖ')).toEqual([
    'memorandum-1956-09-04',
    'Brief-Nr-7',
    'AO',
  ]);
});

it('tell ids that fall together apart, whatever their order', () => {
  const [a, b] = keysOf('letter 1', 'letter_1');
  expect(a).not.toBe(b);
  expect(keysOf('letter_1', 'letter 1')).toEqual([b, a]);
  expect(keysOf('김일성', '乔晓光')[0]).toMatch(/^document-[0-9a-f]{6}$/);
});

it('never collide, and hold what every format allows', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 12 }), (ids) => {
      const keys = keysOf(...ids);
      expect(new Set(keys).size).toBe(ids.length);
      for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]+$/);
    }),
  );
});
