import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hasFocus, linesOf, watchedPage } from '../reader/site.ts';
import { builtSecondEdition } from '../support/edition.ts';
import { patient, startBrowser } from './browser.ts';
import { ask, bodyOf, squeezed } from './editions.ts';

const executable = inject('browser');
const layers = ['reading', 'diplomatic', 'witness:A', 'witness:B', 'witness:C'];

describe.skipIf(executable === undefined)(
  'a document with witnesses and a facsimile (needs Chrome or Chromium)',
  () => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: string[];
    let out: URL;
    let poem: string;
    let letter: string;
    beforeAll(async () => {
      out = builtSecondEdition();
      poem = new URL('the-lamp.html', out).href;
      letter = new URL('letter-to-amaro.html', out).href;
      browser = await startBrowser(executable ?? '');
      context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      ({ page, complaints } = await watchedPage(context));
    });
    afterAll(async () => {
      await browser.close();
    });

    const textOf = (layer: string): string => {
      const ending = layer === 'reading' ? '' : `.${layer.replace(':', '-')}`;
      return squeezed(bodyOf(readFileSync(new URL(`text/the-lamp${ending}.txt`, out), 'utf8')));
    };

    it('shows exactly the text of each layer, as variorum text has it', async () => {
      await page.goto(poem);
      for (const layer of layers) {
        await page.locator(`[data-layer="${layer}"]`).click();
        const shown = await page.locator('.text-frame').innerText();
        expect(squeezed(shown), layer).toBe(textOf(layer));
      }
    });

    it('has no number where a witness has no verse', async () => {
      await page.goto(`${poem}?layer=witness:B`);
      expect(await page.locator('#l10 > .passage-number').isVisible()).toBe(false);
      expect(await page.locator('#l15 > .passage-number').isVisible()).toBe(true);
    });

    it('has in each column the text of its layer, passage by passage', async () => {
      for (const pair of [layers.slice(0, 2), layers.slice(2), [...layers.slice(0, 4)]]) {
        await page.goto(`${poem}?beside=${pair.join(',')}`);
        for (const [index, layer] of pair.entries()) {
          const cells = await page
            .locator(`.side-by-side tbody td:nth-of-type(${index + 1})`)
            .allInnerTexts();
          expect(squeezed(cells.join('')), layer).toBe(textOf(layer));
        }
        expect(await page.locator('.text-frame').isVisible()).toBe(false);
      }
    });

    it('puts layers side by side by keyboard, and keeps them in the address', async () => {
      await page.goto(poem);
      await page.locator('[data-toggle="side-by-side"]').focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => new URL(page.url()).searchParams.get('beside'), patient)
        .toBe('reading,witness:B');
      const marks = page.locator('.side-by-side mark');
      expect(await marks.allInnerTexts()).toContain('lantern');
      expect((await linesOf(marks))[0]).toMatch(/^solid /);
      await page.getByRole('button', { name: 'Add a column' }).press('Enter');
      expect(await page.locator('.side-by-side select').count()).toBe(3);
      expect(await hasFocus(page.locator('.side-by-side select').last())).toBe(true);
      await page.locator('.side-by-side select').last().selectOption('witness:C');
      await expect
        .poll(() => new URL(page.url()).searchParams.get('beside'), patient)
        .toBe('reading,witness:B,witness:C');
      await page.getByRole('button', { name: 'Close this column' }).first().press('Enter');
      await expect
        .poll(() => new URL(page.url()).searchParams.get('beside'), patient)
        .toBe('witness:B,witness:C');
      await page.reload();
      expect(await page.locator('.side-by-side select').count()).toBe(2);
      await page.locator('[data-layer="witness:A"]').press('Enter');
      expect(await page.locator('.side-by-side').isVisible()).toBe(false);
      expect(await page.locator('.text-frame').isVisible()).toBe(true);
    });

    it('shows the layers of a passage one below the other on a small screen', async () => {
      const small = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await small.goto(`${poem}?beside=reading,witness:B`);
      const [first, second] = await Promise.all(
        [1, 2].map((column) =>
          small
            .locator(`.side-by-side tbody tr:nth-child(2) td:nth-of-type(${column})`)
            .boundingBox(),
        ),
      );
      expect(first && second && second.y >= first.y + first.height - 1).toBe(true);
      expect(second?.x).toBe(first?.x);
      await small.close();
    });

    it('opens the readings at the lemma: a preview for the focus, a card by Enter', async () => {
      await page.goto(poem);
      const mark = page.locator('#l1 .entry-mark');
      await page.locator('#l1 .passage-number').focus();
      await page.keyboard.press('Tab');
      expect(await hasFocus(mark)).toBe(true);
      expect(await page.locator('.card').innerText()).toBe('lamp A] lantern B');
      await page.keyboard.press('Enter');
      expect(await page.locator('.card').getAttribute('role')).toBe('dialog');
      await page.keyboard.press('Escape');
      expect(await hasFocus(mark)).toBe(true);
      await page.locator('#entry-app-1 .sigla a', { hasText: 'B' }).click();
      await expect.poll(() => new URL(page.url()).hash, patient).toBe('#B');
      expect(await page.locator('#B').innerText()).toContain('the third stanza is torn away');
    });

    it('lights up the zone of the line that has the focus, and follows a zone to its line', async () => {
      await page.goto(poem);
      await page.locator('#l3 .passage-number').focus();
      expect(await page.locator('.zones a.lit').getAttribute('href')).toBe('#l3');
      await page.locator('#l10').hover();
      await page.locator('#l10 .passage-number').focus();
      expect(await page.locator('.leaf.is-current').getAttribute('id')).toBe('image-leaf-2');
      await page.locator('.leaf.is-current .zones a[href="#l14"]').hover();
      expect(await page.locator('#l14.lit-place').count()).toBe(1);
      await page.locator('.leaf.is-current .zones a[href="#l14"]').click();
      await expect.poll(() => new URL(page.url()).hash, patient).toBe('#l14');
    });

    it('is walked by keyboard: turning, image, zones, size', async () => {
      await page.goto(poem);
      const next = page.getByRole('button', { name: 'Next image' });
      await next.focus();
      await page.keyboard.press('Tab');
      const view = page.locator('.leaf.is-current .leaf-view');
      expect(await hasFocus(view)).toBe(true);
      await page.keyboard.press('+');
      expect(
        await ask(
          page,
          `document.querySelector('.is-current .leaf-sheet').style.getPropertyValue('--zoom')`,
        ),
      ).toBe('1.5');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('0');
      const zones = await page.locator('.leaf.is-current .zones a').count();
      for (let zone = 0; zone < zones; zone++) {
        await page.keyboard.press('Tab');
        expect(await hasFocus(page.locator('.leaf.is-current .zones a').nth(zone))).toBe(true);
      }
      await page.locator('.leaf.is-current .zones a[href="#l4"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).hash, patient).toBe('#l4');
      await next.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect(await hasFocus(next)).toBe(true);
      expect(await page.locator('.leaf.is-current').getAttribute('id')).toBe('image-leaf-print');
      expect(await page.locator('.leaf.is-current a').getAttribute('href')).toBe(
        'https://iiif.example.org/image/3/ferryman-print/full/max/0/default.jpg',
      );
    });

    it('gives notes the margin when the facsimile is closed, and keeps that in the address', async () => {
      await page.goto(poem);
      expect(await page.locator('body.side-notes').count()).toBe(0);
      await page.locator('[data-toggle="facsimile"]').click();
      expect(await page.locator('.facsimile-pages').isVisible()).toBe(false);
      await page.locator('body.side-notes').waitFor();
      await page.reload();
      expect(await page.locator('.facsimile-pages').isVisible()).toBe(false);
    });

    it('has all images and notes below the text without JavaScript', async () => {
      const quiet = await browser.newContext({ javaScriptEnabled: false });
      const plain = await quiet.newPage();
      await plain.goto(poem);
      expect(await plain.locator('.leaf:visible').count()).toBe(3);
      expect(await plain.locator('.apparatus > li:visible').count()).toBe(18);
      await plain.locator('a.leaf-link').last().click();
      expect(new URL(plain.url()).hash).toBe('#image-leaf-2');
      await plain.goto(letter);
      expect(await plain.locator('.notes > li').isVisible()).toBe(true);
      await quiet.close();
    });

    it('copies the words of the witness on screen, with its reference', async () => {
      await page.goto(`${poem}?layer=witness:B`);
      await ask(page, `getSelection().selectAllChildren(document.getElementById('l1'))`);
      await page.locator('.copy-reference').click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      const copied = await ask<string>(page, 'navigator.clipboard.readText()');
      expect(copied).toContain('“The lantern at the landing was lit before nine,”');
      expect(copied).toContain('line 1');
      expect(copied).toContain('the-lamp.html?layer=witness%3AB#l1');
    });

    it('is found with and without diacritics, and opens at the passage', async () => {
      for (const typed of ['cafe', 'café']) {
        await page.goto(new URL('search.html', out).href);
        await page.locator('[name="q"]').pressSequentially(typed);
        await page.waitForURL((url) => url.searchParams.get('q') === typed);
        await page.locator('.search-results[aria-busy="false"]').waitFor({ state: 'attached' });
        const found = page.locator('.search-passages .where');
        expect(await found.allInnerTexts(), typed).toEqual(['line 16', 'para. 2']);
        await found.first().click();
        await expect.poll(() => new URL(page.url()).hash, patient).toBe('#l16');
        expect(await page.locator('#l16 .found').innerText()).toBe('café');
      }
    });

    it('makes no noise', () => {
      expect(complaints).toEqual([]);
    });
  },
);
