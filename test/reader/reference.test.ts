import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../browser/browser.ts';
import { builtSite, memorandum, selectionIn, watchedPage } from './site.ts';

const executable = inject('browser');

const cited = (passage: string, link = ''): string =>
  'V. I. Ivanov, “Memorandum of Conversation with the Ambassador of the Peoples Republic of China to the DPRK ' +
  `Qiao Xiaoguang,” trans. James F. Person, September 4, 1956, ${passage}RGANI, Fond 5, Opis 28, Delo 410, Listy 322–325${link}.`;

/** Selects from the first place of some words to the last place of others, in two elements. */
const select = (page: Page, from: string, first: string, to: string, last: string): Promise<void> =>
  page.evaluate(
    `(() => {
      const find = (id, words, end) => {
        const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf(words);
          if (at >= 0 && !node.parentElement.closest('[hidden]')) return [node, at + (end ? words.length : 0)];
        }
        throw new Error(words + ' is not in ' + id);
      };
      getSelection().setBaseAndExtent(
        ...find(${JSON.stringify(from)}, ${JSON.stringify(first)}, false),
        ...find(${JSON.stringify(to)}, ${JSON.stringify(last)}, true),
      );
    })()`,
  );

describe.skipIf(executable === undefined)(
  'copying with reference (needs Chrome or Chromium)',
  () => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: string[];
    let address: string;

    beforeAll(async () => {
      address = new URL(memorandum, builtSite()).href;
      browser = await startBrowser(executable ?? '');
      context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
      ({ page, complaints } = await watchedPage(context));
    });
    afterAll(async () => {
      await browser.close();
    });
    const clipboard = (from: Page = page): Promise<string> =>
      from.evaluate('navigator.clipboard.readText()');
    const button = (on: Page = page) => on.locator('.copy-reference');

    it('gives the reading text without marks of notes, and the citation of the passage', async () => {
      await page.goto(address);
      await select(page, 'p4', 'Chairman of', 'p4', '[So Hwi]');
      await button().click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      expect(await button().innerText()).toBe('Copied');
      expect(await clipboard()).toBe(
        `“Chairman of the CC of United Unions Seo Hwi [So Hwi]”\n\n${cited('para. 4, ')}\n${address}#p4`,
      );
      await page.evaluate('getSelection().removeAllRanges()');
      await button().waitFor({ state: 'hidden' });
    });

    it('gives the words of the source in the diplomatic layer, and a link to it, by keyboard', async () => {
      await page.goto(`${address}?layer=diplomatic`);
      await select(page, 'p4', 'Chairman of', 'p4', '[So Hwi]i');
      await page.keyboard.press('Control+Shift+KeyC');
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      expect(await clipboard()).toBe(
        `“Chairman of the CC of United Unions Seo Hw [So Hwi]i”\n\n${cited('para. 4, ')}\n${address}?layer=diplomatic#p4`,
      );
    });

    it('names all paragraphs of a longer quotation, each on a line, without their numbers', async () => {
      await page.goto(address);
      await select(page, 'p5', 'they all', 'p6', 'In response');
      await button().click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      expect(await clipboard()).toBe(
        `“they all categorically refused.\nIn response”\n\n${cited('paras. 5–6, ')}\n${address}#p5`,
      );
    });

    it('follows the style that the reader chose, and cites the document for its headings', async () => {
      await page.goto(address);
      await select(page, 'h3', 'From the Diary', 'h3', 'of the ');
      await button().click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      expect(await clipboard()).toBe(`“From the Diary of the”\n\n${cited('')}\n${address}`);
      await page.locator('.ways a[href="#cite"]').click();
      await page.locator('.cite-dialog [name="style"]').selectOption('chicago-notes-short');
      await page.keyboard.press('Escape');
      await select(page, 'p9', 'Qiao', 'p9', 'asked');
      await expect.poll(() => button().innerText()).toBe('Copy with reference');
      await button().click();
      await expect.poll(() => clipboard()).toContain('“Qiao asked”\n\nIvanov, “Memorandum');
    });

    it('links to the address of the edition where it has one', async () => {
      const based = new URL(memorandum, builtSite({ baseUrl: 'https://edition.example/' })).href;
      await page.goto(`${based}?layer=diplomatic`);
      await select(page, 'p9', 'Qiao', 'p9', 'asked');
      await button().click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      const link = `, https://edition.example/${memorandum}?layer=diplomatic#p9`;
      expect(await clipboard()).toBe(`“Qiao asked”\n\n${cited('para. 9, ', link)}`);
    });

    it('offers the text for copying by hand where there is no clipboard', async () => {
      const poor = await browser.newContext();
      await poor.addInitScript(
        `Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } })`,
      );
      const { page: other, complaints: noise } = await watchedPage(poor);
      await other.goto(address);
      await select(other, 'p9', 'Qiao', 'p9', 'asked');
      await button(other).click();
      const area = other.getByRole('dialog').locator('textarea');
      const text = `“Qiao asked”\n\n${cited('para. 9, ')}\n${address}#p9`;
      expect(await area.inputValue()).toBe(text);
      expect(await selectionIn(area)).toEqual([0, text.length]);
      expect(noise).toEqual([]);
      await poor.close();
    });

    it('makes no noise', () => {
      expect(complaints).toEqual([]);
    });
  },
);
