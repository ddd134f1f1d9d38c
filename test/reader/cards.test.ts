import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../browser/browser.ts';
import { axeFindings, builtSite, hasFocus, linesOf, memorandum, watchedPage } from './site.ts';

const executable = inject('browser');
const results = fileURLToPath(new URL('../.results/', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === undefined)('cards of names (needs Chrome or Chromium)', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let address: string;

  beforeAll(async () => {
    address = new URL(memorandum, builtSite()).href;
    browser = await startBrowser(executable ?? '');
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    ({ page, complaints } = await watchedPage(context));
  });
  afterAll(async () => {
    await browser.close();
  });

  it('open by the pointer, with what the registers say', async () => {
    await page.goto(address);
    await page.locator('#p7 a[data-ref="per-yun"]').first().click();
    const dialog = page.getByRole('dialog', { name: 'Yun Gong-heum' });
    const words = await dialog.innerText();
    for (const fact of ['윤공흠', 'Юн Кон-хым', 'born 1904', '(uncertain)', 'Minister of Trade']) {
      expect(words).toContain(fact);
    }
    expect(words).toMatch(/Named in \d+ passages: para\. 4/);
    expect(await dialog.locator('[lang="ru"]').innerText()).toBe('Юн Кон-хым');
    expect(await dialog.locator('[lang="ko-Kore"]').first().innerText()).toBe('윤공흠');
    expect(await dialog.locator('.card-index a').getAttribute('href')).toBe('persons.html#per-yun');
    const href = await dialog
      .locator('.card-passages a', { hasText: 'para. 9' })
      .getAttribute('href');
    expect(href).toBe(`${memorandum}?mark=per-yun#p9`);
    await page.mouse.click(5, 300);
    expect(await dialog.isVisible()).toBe(false);
    expect(page.url()).toBe(address);
  });

  it('open by Enter, close by Escape and by their button, and the focus returns', async () => {
    await page.goto(address);
    const name = page.locator('#p2 a[data-ref="per-kim-il-sung"]').first();
    for (const leave of ['Escape', 'Enter']) {
      await name.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await name.getAttribute('aria-expanded')).toBe('true');
      if (leave === 'Enter') await page.keyboard.press('Tab');
      await page.keyboard.press(leave);
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await hasFocus(name)).toBe(true);
    }
  });

  it('hold an entry for each of several bearers, and for names in names by the keyboard', async () => {
    await page.goto(address);
    await page.locator('#p5 a[data-ref~="per-seo"]').click();
    expect(await page.locator('.card summary').allInnerTexts()).toHaveLength(4);
    await page.locator('.card summary').nth(1).click();
    expect(await page.locator('.card details').nth(1).innerText()).toContain('trade unions');
    await page.keyboard.press('Escape');
    await page.locator('#p1 a[data-ref="ev-reception"]').focus();
    await page.keyboard.press('Enter');
    const names = await page.locator('.card summary').allInnerTexts();
    expect(names[0]).toBe('Reception of the Vietnamese embassy');
    expect(names.length).toBeGreaterThan(1);
  });

  it('leave the link alone with a modifier key, and without JavaScript', async () => {
    await page.goto(address);
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page
        .locator('#p7 a[data-ref="per-yun"]')
        .first()
        .click({ modifiers: ['Control'] }),
    ]);
    await other.waitForURL(/persons\.html#per-yun$/);
    await other.close();
    const quiet = await browser.newContext({ javaScriptEnabled: false });
    const plain = await quiet.newPage();
    await plain.goto(address);
    await plain.locator('#p7 a[data-ref="per-yun"]').first().click();
    expect(plain.url()).toContain('persons.html#per-yun');
    await quiet.close();
  });

  it('come with marks for names, offices and dates, explained and told apart by their lines', async () => {
    await page.goto(address);
    const legend = page.locator('.name-legend');
    expect(await legend.isVisible()).toBe(false);
    await page.locator('[data-toggle="names"]').click();
    expect(await legend.locator('li').allInnerTexts()).toEqual([
      'persons',
      'places',
      'organisations',
      'events',
      'offices',
      'dates',
    ]);
    const looks = await linesOf(legend.locator('[data-mark]'));
    expect(new Set(looks).size).toBe(6);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`are accessible while open: ${colorScheme} (axe-core)`, async () => {
      const tested = await browser.newContext({ colorScheme, bypassCSP: true });
      const subject = await tested.newPage();
      await subject.goto(address);
      await subject.locator('[data-toggle="names"]').click();
      await subject.locator('#p7 a[data-ref="per-yun"]').first().click();
      await subject.getByRole('dialog').waitFor();
      await subject.screenshot({ path: `${results}card-${colorScheme}.png` });
      expect(await axeFindings(subject, axe)).toEqual([]);
      await tested.close();
    });
  }

  it('make no noise', () => {
    expect(complaints).toEqual([]);
  });
});
