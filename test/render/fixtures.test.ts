import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/render/render.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { toText } from '../../src/text/text.ts';
import { allOf, expectFaithful } from '../support/rendering.ts';
import { opened, projectPath } from '../support/xml.ts';

const folder = projectPath('test/render/fixtures');
/** `UPDATE=1 npx vitest run test/render/fixtures.test.ts` writes what is expected; read the change. */
const update = process.env['UPDATE'] === '1';

/** Blocks on lines of their own, so that a change can be read; inline markup stays in its line. */
const readable = (html: string): string =>
  `${html.replace(/(<\/?(?:address|article|aside|blockquote|caption|dd|div|dl|dt|figcaption|figure|h\d|header|li|ol|p|pre|section|table|tbody|td|th|tr|ul)\b[^>]*>)(?=<)/g, '$1\n')}\n`;

function expectGolden(path: string, actual: string): void {
  if (update) writeFileSync(path, actual);
  else expect(existsSync(path), `${path} is missing; UPDATE=1 writes it`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

describe.each(readdirSync(folder).sort())('the family “%s”', (family) => {
  const path = (name: string): string => join(folder, family, name);
  const document = opened(readFileSync(path('input.xml'), 'utf8'));
  const rendering = renderDocument(document);

  it('renders as reviewed', () => {
    expectGolden(path('expected.html'), readable(toHtml(allOf(rendering))));
  });

  it.each(['reading', 'diplomatic'] as const)('reads as reviewed in the layer %s', (layer) => {
    expectGolden(path(`expected.${layer}.txt`), toText(rendering, layer));
  });

  it('loses nothing, and the page shows the text of each layer', () => {
    expectFaithful(document);
  });
});
