import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDocument } from '../../src/edition/document.ts';
import { renderDocument } from '../../src/render/render.ts';
import { toHtml } from '../../src/render/serialise.ts';
import { toText } from '../../src/text/text.ts';
import { decode } from '../../src/xml/source.ts';
import { parseXml } from '../../src/xml/tree.ts';

const bench = new URL('../../../shared/bench/', import.meta.url);

/** All plays and novels to HTML and text: MB/s, and the share of each stage. */
export function renderingBench(): void {
  for (const set of ['plays', 'novels']) {
    let names: readonly string[];
    try {
      names = readdirSync(new URL(`${set}/`, bench)).filter((name) => name.endsWith('.xml'));
    } catch {
      console.log(`Rendering: ../shared/bench/${set} is not here, not measured`);
      continue;
    }
    const stages = { read: 0, open: 0, render: 0, html: 0, text: 0 };
    let bytes = 0;
    let produced = 0;
    for (const name of names) {
      const content = readFileSync(fileURLToPath(new URL(`${set}/${name}`, bench)));
      bytes += content.length;
      const at = [performance.now()];
      const decoded = decode(name, content);
      const parsed = decoded.ok ? parseXml(decoded.source) : undefined;
      if (!parsed?.ok) continue;
      at.push(performance.now());
      const document = openDocument(name, parsed.document);
      at.push(performance.now());
      const rendering = renderDocument(document);
      at.push(performance.now());
      produced += toHtml([...rendering.text, ...rendering.apparatus, ...rendering.notes]).length;
      at.push(performance.now());
      toText(rendering, 'reading');
      at.push(performance.now());
      (Object.keys(stages) as (keyof typeof stages)[]).forEach((stage, index) => {
        stages[stage] += (at[index + 1] ?? 0) - (at[index] ?? 0);
      });
    }
    const { text, ...toPage } = stages;
    const total = Object.values(toPage).reduce((sum, time) => sum + time, 0);
    const share = Object.entries(stages).map(
      ([stage, time]) => `${stage} ${Math.round((100 * time) / (total + text))} %`,
    );
    const megabytes = bytes / 1e6;
    console.log(
      `Rendering ${set}: ${names.length} files, ${megabytes.toFixed(1)} MB to ${(produced / 1e6).toFixed(1)} MB of HTML in ${(total / 1000).toFixed(1)} s, ` +
        `${(megabytes / (total / 1000)).toFixed(1)} MB/s (${share.join(', ')}); peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    );
  }
}
