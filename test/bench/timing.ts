import { spawnSync } from 'node:child_process';

export interface Run {
  readonly seconds: number;
  readonly output: string;
}

/** A whole process, from its start to its end. */
export function timed(command: string, args: readonly string[]): Run {
  const start = performance.now();
  const { stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1e8,
  });
  return { seconds: (performance.now() - start) / 1000, output: stdout };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
