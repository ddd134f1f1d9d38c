import { describe, expect, it } from 'vitest';
import { cite, formats } from '../../src/cite/index.ts';
import { cslLabel, leafOf, locatorOf, locatorText } from '../../src/cite/passage.ts';
import { memorandum, passage } from './records.ts';

describe('the label of a passage', () => {
  it.each([
    ['p7', 'para. 7', 'paragraph', '7'],
    ['para. 7', 'para. 7', 'paragraph', '7'],
    ['paragraph 12a', 'para. 12a', 'paragraph', '12a'],
    ['l12', 'line 12', 'line', '12'],
    ['p. 7', 'p. 7', 'page', '7'],
    ['pp. 7-9', 'pp. 7–9', 'page', '7–9'],
    ['fol. 322v', 'fol. 322v', 'folio', '322v'],
    ['§ 3', 'sec. 3', 'section', '3'],
    ['note 4', 'note 4', 'note', '4'],
    ['stanza 3', 'stanza 3', 'section', '3'],
    ['Heading', 'Heading', 'section', 'Heading'],
  ])('%s', (label, text, csl, value) => {
    const locator = locatorOf({ id: 'x', label });
    expect(locatorText(locator)).toBe(text);
    expect(cslLabel(locator.unit)).toBe(csl);
    expect(locator.value).toBe(value);
  });

  it('is the id where there is none', () => {
    expect(locatorText(locatorOf({ id: 'p3', label: '' }))).toBe('para. 3');
  });

  it('is nothing where an id says nothing, and the address alone cites it', () => {
    const heading = {
      id: 'head-5x2k',
      label: 'head-5x2k',
      url: 'https://edition.test/m#head-5x2k',
    };
    expect(locatorText(locatorOf(heading))).toBe('');
    expect(cite(memorandum, { passage: heading })).toMatch(
      /1956, RGANI.*, https:\/\/edition\.test\/m#head-5x2k\.$/,
    );
    for (const { name } of formats) cite(memorandum, { format: name, passage: heading });
  });

  it('spans a range, with its leaves', () => {
    const range = {
      id: 'p3',
      label: 'p3',
      leaf: '322',
      to: { id: 'p5', label: 'p5', leaf: '323v' },
    };
    expect(locatorText(locatorOf(range))).toBe('paras. 3–5');
    const leaf = leafOf(range);
    expect(leaf && locatorText(leaf)).toBe('fols. 322–323v');
  });
});

describe('a passage in each format', () => {
  const places: Readonly<Record<string, RegExp>> = {
    'csl-json': /"locator": "7",\s+"label": "paragraph"/,
    biblatex: /addendum = \{Cited passage: para\. 7\}/,
    bibtex: /Cited passage: para\. 7/,
    ris: /N1 {2}- Cited passage: para\. 7/,
    'ris-generic': /N1 {2}- .*para\. 7/,
    'zotero-rdf': /Cited passage: para\. 7/,
    mods: /<detail type="paragraph">\s*<number>7<\/number>/,
    'endnote-xml': /Cited passage: para\. 7/,
    'dublin-core': /bibliographicCitation>.*para\. 7/,
    'json-ld': /"pagination": "para\. 7"/,
    tei: /<citedRange unit="paragraph" from="7" to="7">7</,
    wikipedia: /pages=Listy 322–325, para\. 7/,
  };

  it.each(formats.filter(({ wholeEdition }) => !wholeEdition))('$name', ({ name }) => {
    const text = cite(memorandum, { format: name, passage });
    expect(text).toMatch(places[name] ?? /./);
    expect(decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, '%25'))).toContain('.html#p7');
  });
});
