import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from '../reader/site.ts';
import { projectPath } from '../support/xml.ts';
import { startBrowser } from './browser.ts';
import { ask, builtEditions, type SitePage } from './editions.ts';

const executable = inject('browser');
const results = projectPath('test/.results/');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Kinds of pages: each must be among the pages of both editions together. */
const kinds =
  'memorandum-index memorandum-reading memorandum-404 second-index second-the-lamp second-the-lamp-witnesses ' +
  'second-letter-to-amaro second-draft second-persons second-places second-organisations second-events ' +
  'second-timeline second-map second-search second-404';

describe.skipIf(executable === undefined)('every page (needs Chrome or Chromium)', () => {
  let browser: Browser;
  let pages: readonly SitePage[];
  beforeAll(async () => {
    mkdirSync(results, { recursive: true });
    ({ pages } = builtEditions());
    const second = pages.find(({ name }) => name === 'second-the-lamp')?.address ?? '';
    pages = [
      ...pages,
      { name: 'second-side-by-side', address: `${second}?beside=reading,witness:B,witness:C` },
      { name: 'second-facsimile-closed', address: `${second}?facsimile=closed` },
    ];
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
  });

  /** What is wrong, page by page; nothing where `look` finds nothing. */
  const onEach = async (
    options: BrowserContextOptions,
    look: (page: Page, name: string) => Promise<unknown>,
    watch: (page: Page) => void = () => undefined,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const context = await browser.newContext(options);
    const found: Record<string, unknown> = {};
    const page = await context.newPage();
    let current = '';
    page.on('pageerror', (error) => (found[current] = error.message));
    watch(page);
    for (const { name, address } of pages) {
      current = name;
      await page.goto(address);
      const wrong = await look(page, name);
      if (wrong !== undefined) found[name] = wrong;
    }
    await context.close();
    return found;
  };

  it('is of a kind that is known, and all kinds are there', () => {
    const names = pages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(kinds.split(' ')));
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible, ${colorScheme} (axe-core), and has its picture taken`, async () => {
      // The policy of the pages lets no foreign script run, so axe comes in past it.
      const options = { colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } };
      const found = await onEach(options, async (page, name) => {
        await page.screenshot({ path: `${results}${name}-${colorScheme}.png`, fullPage: true });
        const findings = await axeFindings(page, axe);
        return findings.length > 0 ? findings : undefined;
      });
      expect(found).toEqual({});
    }, 240_000);
  }

  it('does not scroll sideways on a screen of 320 pixels', async () => {
    const found = await onEach({ viewport: { width: 320, height: 640 } }, async (page, name) => {
      await page.screenshot({ path: `${results}${name}-phone.png`, fullPage: true });
      const width = await ask<number>(page, 'document.documentElement.scrollWidth');
      return width > 320 ? `${width} pixels wide` : undefined;
    });
    expect(found).toEqual({});
  }, 120_000);

  it('is walked by the Tab key: all stops are reached, in turn, and each is seen', async () => {
    const found = await onEach({ viewport: { width: 1280, height: 900 } }, walk);
    expect(found).toEqual({});
  }, 240_000);

  it('is there without JavaScript, and asks nothing of the network', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const requests: string[] = [];
      const watch = (page: Page): void => {
        page.on('request', (request) => requests.push(request.url()));
        // A font may still be on its way when the page is left.
        page.on('requestfailed', (request) => {
          const reason = request.failure()?.errorText;
          if (reason !== 'net::ERR_ABORTED')
            requests.push(`failed: ${request.url()}, ${reason ?? ''}`);
        });
      };
      const found = await onEach(
        { javaScriptEnabled, offline: true },
        async (page) => {
          const heading = await page.locator('h1').innerText();
          const main = await page.locator('main').innerText();
          return heading !== '' && main.length > heading.length ? undefined : 'empty';
        },
        watch,
      );
      expect(found).toEqual({});
      expect(requests.length).toBeGreaterThan(pages.length);
      expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
    }
  }, 120_000);
});

/**
 * What can be reached by the Tab key, marked by a number, in the order of the page. Which image of a
 * facsimile has stops depends on where the reader is; they are walked in facsimile.test.ts.
 */
const markStops = `(() => {
  const stops = [...document.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]')]
    .filter((stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0 && getComputedStyle(stop).visibility === 'visible')
    .filter((stop) => !stop.closest('.leaf'))
    .filter((stop) => !stop.closest('details:not([open]) > :not(summary)'));
  stops.forEach((stop, index) => stop.setAttribute('data-stop', index));
  return stops.length;
})()`;

/** Where the focus is, and whether a reader sees it. */
const focused = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return undefined;
  const style = getComputedStyle(at);
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const box = at.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { stop: at.getAttribute('data-stop'), seen: seen && inside, what: at.outerHTML.slice(0, 120) };
})()`;

/** Presses Tab until all stops are reached; returns what went wrong. */
async function walk(page: Page): Promise<unknown> {
  const count = await ask<number>(page, markStops);
  const reached = new Set<string>();
  let last: string | undefined;
  let left = 0;
  for (let press = 0; reached.size < count && press < count * 2 + 10; press++) {
    await page.keyboard.press('Tab');
    const at = await ask<{ stop: string | null; seen: boolean; what: string } | undefined>(
      page,
      focused,
    );
    // A page may give the focus to a field at first; so the end of the page comes before its beginning.
    if (!at && ++left > 1) break;
    if (at?.seen === false) return `not seen: ${at.what}`;
    const now = at?.stop ?? at?.what;
    if (at && now === last) return `the focus stays: ${at.what}`;
    last = now;
    if (at && at.stop !== null) reached.add(at.stop);
  }
  const all = Array.from({ length: count }, (_, index) => String(index));
  const missed = all.filter((stop) => !reached.has(stop));
  return missed.length > 0 ? `${missed.length} of ${count} stops: ${missed.join()}` : undefined;
}
