import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { patient, startBrowser } from './browser.ts';

const executable = inject('browser');
const out = new URL('../../out/', import.meta.url);
const memorandum = new URL('memorandum-1956-09-04.html', out).href;
const results = fileURLToPath(new URL('../.results/', import.meta.url));

describe.skipIf(executable === undefined)(
  'the built site, opened from the disk (needs Chrome or Chromium)',
  () => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      mkdirSync(results, { recursive: true });
      browser = await startBrowser(executable ?? '');
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
    });
    afterAll(async () => {
      await browser.close();
    });

    it('shows the text of all fifteen paragraphs', async () => {
      await page.goto(memorandum);
      for (let number = 1; number <= 15; number++) {
        expect(await page.locator(`#p${number}`).isVisible()).toBe(true);
      }
      expect(await page.locator('h1').innerText()).toContain('Memorandum of Conversation');
      await page.screenshot({ path: `${results}memorandum.png` });
    });

    it('follows a note and comes back', async () => {
      await page.goto(memorandum);
      const mark = page.locator('#p4 a.noteref').first();
      const id = await mark.getAttribute('id');
      await mark.click();
      await expect.poll(() => new URL(page.url()).hash, patient).not.toBe('');
      const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
      expect(await page.locator(`[id="${target}"]`).isVisible()).toBe(true);
      await page.locator(`[id="${target}"] a.backlink`).first().click();
      await expect.poll(() => new URL(page.url()).hash, patient).toBe(`#${id ?? ''}`);
    });

    it('shows a note by its mark where there is no margin, for the pointer and for the keyboard', async () => {
      await page.setViewportSize({ width: 1000, height: 900 });
      await page.goto(memorandum);
      const mark = page.locator('#p5 a.noteref').first();
      await mark.hover();
      expect(await page.locator('.note-card').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('.note-card').isVisible()).toBe(false);
      await page.keyboard.press('Tab');
      await mark.focus();
      expect(await page.locator('.note-card').innerText()).not.toBe('');
      await page.setViewportSize({ width: 1280, height: 900 });
    });

    it('follows a name to its index, and from there back to a lit mention', async () => {
      await page.goto(memorandum);
      await page.locator('#p7 a[data-ref~="per-yun"]').first().click();
      await page.locator('.card-index a').click();
      await expect.poll(() => page.url(), patient).toBe(new URL('persons.html#per-yun', out).href);
      const entry = page.locator('#per-yun');
      expect(await entry.locator('h2').innerText()).toBe('Yun Gong-heum');
      await entry.locator('.mentions summary').click();
      await entry.locator('.mentions a', { hasText: 'para. 7' }).first().click();
      await expect
        .poll(() => page.url(), patient)
        .toContain('memorandum-1956-09-04.html?mark=per-yun#p7');
      await expect.poll(() => page.locator('#p7 .marked').count(), patient).toBeGreaterThan(0);
    });

    it('shows exactly the text of a layer, as variorum text has it', async () => {
      await page.goto(memorandum);
      for (const layer of ['diplomatic', 'reading']) {
        await page.locator(`[data-layer="${layer}"]`).click();
        const shown = await page.locator('.text-frame').innerText();
        const file = layer === 'reading' ? '' : '.diplomatic';
        const text = readFileSync(new URL(`text/memorandum-1956-09-04${file}.txt`, out), 'utf8');
        expect(squeezed(text)).toContain(squeezed(shown));
      }
    });

    it('keeps the layer in the address', async () => {
      await page.goto(`${memorandum}?layer=diplomatic#p4`);
      expect(await page.locator('#p4').innerText()).toContain('Seo Hw [So Hwi]i');
    });

    it('cites a passage in any style and format', async () => {
      await page.goto(`${memorandum}#p7`);
      await page.locator('.ways a[href="#cite"]').click();
      const shown = page.locator('.cite-dialog pre');
      expect(await shown.innerText()).toContain('September 4, 1956, para. 7, RGANI');
      await page.locator('.cite-dialog [name="style"]').selectOption('biblatex');
      expect(await shown.innerText()).toContain('@unpublished');
      await page.locator('.cite-dialog [name="passage"]').selectOption('');
      await page.locator('.cite-dialog [name="style"]').selectOption('chicago-notes');
      expect(await shown.innerText()).toBe(
        'V. I. Ivanov, “Memorandum of Conversation with the Ambassador of the Peoples Republic of China to the DPRK Qiao Xiaoguang,” trans. James F. Person, September 4, 1956, RGANI, Fond 5, Opis 28, Delo 410, Listy 322–325.',
      );
      await page.keyboard.press('Escape');
      expect(await page.locator('.cite-dialog').isVisible()).toBe(false);
    });

    it('has everything without JavaScript', async () => {
      const quiet = await browser.newContext({ javaScriptEnabled: false });
      const plain = await quiet.newPage();
      await plain.goto(memorandum);
      expect(await plain.locator('#p15').isVisible()).toBe(true);
      expect(await plain.locator('.notes > li').first().isVisible()).toBe(true);
      expect(await plain.locator('.toolbar').isVisible()).toBe(false);
      expect(await plain.locator('#citation-text').innerText()).toContain('Listy 322–325');
      await quiet.close();
    });

    it('asks nothing of the network, and no policy is broken', async () => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(memorandum);
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  },
);

/** Without white space, and with plain figures for the superscript ones of the text. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
