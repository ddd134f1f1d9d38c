import { expect, it } from 'vitest';
import { languageProperties } from '../../src/render/attributes.ts';

it.each(['ar', 'ara', 'heb', 'syc', 'fa-IR', 'az-Arab', 'ku-Arab', 'yid', 'und-Syre'])(
  '%s runs from right to left',
  (tag) => {
    expect(languageProperties(tag)).toEqual({ lang: tag, dir: 'rtl' });
  },
);

it.each(['en', 'grc', 'arn', 'herero', 'fas-Cyrl-x', 'so', 'sync'])('%s does not', (tag) => {
  expect(languageProperties(tag).dir).not.toBe('rtl');
});

it('a language of such a script says so when it is in letters of ours', () => {
  expect(languageProperties('ar-Latn')).toEqual({ lang: 'ar-Latn', dir: 'ltr' });
});
