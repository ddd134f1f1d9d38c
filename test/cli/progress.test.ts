import { expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { progressOn } from '../../src/cli/progress.ts';

function terminal(interactive: boolean): { readonly io: Io; readonly said: string[] } {
  const said: string[] = [];
  const io: Io = {
    cwd: '/',
    out: () => undefined,
    err: (text) => said.push(text),
    colour: false,
    outColour: false,
    interactive,
    columns: 40,
    readStdin: () => new Uint8Array(),
  };
  return { io, said };
}

it('says on a terminal how far a command is, in one line that is gone at the end', () => {
  const { io, said } = terminal(true);
  const progress = progressOn(io, 'Checking');
  progress.step(0, 3, 'a.xml');
  progress.end();
  expect(said).toEqual(['\r\u001B[2KChecking 1 of 3: a.xml', '\r\u001B[2K']);
});

it('keeps to the width of the terminal, and lets no control character through', () => {
  const { io, said } = terminal(true);
  progressOn(io, 'Checking').step(0, 3, `\u001B[31m${'long/'.repeat(20)}a.xml`);
  expect(said[0]?.slice(5)).toBe('Checking 1 of 3: ·[31mlong/long/long/l…');
  expect(said[0]?.slice(5)).toHaveLength(39);
});

it('says nothing where there is no terminal', () => {
  const { io, said } = terminal(false);
  const progress = progressOn(io, 'Checking');
  progress.step(0, 3, 'a.xml');
  progress.end();
  expect(said).toEqual([]);
});
