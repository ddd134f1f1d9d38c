import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../browser/browser.ts';
import { attributesOf, axeFindings, builtSite, watchedPage } from './site.ts';

const executable = inject('browser');
const results = fileURLToPath(new URL('../.results/', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === undefined)('timeline and map (needs Chrome or Chromium)', () => {
  let browser: Browser;
  let site: URL;

  beforeAll(async () => {
    mkdirSync(results, { recursive: true });
    site = builtSite();
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
  });

  for (const name of ['timeline', 'map']) {
    const address = (): string => new URL(`${name}.html`, site).href;

    it(`${name}: picture and table have the same facts`, async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const { page, complaints } = await watchedPage(context);
      await page.goto(address());
      const marks = page.locator('figure svg[role="img"] [data-row]');
      const drawn = await attributesOf(marks, 'data-row');
      const rows = await attributesOf(page.locator('tbody tr'), 'id');
      expect([...drawn].sort()).toEqual([...rows].sort());
      expect(new Set(rows).size).toBe(rows.length);
      for (const id of drawn) {
        const title = (await page.locator(`[data-row="${id}"] title`).textContent()) ?? '';
        const cells = await page.locator(`[id="${id}"]`).innerText();
        const [date = '', ...words] = title.split(': ');
        for (const fact of [date, words.join(': ').replace(/[“”]/g, '')])
          expect(cells).toContain(fact);
      }
      // The marks are inside the picture, and the picture inside the page.
      const frame = await page.locator('figure svg').boundingBox();
      for (const mark of await marks.locator('circle, rect').all()) {
        const box = await mark.boundingBox();
        if (!box || !frame) throw new Error('not shown');
        expect(box.x).toBeGreaterThanOrEqual(frame.x - 6);
        expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 6);
        expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
      }
      expect(complaints).toEqual([]);
      await page.screenshot({ path: `${results}${name}.png` });
      await page.pdf({ path: `${results}${name}.pdf` });
      await context.close();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${name}: accessible, ${colorScheme} (axe-core)`, async () => {
        const context = await browser.newContext({ colorScheme, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(address());
        expect(await axeFindings(page, axe)).toEqual([]);
        await context.close();
      });
    }

    it(`${name}: fits a screen of 320 pixels, and needs no script`, async () => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 640 },
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      await page.goto(address());
      const svg = await page.locator('figure svg').boundingBox();
      expect(svg?.width).toBeLessThanOrEqual(290);
      const table = await page.locator('table').boundingBox();
      expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(320);
      expect(await page.locator('tbody tr').first().isVisible()).toBe(true);
      await page.screenshot({ path: `${results}${name}-small.png` });
      await context.close();
    });

    it(`${name}: linked from every page, and its links lead somewhere`, async () => {
      const context = await browser.newContext();
      const { page, complaints } = await watchedPage(context);
      await page.goto(new URL('index.html', site).href);
      await page.locator(`.site-header a[href="${name}.html"]`).click();
      await page.locator('tbody tr a').first().click();
      expect(new URL(page.url()).hash).not.toBe('');
      expect(await page.locator(':target').count()).toBe(1);
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
});
