import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The beginning of the name of a folder in which a site is written: whose it is, by process. */
export const workshopName = (): string => `.variorum-${process.pid}-`;

/** Removes what builds have left that were ended before they could clear up, unless an old site is in it. */
export function removeOrphans(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = /^\.variorum-(\d+)-\w{6}$/.exec(name)?.[1];
    if (owner === undefined || runs(Number(owner))) continue;
    if (existsSync(join(parent, name, 'old'))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Signal 0 asks only whether there is such a process; one of somebody else is one. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
