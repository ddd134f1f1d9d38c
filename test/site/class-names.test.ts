import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../src/render/rules/index.ts';
import { projectPath } from '../support/xml.ts';

const folder = 'src/site/assets';
const sheets = readdirSync(projectPath(folder)).filter((name) => name.endsWith('.css'));

/** Elements have their names as classes on the page: a class of ours with such a name hides words. */
it.each(sheets)('%s hides no class that is the name of an element', (name) => {
  const css = readFileSync(projectPath(`${folder}/${name}`), 'utf8');
  const hiding = [...css.matchAll(/([^{}]+)\{[^{}]*display:\s*none/g)].flatMap(
    ([, selectors = '']) => selectors.split(',').map((selector) => selector.trim()),
  );
  expect(hiding.length).toBeGreaterThan(0);
  const ofElements = hiding.filter((selector) =>
    rules.has(/\.([\w-]+)$/.exec(selector)?.[1] ?? ''),
  );
  expect(ofElements).toEqual([]);
});
