import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { builtSite, memorandum } from '../reader/site.ts';
import { builtSecondEdition } from '../support/edition.ts';
import { projectPath } from '../support/xml.ts';
import { startBrowser } from './browser.ts';
import { ask, squeezed } from './editions.ts';

const executable = inject('browser');
const results = projectPath('test/.results/');
const noPdfText = spawnSync('pdftotext', ['-v']).error !== undefined;

/** Runs in the page: the texts that are not hidden in their layer and yet take no place. */
const unseenWords = `(() => {
  const texts = document.createTreeWalker(document.querySelector('.text-frame'), NodeFilter.SHOW_TEXT);
  const found = [];
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = node.nodeValue.trim();
    if (words === '' || node.parentElement.closest('[hidden], button, .leaf-link, .backlink')) continue;
    range.selectNodeContents(node);
    if (range.getClientRects().length === 0) found.push(words);
  }
  return found;
})()`;

describe.skipIf(executable === undefined)('the reading page (needs Chrome or Chromium)', () => {
  let browser: Browser;
  let addresses: Readonly<Record<string, string>>;
  beforeAll(async () => {
    mkdirSync(results, { recursive: true });
    addresses = {
      memorandum: new URL(memorandum, builtSite()).href,
      poem: new URL('the-lamp.html', builtSecondEdition()).href,
    };
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(['memorandum', 'poem'])(
    'has the text and all notes on paper, and no buttons: %s',
    async (name) => {
      const page = await browser.newPage();
      await page.goto(addresses[name] ?? '');
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.toolbar', '.site-header', 'main button', '.leaf-link']) {
        expect(await page.locator(part).locator('visible=true').count(), part).toBe(0);
      }
      // What the reading text shows on the screen, paper shows too: no class of ours hides an element.
      const unseen = await ask<string[]>(page, unseenWords);
      expect(unseen).toEqual([]);
      const notes = page.locator('.notes > li');
      expect(await notes.count()).toBeGreaterThan(0);
      expect(await notes.locator('visible=true').count()).toBe(await notes.count());
      const pdf = await page.pdf({ format: 'A4', path: `${results}${name}.pdf` });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(1);
      expect(pages).toBeLessThan(20);
      await page.close();
    },
  );

  it.skipIf(noPdfText)(
    `has every note in the PDF${noPdfText ? ' (skipped: pdftotext is not installed)' : ''}`,
    async () => {
      const page = await browser.newPage();
      await page.goto(addresses['memorandum'] ?? '');
      const notes = await page.locator('.notes > li > p:first-of-type').allInnerTexts();
      const file = `${results}memorandum-notes.pdf`;
      writeFileSync(file, await page.pdf());
      const { stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
      const text = squeezed(stdout).replace(/-/g, '');
      for (const note of notes)
        expect(text).toContain(squeezed(note).replace(/-/g, '').slice(0, 30));
      await page.close();
    },
  );

  it('of the memorandum is under 300 kB with all that it loads by itself', async () => {
    const page = await browser.newPage();
    const loaded = new Set<string>();
    page.on('request', (request) => loaded.add(request.url().replace(/[?#].*$/, '')));
    await page.goto(addresses['memorandum'] ?? '', { waitUntil: 'networkidle' });
    const files = [...loaded].filter((url) => url.startsWith('file:') && !/\.woff2?$/.test(url));
    expect(
      files.some((url) => url.endsWith('.css')) && files.some((url) => url.endsWith('.js')),
    ).toBe(true);
    const bytes = files.reduce((sum, url) => sum + statSync(new URL(url)).size, 0);
    expect(bytes).toBeLessThan(300_000);
    await page.close();
  });

  it.each(['memorandum', 'poem'])(
    'paints its text before any script has come: %s',
    async (name) => {
      const page = await browser.newPage();
      const held: (() => void)[] = [];
      await page.route('**/*.js', async (route) => {
        await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      });
      const arrived = page.goto(addresses[name] ?? '');
      await page.locator('h1').waitFor();
      await page.waitForFunction(
        `performance.getEntriesByName('first-contentful-paint').length > 0`,
      );
      expect(held.length).toBeGreaterThan(0);
      expect(await page.locator('.text-frame').isVisible()).toBe(true);
      expect(await ask(page, `document.querySelector('.toolbar').hidden`)).toBe(true);
      // Deferred scripts that are asked for after the first was let go are let go too.
      const release = setInterval(() => {
        for (const go of held.splice(0)) go();
      }, 20);
      await arrived;
      clearInterval(release);
      expect(await ask(page, `document.querySelector('.toolbar').hidden`)).toBe(false);
      await page.close();
    },
  );

  it('has no script that holds up the page', () => {
    for (const address of Object.values(addresses)) {
      const html = readFileSync(new URL(address), 'utf8');
      const scripts = html.match(/<script [^>]*src=[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !/ defer[ >]/.test(tag))).toEqual([]);
    }
  });
});
