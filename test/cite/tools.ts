import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program of the system can be run: real importers are tried where they are installed. */
export function isInstalled(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

/** Whether that version is installed, for what depends on the habits of one. */
export function isVersion(program: string, version: string): boolean {
  const { stdout, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return [stdout, stderr].some((text) => (text as string | null)?.includes(version) === true);
}

/** Runs a program on a text in a file of its own, and gives what it prints. */
export function run(
  program: string,
  args: (file: string) => readonly string[],
  text: string,
  name = 'input',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-cite-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    const result = spawnSync(program, args(file), {
      encoding: 'utf8',
      cwd: folder,
      maxBuffer: 2 ** 28,
    });
    if (result.status !== 0) throw new Error(`${program}: ${result.stderr}`);
    return result.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly translator?: readonly Readonly<Record<string, string>>[];
  readonly recipient?: readonly Readonly<Record<string, string>>[];
  readonly issued?: {
    readonly 'date-parts'?: readonly (readonly number[])[];
    readonly literal?: string;
  };
  readonly [variable: string]: unknown;
}

export function pandoc(from: 'csljson' | 'biblatex' | 'bibtex', text: string): readonly CslItem[] {
  return JSON.parse(
    run('pandoc', (file) => ['-f', from, '-t', 'csljson', file], text),
  ) as CslItem[];
}

/** MODS as bibutils makes it from RIS or EndNote XML. */
export function bibutils(program: 'ris2xml' | 'endx2xml', text: string): string {
  return run(program, (file) => [file], text);
}

export function biberWarnings(text: string): readonly string[] {
  const args = (file: string): readonly string[] => [
    '--tool',
    '--validate-datamodel',
    '--nolog',
    '--output-file',
    '/dev/null',
    file,
  ];
  return run('biber', args, text, 'input.bib')
    .split('\n')
    .filter((line) => /^(?:WARN|ERROR)/.test(line));
}
