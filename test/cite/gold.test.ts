import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/cite/index.ts';
import { fixture, recordOf } from './reading.ts';
import { shapes, teiOf } from './shapes.ts';

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
      'chicago-author-date',
      `Ivanov, V. I. 1956. “${T}.” Translated by James F. Person. September 4. ${place}.`,
      `(Ivanov 1956, para. 3)\nIvanov, V. I. 1956. “${T}.” Translated by James F. Person. September 4. ${place}.`,
    ],
    [
      'mla',
      `Ivanov, V. I. “${T}.” Translated by James F. Person, 4 Sept. 1956, ${place}.`,
      `(Ivanov, par. 3)\nIvanov, V. I. “${T}.” Translated by James F. Person, 4 Sept. 1956, ${place}.`,
    ],
    [
      'apa',
      `Ivanov, V. I. (1956). ${T} (J. F. Person, Trans.). RGANI (Fond 5, Opis 28, Delo 410, Listy 322–325).`,
      `(Ivanov, 1956, para. 3)\nIvanov, V. I. (1956). ${T} (J. F. Person, Trans.). RGANI (Fond 5, Opis 28, Delo 410, Listy 322–325).`,
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

  it('a folio stands behind the location', () => {
    const leaf = { id: 'p3', label: '', leaf: '322' };
    expect(cite(record, { passage: { ...leaf, label: 'para. 3' } })).toContain(
      'September 4, 1956, para. 3, RGANI, Fond 5, Opis 28, Delo 410, Listy 322–325, fol. 322.',
    );
  });

  it('a range of paragraphs', () => {
    const range = { id: 'p3', label: 'p3', to: { id: 'p5', label: 'p5' } };
    expect(cite(record, { passage: range })).toContain('September 4, 1956, paras. 3–5, RGANI');
    expect(cite(record, { passage: range, style: 'mla' })).toContain('(Ivanov, pars. 3-5)');
  });

  it('italics of APA as markup', () => {
    expect(cite(record, { style: 'apa', markup: 'markdown' })).toContain(`*${T}* (J. F. Person`);
    expect(cite(record, { style: 'apa', markup: 'html' })).toContain(`<i>${T}</i> (J. F. Person`);
  });

  it('a page is appended when it is known', () => {
    const url = 'https://edition.test/m.html';
    expect(cite({ ...record, url })).toMatch(/Listy 322–325, https:\/\/edition\.test\/m\.html\.$/);
    const deep = { ...passage, url: `${url}#p3` };
    expect(cite({ ...record, url }, { passage: deep })).toMatch(/m\.html#p3\.$/);
  });
});

/** The answer of the Manual's own questions about a document of Foreign Relations. */
it('Kissinger to Nixon, from a TEI letter', () => {
  const url = 'https://history.state.gov/historicaldocuments/frus1969-76v21/d190';
  const shape = shapes.find(({ id }) => id === 'letter-published');
  const record = recordOf(shape ? teiOf(shape) : '', { documentUrl: url });
  expect(cite(record)).toBe(
    `Henry Kissinger to Richard Nixon, memorandum, Washington, December 18, 1970, in Foreign Relations of the United States, 1969–1976, ed. Adam Howard, vol. 21, Chile, 1969–1973, ed. James McElveen and James Siekmeier (Washington, DC: Government Printing Office, 2014), doc. 190, ${url}.`,
  );
  expect(cite(record, { markup: 'markdown' })).toContain(
    'in *Foreign Relations of the United States, 1969–1976*, ed. Adam Howard, vol. 21, *Chile, 1969–1973*',
  );
});
