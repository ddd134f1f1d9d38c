import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../browser/browser.ts';
import { axeFindings, hasFocus, watchedPage } from '../reader/site.ts';
import { remove, variorum } from '../support/cli.ts';
import { listedEdition } from './edition.ts';

const executable = inject('browser');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const results = fileURLToPath(new URL('../.results/', import.meta.url));

describe.skipIf(executable === undefined)(
  'the list of documents, from the disk (needs Chrome or Chromium)',
  () => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: readonly string[] = [];
    let root = '';
    const address = (path: string): string => new URL(path, pathToFileURL(join(root, 'out/'))).href;
    const shown = (): Promise<readonly string[]> =>
      page.locator('.document-list > li:visible > a').allInnerTexts();
    const status = () => page.locator('.choice-status').innerText();
    const saved = async (): Promise<readonly [string, string]> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.save-choice button').click(),
      ]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };

    beforeAll(async () => {
      mkdirSync(results, { recursive: true });
      root = listedEdition();
      browser = await startBrowser(executable ?? '');
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      ({ page, complaints } = await watchedPage(context));
    });
    afterAll(async () => {
      await browser.close();
      remove(root);
    });

    it('stands whole and by date without JavaScript', async () => {
      const quiet = await browser.newContext({ javaScriptEnabled: false });
      const plain = await quiet.newPage();
      await plain.goto(address('index.html'));
      expect(await plain.locator('.document-list > li:visible > a').allInnerTexts()).toEqual([
        'Alpha & more',
        'Gamma Rosa',
        'Beta, a report',
        'Delta',
      ]);
      expect(await plain.locator('form:visible').count()).toBe(0);
      await plain.goto(address('persons.html'));
      expect(await plain.locator('.citing:visible').count()).toBe(0);
      await quiet.close();
    });

    it('is chosen from by keyboard, tells how many there are, and keeps it in the address', async () => {
      await page.goto(address('index.html'));
      await page.locator('.list-choice').waitFor();
      expect(await status()).toBe('4 of 4 documents');
      await page.keyboard.press('Tab');
      await page.locator('[name="from"]').focus();
      await page.keyboard.type('1903');
      expect(await shown()).toEqual(['Gamma Rosa', 'Beta, a report']);
      expect(await status()).toBe('2 of 4 documents');
      await page.keyboard.press('Tab');
      expect(await hasFocus(page.locator('[name="to"]'))).toBe(true);
      await page.locator('[name="person"]').selectOption({ label: 'Tom Baker (2)' });
      expect(await shown()).toEqual(['Gamma Rosa']);
      expect(new URL(page.url()).search).toBe('?from=1903&person=tom');
      await page.reload();
      expect(await shown()).toEqual(['Gamma Rosa']);
      await page.locator('[name="type"]').selectOption('report');
      expect(await status()).toBe('No document fits all of this.');
      expect(await page.locator('.save-choice').isVisible()).toBe(false);
      await page.locator('.list-choice [type="reset"]').click();
      expect(await status()).toBe('4 of 4 documents');
      expect(new URL(page.url()).search).toBe('');
    });

    it('is sorted', async () => {
      await page.goto(address('index.html?order=author'));
      await page.locator('.list-choice').waitFor();
      expect((await shown())[0]).toBe('Beta, a report');
      await page.locator('[name="order"]').selectOption('title');
      expect(await shown()).toEqual(['Alpha & more', 'Beta, a report', 'Delta', 'Gamma Rosa']);
    });

    it('saves one file with the citations of what is listed, as variorum cite writes it', async () => {
      await page.goto(address('index.html?person=ada'));
      await page.locator('.save-choice [name="format"]').selectOption({ label: 'MODS' });
      const files = ['tei/letter-1.xml', 'tei/b.xml'];
      const { out } = variorum(root, ['cite', ...files, '--format', 'mods']);
      expect(await saved()).toEqual(['citations.mods.xml', out]);
    });

    it('saves those that are ticked, whose keys are told apart', async () => {
      await page.goto(address('index.html'));
      await page.getByRole('checkbox', { name: 'Alpha & more' }).check();
      await page.getByRole('checkbox', { name: 'Gamma Rosa' }).press('Space');
      expect(await status()).toBe('4 of 4 documents · 2 ticked');
      expect(new URL(page.url()).searchParams.getAll('tick')).toEqual(['letter.1', 'letter-1']);
      await page.reload();
      await page.locator('.save-choice [name="format"]').selectOption({ label: 'BibLaTeX' });
      const files = ['tei/letter.1.xml', 'tei/letter-1.xml'];
      const { out } = variorum(root, ['cite', ...files, '--format', 'biblatex']);
      expect((await saved())[1]).toBe(out);
    });

    it('is reached from an index, with the documents that name an entry', async () => {
      await page.goto(address('places.html'));
      await page.locator('#wien .citing a').click();
      await page.locator('.list-choice').waitFor();
      expect(await shown()).toEqual(['Beta, a report', 'Delta']);
    });

    it('leads from a document to those before and after it', async () => {
      await page.goto(address('letter-1.html'));
      const way = page.locator('.neighbours');
      expect(await way.locator('[rel="prev"]').innerText()).toContain('Alpha & more');
      expect(await page.locator('head link[rel="next"]').getAttribute('href')).toBe('b.html');
      await way.locator('[rel="next"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/b\.html/);
      expect(await page.locator('.neighbours [rel="next"]').innerText()).toContain('Delta');
      await page.goto(address('undated.html'));
      expect(await page.locator('.neighbours a').count()).toBe(1);
      expect(await page.locator('head link[rel="next"]').count()).toBe(0);
    });

    it.each(['light', 'dark'] as const)('is accessible, %s', async (colorScheme) => {
      const tested = await browser.newContext({ colorScheme, bypassCSP: true });
      const subject = await tested.newPage();
      for (const path of ['index.html?person=ada', 'letter-1.html', 'persons.html']) {
        await subject.goto(address(path));
        expect(await axeFindings(subject, axe), path).toEqual([]);
      }
      await tested.close();
    });

    it('fits a small screen', async () => {
      const small = await browser.newContext({ viewport: { width: 320, height: 640 } });
      const subject = await small.newPage();
      for (const path of ['index.html', 'letter-1.html']) {
        await subject.goto(address(path));
        expect(await subject.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          320,
        );
        await subject.screenshot({ path: `${results}list-small.png`, fullPage: true });
      }
      await small.close();
      await page.goto(address('index.html'));
      await page.screenshot({ path: `${results}list.png` });
      expect(complaints).toEqual([]);
    });
  },
);
