import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tuneEngine } from '../../src/cli/engine.ts';
import { openDocument } from '../../src/edition/document.ts';
import { renderDocument } from '../../src/render/render.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { toText } from '../../src/text/text.ts';
import { decode } from '../../src/xml/source.ts';
import { parseXml } from '../../src/xml/tree.ts';
import type { RenderFigures } from './rendering.ts';

/** Renders files into a folder, and prints how long each stage took. It starts as the tool does. */
const [folder = '', withText = 'no', ...files] = process.argv.slice(2);

tuneEngine();
const stages = { read: 0, open: 0, render: 0, html: 0, text: 0 };
let bytes = 0;
let produced = 0;
for (const file of files) {
  const at = [performance.now()];
  const content = readFileSync(file);
  bytes += content.length;
  const decoded = decode(file, content);
  const parsed = decoded.ok ? parseXml(decoded.source) : undefined;
  if (!parsed?.ok) throw new Error(`${file} cannot be read`);
  at.push(performance.now());
  const document = openDocument(file, parsed.document);
  at.push(performance.now());
  const rendering = renderDocument(document);
  at.push(performance.now());
  const html = toHtml([...rendering.text, ...rendering.apparatus, ...rendering.notes]);
  produced += html.length;
  at.push(performance.now());
  if (withText === 'yes') toText(rendering, 'reading');
  at.push(performance.now());
  (Object.keys(stages) as (keyof typeof stages)[]).forEach((stage, index) => {
    stages[stage] += (at[index + 1] ?? 0) - (at[index] ?? 0);
  });
  writeFileSync(join(folder, basename(file).replace(/\.xml$/, '.html')), html);
}
const memory = process.resourceUsage().maxRSS / 1000;
const figures: RenderFigures = { bytes, produced, stages, memory };
console.log(JSON.stringify(figures));
