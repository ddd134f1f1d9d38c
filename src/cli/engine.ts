import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/** Three times what V8 has, in bytes of bytecode that are run. */
const budget = 200_000;

/**
 * A command is over before much use is made of what V8 compiles for speed. In Node 20 it compiles on
 * four threads, and where there are two processors they take the time from the command itself: check
 * and build are a quarter slower for it. There a function has to run for longer first. Later versions
 * compile in smaller steps and know no such flag.
 */
export function tuneEngine(): void {
  const isNode20 = process.versions.v8.startsWith('11.');
  if (isNode20 && availableParallelism() <= 2) setFlagsFromString(`--interrupt-budget=${budget}`);
}
