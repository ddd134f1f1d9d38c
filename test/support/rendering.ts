import { toHtml as standardHtml } from 'hast-util-to-html';
import { expect } from 'vitest';
import type { EditedDocument } from '../../src/edition/document.ts';
import type { Content } from '../../src/render/hast.ts';
import { renderDocument, type Rendering } from '../../src/render/render.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { toText } from '../../src/text/text.ts';
import { linksOf, normal, parsePage, visibleText } from './html.ts';

export const allOf = ({ text, apparatus, notes }: Rendering): readonly Content[] => [
  ...text,
  ...apparatus,
  ...notes,
];

/** What must hold of every document, however strange; returns the page. */
export function expectFaithful(document: EditedDocument): string {
  const rendering = renderDocument(document);
  const { characters, suppressedBy, movedBy, lost, forged } = rendering.ledger;
  expect(lost).toEqual([]);
  expect(forged).toEqual([]);
  const { source, shown, moved, suppressed } = characters;
  expect(shown + moved + suppressed).toBe(source);
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  expect(sum(suppressedBy)).toBe(suppressed);
  expect(sum(movedBy)).toBe(moved);
  expect(Object.keys({ ...suppressedBy, ...movedBy })).not.toContain('');

  const html = toHtml(allOf(rendering));
  expect(html).toBe(standardHtml({ type: 'root', children: [...allOf(rendering)] }));
  expect(toHtml(allOf(renderDocument(document)))).toBe(html);

  const page = parsePage(html);
  expect(linksOf(page)).toBe(html.match(/<a[ >]/g)?.length ?? 0);
  // Some editions have two hundred witnesses; the first six stand for all.
  for (const layer of rendering.layers.slice(0, 8))
    expect(visibleText(page, layer), layer).toBe(normal(toText(rendering, layer)));
  return html;
}
