import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, timed } from './timing.ts';
import { bundled } from './program.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const bench = join(project, '../shared/bench');
const saxon = '/usr/share/java/Saxon-HE.jar';

/** What test/bench/render-files.ts prints; times in milliseconds, memory in megabytes. */
export interface RenderFigures {
  readonly bytes: number;
  readonly produced: number;
  readonly stages: Readonly<Record<'read' | 'open' | 'render' | 'html' | 'text', number>>;
  readonly memory: number;
}

/**
 * All plays and novels to HTML: MB/s, the share of each stage, and the peak of memory; then whole
 * processes beside Saxon-HE with a stylesheet of the same scope (page.xsl), interleaved.
 */
export async function renderingBench(runs = 5): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const program = await bundled('render-files.ts', folder);
  for (const set of ['plays', 'novels']) {
    const source = join(bench, set);
    if (!existsSync(source)) {
      console.log(`Rendering: ../shared/bench/${set} is not here, not measured`);
      continue;
    }
    const files = readdirSync(source)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(source, name));
    stagesOf(set, program, folder, files, runs);
    besideSaxon(set, program, folder, files, source, runs);
  }
  rmSync(folder, { recursive: true });
}

function stagesOf(
  set: string,
  program: string,
  folder: string,
  files: readonly string[],
  runs: number,
): void {
  const figures = Array.from({ length: runs }, () => {
    const { output } = timed(process.execPath, [program, folder, 'yes', ...files]);
    return JSON.parse(output) as RenderFigures;
  });
  const stage = (name: keyof RenderFigures['stages']): number =>
    median(figures.map(({ stages }) => stages[name]));
  const names = ['read', 'open', 'render', 'html'] as const;
  const total = names.reduce((sum, name) => sum + stage(name), 0);
  const share = names.map((name) => `${name} ${Math.round((100 * stage(name)) / total)} %`);
  const [first] = figures;
  const megabytes = (first?.bytes ?? 0) / 1e6;
  const memory = median(figures.map((each) => each.memory));
  console.log(
    `Rendering ${set}: ${files.length} files, ${megabytes.toFixed(1)} MB to ${((first?.produced ?? 0) / 1e6).toFixed(1)} MB of HTML, ` +
      `${(megabytes / (total / 1000)).toFixed(1)} MB/s (${share.join(', ')}; plain text as well: ${stage('text').toFixed(0)} ms); peak ${memory.toFixed(0)} MB`,
  );
}

function besideSaxon(
  set: string,
  program: string,
  folder: string,
  files: readonly string[],
  source: string,
  runs: number,
): void {
  if (!existsSync(saxon)) {
    console.log(`Rendering ${set}: Saxon-HE is not installed, so there is no ratio`);
    return;
  }
  const jars = [saxon, '/usr/share/java/xml-resolver.jar'].join(':');
  const stylesheet = join(project, 'test/bench/page.xsl');
  const transform = ['-cp', jars, 'net.sf.saxon.Transform', `-s:${source}`, `-o:${folder}`];
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(timed(process.execPath, [program, folder, 'no', ...files]).seconds);
    theirs.push(timed('java', [...transform, `-xsl:${stylesheet}`]).seconds);
  }
  const [own, other] = [median(ours), median(theirs)];
  console.log(
    `Rendering ${set}, whole process: ${own.toFixed(2)} s, Saxon-HE ${other.toFixed(2)} s, ratio ${(own / other).toFixed(2)}`,
  );
}
