import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../browser/browser.ts';
import { projectPath } from '../support/xml.ts';

const executable = inject('browser');
const folder = mkdtempSync(join(tmpdir(), 'variorum-search-'));
const out = pathToFileURL(join(folder, 'out/')).href;
const address = new URL('search.html', out).href;
const results = projectPath('test/.results/');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(executable === undefined)(
  'the search, opened from the disk (needs Chrome or Chromium)',
  () => {
    let browser: Browser;
    let page: Page;
    const complaints: string[] = [];
    const requests: string[] = [];

    beforeAll(async () => {
      mkdirSync(results, { recursive: true });
      const main = projectPath('dist/cli/main.cjs');
      const built = spawnSync(process.execPath, [main, 'build', '--out', join(folder, 'out')], {
        cwd: projectPath(''),
        encoding: 'utf8',
      });
      expect(built.stderr).toContain('Built');
      browser = await startBrowser(executable ?? '');
      page = await open({});
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const open = async (options: BrowserContextOptions): Promise<Page> =>
      (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();

    /** The places of the passages that are found when a reader types this. */
    const places = async (typed: string): Promise<readonly string[]> => {
      await page.goto(address);
      await page.locator('[name="q"]').pressSequentially(typed);
      await page.waitForURL((url) => url.searchParams.get('q') === typed);
      await page.locator('.search-results[aria-busy="false"]').waitFor({ state: 'attached' });
      return page.locator('.search-passages .where').allInnerTexts();
    };

    it('finds a word with and without its diacritics', async () => {
      for (const word of ['Attaché', 'attache', 'ATTACHE']) {
        expect(await places(word)).toContain('para. 15');
      }
      expect(await page.locator('.search-passages mark').first().innerText()).toBe('Attaché');
    });

    it('finds the beginning of a word, and a phrase', async () => {
      expect(await places('transla')).toContain('para. 15');
      expect(await places('"attended by and translated"')).toEqual(['para. 15']);
      expect(await places('"by attended"')).toEqual([]);
      expect(await page.locator('.search-status').innerText()).toContain('Nothing');
    });

    it('finds a person by any form of the name, in any script', async () => {
      for (const form of [
        '윤공흠',
        'Юн Кон-хым',
        '尹公欽',
        'gongheum',
        'Gong heum',
        'yun kong hum',
      ]) {
        const found = await places(form);
        expect(found, form).toContain('para. 7');
        const names = await page.locator('.search-entries a').allInnerTexts();
        expect(names, form).toContain('Yun Gong-heum');
      }
    });

    it('opens a passage by Enter, with the words lit up', async () => {
      await places('attache');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/memorandum-1956-09-04\.html\?find=attache#p15$/);
      expect(await page.locator('#p15 mark.found').allInnerTexts()).toEqual(['Attaché']);
    });

    it('lights up the mentions of a person that was found by another name', async () => {
      await places('윤공흠');
      const link = page.locator('.search-passages a', { hasText: 'para. 7' });
      await link.click();
      await page.waitForURL(/\?mark=per-yun&find=[^#]+#p7$/);
      expect(await page.locator('#p7 .marked').first().innerText()).toContain('Yun Gong-heum');
    });

    it('keeps the question in the address', async () => {
      await page.goto(`${address}?q=${encodeURIComponent('"the leadership"')}`);
      await page.locator('.search-passages a').first().waitFor();
      expect(await page.locator('[name="q"]').inputValue()).toBe('"the leadership"');
      expect((await page.locator('.search-status').innerText()).trim()).toMatch(/^\d+ passages?$/);
    });

    it('says what to do without JavaScript', async () => {
      const plain = await open({ javaScriptEnabled: false });
      await plain.goto(address);
      expect(await plain.locator('.search-form').isVisible()).toBe(false);
      expect(await plain.locator('main a[href="persons.html"]').isVisible()).toBe(true);
      await plain.context().close();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`is accessible, ${colorScheme} (axe-core)`, async () => {
        // The policy of the pages lets no foreign script run, so axe comes in past it.
        const subject = await open({ colorScheme, bypassCSP: true });
        await subject.goto(`${address}?q=${encodeURIComponent('윤공흠')}`);
        await subject.locator('.search-passages a').first().waitFor();
        await subject.screenshot({ path: `${results}search-${colorScheme}.png` });
        await subject.addScriptTag({ path: axe });
        const violations = await subject.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
        );
        expect(violations).toEqual([]);
        await subject.context().close();
      });
    }

    it('does not scroll sideways on a small screen', async () => {
      const subject = await open({ viewport: { width: 320, height: 640 } });
      await subject.goto(`${address}?q=${encodeURIComponent('"kim il sung" party')}`);
      await subject.locator('.search-passages a').first().waitFor();
      const width = await subject.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(320);
      await subject.screenshot({ path: `${results}search-small.png` });
      await subject.context().close();
    });

    it('asks nothing of the network, and no policy is broken', () => {
      expect(requests.length).toBeGreaterThan(0);
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  },
);
