import { performance } from 'node:perf_hooks';
import { formats } from '../../src/cite/index.ts';
import { citationRecord, type CitationRecord } from '../../src/edition/citation/index.ts';
import { documentOf } from '../cite/reading.ts';
import { shapes, teiOf } from '../cite/shapes.ts';

const amount = 10_000;

/** Ten thousand records to every exchange format; what a format writes in a second is printed. */
export async function citationBench(): Promise<void> {
  const documents = shapes.map((shape) => documentOf(teiOf(shape)));
  const start = performance.now();
  const records = Array.from({ length: amount }, (_, index): CitationRecord => {
    const document = documents[index % documents.length];
    if (!document) throw new Error('there are no shapes');
    const id = `document-${index}`;
    return citationRecord(document, {
      documentId: id,
      documentUrl: `https://edition.test/${id}.html`,
    });
  });
  report('records from headers', start, 0);
  let total = 0;
  for (const format of formats) {
    const begin = performance.now();
    const size = format.write(records).length;
    total += report(format.name, begin, size);
    // Lets the collector and other work run between formats.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const each = Math.round((amount * formats.length * 1000) / total);
  console.log(`${'all formats'.padEnd(22)} ${Math.round(total)} ms, ${each} records/s`);
}

function report(name: string, start: number, size: number): number {
  const time = performance.now() - start;
  const rate = Math.round((amount * 1000) / time);
  const written = size === 0 ? '' : `, ${(size / 1e6).toFixed(1)} MB`;
  console.log(`${name.padEnd(22)} ${Math.round(time)} ms, ${rate} records/s${written}`);
  return time;
}
