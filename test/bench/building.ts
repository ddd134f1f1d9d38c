import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './timing.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const bench = join(project, '../shared/bench');
const tool = join(project, 'dist/cli/main.cjs');

/** An edition of all plays and novels, built once; the memorandum and 50 letters, built anew at each change. */
export async function buildingBench(changes = 9): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  if (existsSync(bench)) wholeBuild(folder);
  else console.log('Building: ../shared/bench is not here, not measured');
  const memorandum = join(folder, 'memorandum');
  mkdirSync(memorandum);
  for (const part of ['tei', 'schema', 'variorum.json'])
    if (existsSync(join(project, part)))
      cpSync(join(project, part), join(memorandum, part), { recursive: true });
  for (const [name, root] of [
    ['the memorandum', memorandum],
    ['one of 50 letters', fiftyLetters(join(folder, 'letters'))],
  ] as const) {
    const times = await rebuilds(root, changes);
    console.log(
      `dev, a change in ${name}: ${median(times).toFixed(0)} ms until the page is told (asked: 300)`,
    );
  }
  rmSync(folder, { recursive: true });
}

function wholeBuild(folder: string): void {
  for (const set of ['plays', 'novels'])
    cpSync(join(bench, set), join(folder, 'tei'), { recursive: true });
  const bytes = sizeOf(join(folder, 'tei'));
  // A child that reports its own peak: the figures of this process are not those of the build.
  const report = `process.on('exit', () => console.log(process.resourceUsage().maxRSS))`;
  const start = performance.now();
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, tool, 'build'],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 },
  );
  const seconds = (performance.now() - start) / 1000;
  const memory = Number(stdout.trim().split('\n').at(-1)) / 1000;
  const index = sizeOf(join(folder, 'out/assets/search'));
  console.log(
    `Building all plays and novels: ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s, ` +
      `${(bytes / 1e6 / seconds).toFixed(1)} MB/s, peak ${memory.toFixed(0)} MB; ` +
      `site ${(sizeOf(join(folder, 'out')) / 1e6).toFixed(0)} MB, of which search ${(index / 1e6).toFixed(1)} MB`,
  );
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** An edition of 50 letters of 40 paragraphs, each with names and dates; the first has the register. */
function fiftyLetters(root: string): string {
  mkdirSync(join(root, 'tei'), { recursive: true });
  const numbers = Array.from({ length: 50 }, (_, number) => number);
  const persons = numbers
    .map((n) => `<person xml:id="per-${n}"><persName>Person ${n}</persName></person>`)
    .join('');
  for (const n of numbers) {
    const paragraphs = Array.from(
      { length: 40 },
      (_, p) =>
        `<p xml:id="p${p + 1}">Paragraph ${p} of letter ${n} tells <persName ref="#per-${(n + p) % 50}">somebody</persName> ` +
        `of <date when="${1900 + p}">that year</date><note>A note on it.</note>, ${'and of other things too '.repeat(8)}.</p>`,
    );
    const text =
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letter ${n}</title></titleStmt>` +
      `<publicationStmt><p>None</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>` +
      (n === 0 ? `<standOff><listPerson>${persons}</listPerson></standOff>` : '') +
      `<text><body>${paragraphs.join('\n')}</body></text></TEI>`;
    writeFileSync(join(root, `tei/letter-${String(n).padStart(2, '0')}.xml`), text);
  }
  return root;
}

/** Milliseconds from a change of the first document to the message that the page has been told of it. */
async function rebuilds(folder: string, changes: number): Promise<readonly number[]> {
  const [name = ''] = readdirSync(join(folder, 'tei'));
  const server = spawn(process.execPath, [tool, 'dev', '--port', '0'], { cwd: folder });
  let said = '';
  const heard = async (words: string): Promise<void> => {
    while (!said.includes(words)) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  server.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  await heard('Open ');
  const times: number[] = [];
  for (let change = 0; change < changes; change++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    said = '';
    const start = performance.now();
    appendFileSync(join(folder, 'tei', name), '\n');
    await heard('Built in');
    times.push(performance.now() - start);
  }
  server.kill();
  return times;
}
