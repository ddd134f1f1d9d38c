import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { projectPath } from '../support/xml.ts';

export const memorandum = 'memorandum-1956-09-04.html';

/** Builds the edition of the memorandum into a folder of the test's own; returns its address. */
export function builtSite(settings: Readonly<Record<string, string>> = {}): URL {
  const root = mkdtempSync(join(tmpdir(), 'variorum-reader-'));
  cpSync(projectPath('tei'), join(root, 'tei'), { recursive: true });
  cpSync(projectPath('schema'), join(root, 'schema'), { recursive: true });
  writeFileSync(join(root, 'variorum.json'), JSON.stringify(settings));
  const tool = projectPath('dist/cli/main.cjs');
  const run = spawnSync(process.execPath, [tool, 'build'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return pathToFileURL(join(root, 'out/'));
}

/** A page, and what its console and its requests have to complain of. */
export async function watchedPage(
  context: BrowserContext,
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url());
  });
  return { page, complaints };
}

/** What axe-core finds wrong with a page; its context must let foreign scripts in. */
export async function axeFindings(page: Page, script: string): Promise<readonly unknown[]> {
  await page.addScriptTag({ path: script });
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run(),
  );
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** Where an element is in the window. */
export async function boxOf(element: Locator): Promise<{
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not shown');
  const { x, y, width, height } = box;
  return { left: x, right: x + width, top: y, bottom: y + height, height };
}

/** What the tests ask of the elements of a page; the types of the browser are not theirs. */
interface PageElement {
  getAttribute(name: string): string | null;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}
interface PageStyle {
  readonly borderBottomStyle: string;
  readonly textDecorationLine: string;
  readonly outlineStyle: string;
}
interface PageScope {
  readonly document: { readonly activeElement: unknown };
  readonly getComputedStyle: (element: PageElement) => PageStyle;
}

export const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate(
    (own: unknown) => own === (globalThis as unknown as PageScope).document.activeElement,
  );

/** An attribute of all these elements, in their order. */
export const attributesOf = (elements: Locator, name: string): Promise<readonly string[]> =>
  elements.evaluateAll(
    (all: unknown, asked) =>
      (all as PageElement[]).map((element) => element.getAttribute(asked) ?? ''),
    name,
  );

/** Where the selection in a field begins and ends. */
export const selectionIn = (field: Locator): Promise<readonly number[]> =>
  field.evaluate((own: unknown) => {
    const { selectionStart, selectionEnd } = own as PageElement;
    return [selectionStart, selectionEnd];
  });

/** The lines by which elements are told apart. */
export const linesOf = (elements: Locator): Promise<readonly string[]> =>
  elements.evaluateAll((all: unknown) =>
    (all as PageElement[]).map((element) => {
      const style = (globalThis as unknown as PageScope).getComputedStyle(element);
      return [style.borderBottomStyle, style.textDecorationLine, style.outlineStyle].join(' ');
    }),
  );
