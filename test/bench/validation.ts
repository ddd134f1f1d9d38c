import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, timed, type Run } from './timing.ts';
import { bundled } from './program.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(project, '../shared');
const tool = join(project, 'dist/cli/main.cjs');

interface Task {
  readonly name: string;
  readonly schema: string;
  readonly documents: readonly string[];
  /** The ratio to jing's wall time that is asked for. */
  readonly target: number;
}

/**
 * Our engine beside jing: whole processes, interleaved, so that what else the machine does falls on
 * both; then the rate of each when it is warm, inside one process.
 */
export async function validationBench(runs = 7): Promise<void> {
  if (!existsSync(shared)) {
    console.log('Validation: not measured, ../shared is not there');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  const program = await bundled('check-files.ts', folder);
  const hasJing = spawnSync('jing', { stdio: 'ignore' }).error === undefined;
  if (!hasJing) console.log('Validation: jing is not installed, so there are no ratios');
  for (const task of tasks()) compare(task, program, hasJing, runs);
  warm(program);
  rmSync(folder, { recursive: true });
}

function tasks(): Task[] {
  const all = (name: string): string[] =>
    readdirSync(join(shared, name)).map((file) => join(shared, name, file));
  const schema = (name: string): string => join(shared, 'schemas', name);
  const small = [join(shared, 'conformance/mutants/t.00-base.xml')];
  return [
    {
      name: 'tei_all, one small document',
      schema: schema('tei_all.rng'),
      documents: small,
      target: 0.5,
    },
    {
      name: 'dracor, plays',
      schema: schema('dracor.rng'),
      documents: all('bench/plays'),
      target: 0.6,
    },
    {
      name: 'eltec-1, novels',
      schema: schema('eltec-1.rng'),
      documents: all('bench/novels'),
      target: 0.4,
    },
  ];
}

function compare(task: Task, program: string, hasJing: boolean, runs: number): void {
  const { name, schema, documents, target } = task;
  const ours: Run[] = [];
  const command: number[] = [];
  const theirs: Run[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(timed(process.execPath, [program, '1', schema, ...documents]));
    command.push(
      timed(process.execPath, [tool, 'check', '--schema', schema, ...documents]).seconds,
    );
    if (hasJing) theirs.push(timed('jing', [schema, ...documents]));
  }
  const own = median(ours.map(({ seconds }) => seconds));
  const figures = ours.map(({ output }) => JSON.parse(output) as Figures);
  const load = median(figures.map((each) => each.load));
  const memory = median(figures.map((each) => each.memory));
  const jing = hasJing ? median(theirs.map(({ seconds }) => seconds)) : Number.NaN;
  const ratio = hasJing
    ? `jing ${jing.toFixed(2)} s, ratio ${(own / jing).toFixed(2)} (asked: ${target})`
    : 'no jing';
  const all = median(command);
  const whole = `variorum check, all checks: ${all.toFixed(2)} s${hasJing ? `, ratio ${(all / jing).toFixed(2)}` : ''}`;
  console.log(
    `${name}: ${own.toFixed(2)} s, ${ratio}; ${whole}; schema ${load.toFixed(0)} ms, memory ${memory.toFixed(0)} MB`,
  );
}

/** What test/bench/check-files.ts prints. */
export interface Figures {
  /** Milliseconds. */
  readonly load: number;
  /** Megabytes a second, one figure a round. */
  readonly rates: readonly number[];
  /** Peak, in megabytes. */
  readonly memory: number;
  readonly invalid: number;
}

/** Ours and jing's in turn; what counts is the middle of the last rounds. */
function warm(program: string): void {
  const jars = ['jing', 'xercesImpl', 'Saxon-HE', 'xml-resolver']
    .map((name) => `/usr/share/java/${name}.jar`)
    .filter((path) => existsSync(path));
  for (const { name, schema, documents } of tasks().slice(1)) {
    const { output } = timed(process.execPath, [program, '8', schema, ...documents]);
    const { rates } = JSON.parse(output) as Figures;
    const java = ['-cp', jars.join(':'), join(project, 'test/bench/JingRate.java'), '8'];
    const theirs = jars.some((path) => path.endsWith('/jing.jar'))
      ? timed('java', [...java, schema, ...documents]).output
      : '';
    const jing = theirs.trim().split(/\s+/).map(Number);
    const [own, other] = [median(rates.slice(-5)), median(jing.slice(-5))];
    console.log(`${name}, warm: ${rounded(rates)} MB/s by round, jing ${rounded(jing)}`);
    console.log(`${name}, warm: ${(own / other).toFixed(1)} times jing (aimed at: 1.5)`);
  }
}

function rounded(rates: readonly number[]): string {
  return rates.map((rate) => rate.toFixed(0)).join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await validationBench();
