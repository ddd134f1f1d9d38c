import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { version } from '../../src/cli/version.ts';
import { document } from '../support/check.ts';
import { lastingFolder, program, remove, variorum } from '../support/cli.ts';

/** More than a pipe holds (64 kB). */
const long = document(`<p>${'Words of a long letter. '.repeat(20_000)}</p>`);
const here = lastingFolder({ 'long.xml': long });
afterAll(() => {
  remove(here);
});

const call = (args: string): string => `"${process.execPath}" "${program}" ${args}`;

function shell(command: string): { code: number | null; out: string; err: string } {
  const options = { cwd: here, encoding: 'utf8', maxBuffer: 1e8 } as const;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], options);
  return { code: status, out: stdout, err: stderr };
}

const whole = variorum(here, ['text', 'long.xml']).out;

describe.skipIf(process.platform === 'win32')('what a command writes', () => {
  it('comes whole through a pipe that is read late', () => {
    expect(whole.length).toBeGreaterThan(400_000);
    expect(shell(`${call('text long.xml')} | (sleep 0.3; cat)`)).toMatchObject({ out: whole });
  });

  it('comes whole through a pipe that another program has made non-blocking', () => {
    const other = `"${process.execPath}" -e "process.stdout; setTimeout(() => {}, 1500)"`;
    const command = `{ ${other} & sleep 0.5; ${call('text long.xml')}; } | (sleep 1; cat)`;
    expect(shell(command)).toEqual({ code: 0, out: whole, err: '' });
  });

  it('ends quietly when its reader has had enough', () => {
    const command = `{ ${call('text long.xml')}; echo "$?" >&2; } | head -c 5`;
    expect(shell(command)).toEqual({ code: 0, out: whole.slice(0, 5), err: '0\n' });
  });

  it.runIf(existsSync('/dev/full'))('is an error in one line when the disk is full', () => {
    const lost = 'standard output cannot be written: the disk is full.\n';
    expect(shell(`${call('text long.xml')} > /dev/full`)).toEqual({
      code: 2,
      out: '',
      err: `variorum text: ${lost}`,
    });
    expect(shell(`${call('--version')} > /dev/full`)).toEqual({
      code: 2,
      out: '',
      err: `variorum: ${lost}`,
    });
  });

  it('does not fail because nobody hears what else there is to say', () => {
    const nowhere = existsSync('/dev/full') ? '/dev/full' : '/dev/null';
    expect(shell(`${call('frob')} 2> ${nowhere}`)).toEqual({ code: 2, out: '', err: '' });
    const file = join(here, 'version.txt');
    expect(shell(`${call('--version')} > "${file}" && cat "${file}"`).out).toBe(`${version}\n`);
  });
});
