import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../browser/browser.ts';
import { attributesOf, boxOf, builtSite, hasFocus, memorandum, watchedPage } from './site.ts';

const executable = inject('browser');
const results = fileURLToPath(new URL('../.results/', import.meta.url));

interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly mark: number | undefined;
}

/** Where the notes are on the page, and their marks. */
const placesOf = (page: Page): Promise<readonly Place[]> =>
  page.evaluate(`[...document.querySelectorAll('.notes > li:not([hidden])')].map((note) => {
    const { top, bottom, left } = note.getBoundingClientRect();
    const mark = document.querySelector('.text-frame a.noteref[href="#' + note.id + '"]');
    return { top, bottom, left, mark: mark?.getBoundingClientRect().top };
  })`);

describe.skipIf(executable === undefined)('notes of a document (needs Chrome or Chromium)', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let address: string;

  beforeAll(async () => {
    address = new URL(memorandum, builtSite()).href;
    browser = await startBrowser(executable ?? '');
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    ({ page, complaints } = await watchedPage(context));
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(['reading', 'diplomatic'])(
    'stand beside the text without overlaps: %s',
    async (layer) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${address}?layer=${layer}`);
      await page.waitForTimeout(100);
      const places = await placesOf(page);
      const right = (await boxOf(page.locator('.text-frame'))).right;
      // Every note of the memorandum stands apart from the text, so the source has none.
      expect(places.length > 40).toBe(layer === 'reading');
      places.forEach((place, index) => {
        expect(place.left).toBeGreaterThan(right);
        const next = places[index + 1];
        if (next) expect(place.bottom).toBeLessThanOrEqual(next.top);
      });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1440);
      await page.screenshot({ path: `${results}notes-${layer}.png` });
    },
  );

  it('stand at the height of their marks where there is room', async () => {
    await page.goto(address);
    const places = await placesOf(page);
    const near = places.filter(
      ({ top, mark }) => mark !== undefined && Math.abs(top - mark) <= 170,
    );
    // Thirteen notes on eight lines cannot; most others do.
    expect(near.length).toBeGreaterThan(places.length / 2);
    expect(near.length).toBeGreaterThan(20);
  });

  it('unfold when their mark is followed, without moving the text, and lead back', async () => {
    await page.goto(address);
    const mark = page.locator('#p4 a.noteref').nth(5);
    await mark.scrollIntoViewIfNeeded();
    const before = await page.evaluate('scrollY');
    const id = (await mark.getAttribute('href'))?.slice(1) ?? '';
    const note = page.locator(`[id="${id}"]`);
    const folded = (await boxOf(note)).height;
    await mark.click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    expect((await boxOf(note)).height).toBeGreaterThan(folded);
    expect(await page.evaluate('document.activeElement.id')).toBe(id);
    expect(await page.evaluate('scrollY')).toBe(before);
    await note.locator('.backlink').click();
    expect(new URL(page.url()).hash).toBe(`#${(await mark.getAttribute('id')) ?? ''}`);
  });

  it('are the list below the text on a screen of 800 pixels, and each is there once', async () => {
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(address);
    const bottom = (await boxOf(page.locator('.text-frame'))).bottom;
    const places = await placesOf(page);
    for (const { top } of places) expect(top).toBeGreaterThan(bottom);
    const ids = await attributesOf(page.locator('.notes > li'), 'id');
    expect(new Set(ids).size).toBe(ids.length);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(async () => (await placesOf(page))[0]?.top).toBeLessThan(bottom / 2);
  });

  it('are the list below the text on paper', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const bottom = (await boxOf(page.locator('.text-frame'))).bottom;
    for (const { top } of await placesOf(page)) expect(top).toBeGreaterThan(bottom);
    await page.emulateMedia({ media: 'screen' });
    await page.pdf({ path: `${results}notes.pdf` });
  });

  it('open in place by Enter, close by Escape, and the focus returns', async () => {
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(address);
    const mark = page.locator('#p5 a.noteref').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getAttribute('aria-label')).toMatch(/^Note \d+$/);
    expect(await dialog.innerText()).toContain('Chinese guards');
    expect(await page.evaluate('document.activeElement.className')).toContain('card');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await hasFocus(mark)).toBe(true);
    // Past its last stop the Tab key leaves the card and closes it, too.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(mark)).toBe(true);
    expect(await dialog.isVisible()).toBe(false);
  });

  it('open in place by a tap, close by a second one or by one elsewhere', async () => {
    const phone = await browser.newContext({
      viewport: { width: 360, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    const { page: small, complaints: noise } = await watchedPage(phone);
    await small.goto(address);
    const mark = small.locator('#p4 a.noteref').first();
    const dialog = small.getByRole('dialog');
    await mark.tap();
    expect(await dialog.isVisible()).toBe(true);
    expect(await small.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await small.screenshot({ path: `${results}note-phone.png` });
    await mark.tap();
    expect(await dialog.isVisible()).toBe(false);
    await mark.tap();
    expect(await dialog.isVisible()).toBe(true);
    await small.touchscreen.tap(5, 5);
    expect(await dialog.isVisible()).toBe(false);
    expect(noise).toEqual([]);
    await phone.close();
  });

  it('make no noise', () => {
    expect(complaints).toEqual([]);
  });
});
