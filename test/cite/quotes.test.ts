import { expect, it } from 'vitest';
import { join, plain, quoted } from '../../src/cite/styles/rich.ts';

const note = (...runs: readonly string[]): string =>
  plain(join([quoted(runs.map((text) => ({ text }))), '1956'], ',', '.').runs);

/** CMOS 18, 6.9, 6.134 and 13.96. */
it.each([
  [['Plain'], '“Plain,” 1956.'],
  [['The “Cult” Again'], '“The ‘Cult’ Again,” 1956.'],
  [['On “', 'The Cult', '”'], '“On ‘The Cult’,” 1956.'],
  [['On "The Cult" again'], '“On ‘The Cult’ again,” 1956.'],
  [['Über „den Kult“'], '“Über „den Kult“,” 1956.'],
  [['The Ambassador’s Diary'], '“The Ambassador’s Diary,” 1956.'],
  [['What Now?'], '“What Now?,” 1956.'],
])('%j', (runs, expected) => {
  expect(note(...runs)).toBe(expected);
});

it('never doubles a stop', () => {
  const ended = (text: string): string => plain(join([quoted([{ text }])], '.', '.').runs);
  expect(ended('What Now?')).toBe('“What Now?”');
  expect(ended('Smith and Co.')).toBe('“Smith and Co.”');
  expect(ended('Plain')).toBe('“Plain.”');
});
