import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './timing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tool = join(root, 'dist/cli/main.cjs');

/** Whole-process times of the commands on the memorandum: medians of interleaved runs. */
export function commandBench(runs = 9): void {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const memorandum = 'tei/memorandum-1956-09-04.xml';
  const commands: Readonly<Record<string, readonly string[]>> = {
    'node itself': ['-e', '0'],
    '--help': [tool, '--help'],
    check: [tool, 'check', memorandum],
    build: [tool, 'build', '--out', join(folder, 'out')],
    text: [tool, 'text', memorandum],
    cite: [tool, 'cite', memorandum],
  };
  const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
      if (status !== 0) throw new Error(`variorum ${name} ended with ${String(status)}`);
      times.get(name)?.push(performance.now() - start);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  console.log('Whole process, the memorandum (median of %d runs)', runs);
  for (const [name, all] of times)
    console.log(`  ${name.padEnd(12)} ${median(all).toFixed(0).padStart(5)} ms`);
}
