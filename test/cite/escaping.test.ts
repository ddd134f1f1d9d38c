import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../src/cite/escape/html.ts';
import { latexText } from '../../src/cite/escape/latex.ts';
import { risRecord } from '../../src/cite/escape/ris.ts';
import { template, wikiText } from '../../src/cite/escape/wikitext.ts';
import { element, xmlDocument } from '../../src/cite/escape/xml.ts';
import { yaml } from '../../src/cite/escape/yaml.ts';
import { coins } from '../../src/cite/formats/coins.ts';
import { plain } from '../../src/cite/styles/rich.ts';
import { chicagoNote } from '../../src/cite/styles/chicago.ts';
import { child, content, parse } from './read-back.ts';
import { memorandum } from './records.ts';
import { isInstalled, pandoc } from './tools.ts';

/** Text with more syntax in it than any title has, and with every script. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'&%_{}$#~^\\"\'`|[]<>=-–—:;,.!?@/'.split('')),
      fc.constantFrom(
        '김일성',
        'Иванов',
        'نجيب',
        '乔晓光',
        '“',
        '”',
        'é',
        '👩‍👩‍👧',
        '--',
        "''",
        '{{',
        '}}',
        '-->',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}x`);

/** XML allows no other control characters, and folds carriage returns. */
const legal = (text: string): string =>
  text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

describe('escaping gives back what went in', () => {
  it('XML', () => {
    fc.assert(
      fc.property(texts.map(legal), (text) => {
        const xml = xmlDocument(element('a', [element('b', text, { c: text })]));
        const read = child(parse(xml), 'a', 'b');
        expect(content(read)).toBe(text);
        expect(read?.['@c']).toBe(text.replace(/[\t\n]/g, (space) => space));
      }),
    );
  });

  it('XML leaves out what it cannot hold', () => {
    const xml = xmlDocument(element('a', 'b\u0000\u0008\ud800\ufffec'));
    expect(content(child(parse(xml), 'a'))).toBe('bc');
  });

  it('HTML', () => {
    fc.assert(
      fc.property(texts.map(legal), (text) => {
        const [node] = parseFragment(`<span title="${htmlText(text)}"></span>`).childNodes;
        const attributes = node && 'attrs' in node ? node.attrs : [];
        expect(attributes[0]?.value).toBe(text);
      }),
    );
  });

  it('YAML scalars, which are JSON strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const scalar = yaml(text);
        expect(scalar).not.toMatch(/[\n\u0085\u2028\u2029]/);
        expect(JSON.parse(scalar)).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
      }),
    );
  });

  it('OpenURL in HTML', () => {
    fc.assert(
      fc.property(texts.map(legal), (text) => {
        const html = coins.write([{ ...memorandum, title: [{ text }] }]);
        const [node] = parseFragment(html).childNodes;
        const title =
          node && 'attrs' in node ? node.attrs.find(({ name }) => name === 'title') : undefined;
        expect(new URLSearchParams(title?.value).get('rft.title')).toBe(text);
      }),
    );
  });

  it('RIS keeps a value on its line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = risRecord([
          ['TI', `${text}\nER  - \r\nTY  - BOOK`],
          ['ER', ''],
        ]).split('\r\n');
        expect(lines).toHaveLength(3);
        expect(lines[0]).toContain('ER - TY - BOOK');
      }),
    );
  });

  it('wikitext keeps the template together', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const safe = wikiText(text).replaceAll('{{!}}', '');
        expect(safe).not.toMatch(/[|{}[\]<>]|''|~~/);
        const written = template('cite', [['title', wikiText(text)]]).replaceAll('{{!}}', '');
        expect(written.match(/\{\{|\}\}/g)).toHaveLength(2);
      }),
    );
  });

  it('BibTeX keeps braces balanced, which it counts without regard to backslashes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let depth = 0;
        for (const sign of latexText(text)) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('notes never double a stop', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const note = plain(chicagoNote({ ...memorandum, title: [{ text }] }));
        expect(note.endsWith('Listy 322–325.') || note.endsWith('.html.')).toBe(true);
      }),
    );
  });
});

describe.skipIf(!isInstalled('pandoc'))('pandoc reads BibLaTeX back (needs pandoc)', () => {
  it('whatever the text', () => {
    const sample = fc
      .sample(texts, { numRuns: 300, seed: 1956 })
      .map(legal)
      .map((text) => text.replace(/\s+/g, ' '))
      // Odd braces have no form that BibTeX, biber and pandoc all read.
      .filter((text) => !/[{}]/.test(text));
    const file = sample.map((text, index) => `@misc{k${index}, title = {{${latexText(text)}}}}\n`);
    const read = pandoc('biblatex', file.join(''));
    const smoothed = (text: string): string =>
      text
        .replace(/['’‘"“”]+/g, '"')
        .replace(/\u00a0/g, ' ')
        .normalize();
    expect(read.map(({ title = '' }) => smoothed(title))).toEqual(sample.map(smoothed));
  });
});
