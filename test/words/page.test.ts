import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { languages, wordsFor } from '../../src/site/words/choose.ts';
import { startBrowser } from '../browser/browser.ts';
import { axeFindings } from '../reader/site.ts';
import { remove } from '../support/cli.ts';
import { editionIn } from './edition.ts';

const executable = inject('browser');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const results = fileURLToPath(new URL('../.results/', import.meta.url));

describe.skipIf(executable === undefined)(
  'pages in other languages (needs Chrome or Chromium)',
  () => {
    let browser: Browser;
    beforeAll(async () => {
      mkdirSync(results, { recursive: true });
      browser = await startBrowser(executable ?? '');
    });
    afterAll(async () => {
      await browser.close();
    });

    it.each(Object.keys(languages).filter((tag) => tag !== 'en'))(
      'are accessible, and their scripts speak the same language: %s',
      async (tag) => {
        const root = editionIn({ language: tag });
        const words = wordsFor(tag);
        const context = await browser.newContext({ bypassCSP: true, locale: 'en-US' });
        const page = await context.newPage();
        const open = (name: string) =>
          page.goto(new URL(name, pathToFileURL(join(root, 'out/'))).href);
        for (const name of ['memorandum-1956-09-04.html', 'index.html', 'persons.html']) {
          await open(name);
          expect(await axeFindings(page, axe), name).toEqual([]);
        }
        await open('memorandum-1956-09-04.html#p7');
        await page.locator('.ways a[href="#cite"]').click();
        const chosen = page.locator('.cite-dialog [name="passage"] option:checked');
        expect(await chosen.innerText()).toBe(words.units['para.']('7'));
        await page.screenshot({ path: `${results}dialog-${tag}.png` });
        await open('search.html?q=plenum');
        await page.locator('.search-passages a').first().waitFor();
        const status = await page.locator('.search-status').innerText();
        const forms = Object.values(words.search.live.passages);
        expect(
          forms.map((form) => form.replace('#', '')).some((form) => status.includes(form.trim())),
        ).toBe(true);
        expect(await axeFindings(page, axe)).toEqual([]);
        await context.close();
        remove(root);
      },
    );
  },
);
