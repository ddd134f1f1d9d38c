import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/cite/index.ts';
import { fixture, recordOf } from './reading.ts';

const T =
  'Memorandum of Conversation with the Ambassador of the Peoples Republic of China to the DPRK Qiao Xiaoguang';
const place = 'RGANI, Fond 5, Opis 28, Delo 410, Listy 322–325';
const passage = { id: 'p3', label: 'para. 3' };

const edited = new URL('../../tei/memorandum-1956-09-04.xml', import.meta.url);
const sources: [string, string][] = [['the fixture', fixture('memorandum.xml')]];
if (existsSync(edited)) sources.push(['the edition', readFileSync(edited, 'utf8')]);

/** The strings that citeproc-js and pandoc agree on, with the archive first. */
describe.each(sources)('the memorandum as %s has it', (_name, source) => {
  const record = recordOf(source, {}, 'memorandum-1956-09-04.xml');

  it.each([
    [
      'chicago-notes',
      `V. I. Ivanov, “${T},” trans. James F. Person, September 4, 1956, ${place}.`,
      `V. I. Ivanov, “${T},” trans. James F. Person, September 4, 1956, para. 3, ${place}.`,
    ],
    ['chicago-notes-short', `Ivanov, “${T}.”`, `Ivanov, “${T},” para. 3.`],
    [
      'chicago-bibliography',
      `Ivanov, V. I. “${T}.” Translated by James F. Person. September 4, 1956. ${place}.`,
      `Ivanov, V. I. “${T}.” Translated by James F. Person. September 4, 1956. ${place}.`,
    ],
    [
      'turabian',
      `V. I. Ivanov, “${T},” trans. James F. Person, September 4, 1956, Fond 5, Opis 28, Delo 410, Listy 322–325, RGANI.`,
      `V. I. Ivanov, “${T},” trans. James F. Person, September 4, 1956, para. 3, Fond 5, Opis 28, Delo 410, Listy 322–325, RGANI.`,
    ],
  ])('%s', (style, whole, cited) => {
    expect(cite(record, { style })).toBe(whole);
    expect(cite(record, { style, passage })).toBe(cited);
  });
});
