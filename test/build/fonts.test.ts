import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { addCharacters, neededSubsets } from '../../src/build/fonts/choose.ts';
import { startBrowser } from '../browser/browser.ts';
import { document } from '../support/check.ts';
import { folder, variorum } from '../support/cli.ts';

const executable = inject('browser');
const built = (text: string, settings: unknown = {}): string => {
  const root = folder({
    'tei/a.xml': document(`<p>${text}</p>`),
    'variorum.json': JSON.stringify(settings),
  });
  expect(variorum(root, ['build']).code).not.toBe(2);
  return join(root, 'out');
};
const fontsIn = (out: string): readonly string[] =>
  readdirSync(join(out, 'assets/fonts')).filter((name) => name.endsWith('.woff2'));

describe('which subsets of fonts an edition needs', () => {
  const text = { latin: 'U+0000-00FF', vietnamese: 'U+0102-0103', 'latin-ext': 'U+0100-02BA' };
  const second = { '[1]': 'U+0250-02AF', '[2]': 'U+AC00,U+AC02-AC03' };

  it('are those of its characters, from the first font that has them', () => {
    const needed = (words: string) => {
      const characters = new Set<number>();
      addCharacters(words, characters);
      return neededSubsets(characters, [text, second]);
    };
    expect(needed('plain é')).toEqual([['latin'], []]);
    expect(needed('\u0102')).toEqual([['latin', 'latin-ext'], []]);
    expect(needed('\uac02')).toEqual([['latin'], ['[2]']]);
    expect(needed('\u2192')).toEqual([['latin'], []]);
    expect(needed('\uac01')).toEqual([['latin'], []]);
    // The subset of the first font names phonetic letters, and has not all of them.
    expect(needed('\u0263')).toEqual([['latin', 'latin-ext'], ['[1]']]);
  });
});

describe('the fonts of a site', () => {
  it('are Latin only where the text is Latin, with their licence', () => {
    const out = built('Only plain words.');
    expect(fontsIn(out)).toEqual([
      'source-serif-4-latin-wght-italic.woff2',
      'source-serif-4-latin-wght-normal.woff2',
    ]);
    const licence = readFileSync(join(out, 'assets/fonts/source-serif-4-LICENSE.txt'), 'utf8');
    expect(licence).toContain('SIL Open Font License');
  });

  it('have the scripts of the text, and nothing where the system is to give them', () => {
    const fonts = fontsIn(built('Привет, ἀρχή, 김일성, ʃɣɐ')).join(' ');
    for (const part of [
      'source-serif-4-cyrillic-wght',
      'gentium-book-plus-greek-ext',
      'noto-serif-kr',
    ])
      expect(fonts).toContain(part);
    const plain = built('Привет', { fonts: 'system' });
    expect(existsSync(join(plain, 'assets/fonts'))).toBe(false);
    expect(readFileSync(join(plain, 'index.html'), 'utf8')).not.toContain('fonts.css');
  });

  it.skipIf(executable === undefined)(
    'are used by a page that is opened from the disk, and by nothing else (needs Chrome or Chromium)',
    async () => {
      const out = built('Words, Привет, 김일성');
      const browser = await startBrowser(executable ?? '');
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) complaints.push(request.url());
      });
      await page.goto(new URL('a.html', pathToFileURL(`${out}/`)).href);
      const loaded = await page.evaluate(
        '(async () => { await document.fonts.ready; return [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll(\'"\', "")); })()',
      );
      expect(loaded).toContain('Source Serif 4 Variable');
      expect(loaded).toContain('Noto Serif KR Variable');
      expect(complaints).toEqual([]);
      await browser.close();
    },
  );
});
