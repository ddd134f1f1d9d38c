import type { Io } from './io.ts';

/** How long a line of progress stands before the next takes its place, in milliseconds. */
const calm = 80;

/** Says how far a command is, on a terminal only; the line is gone before anything else is said. */
export interface Progress {
  readonly step: (done: number, total: number, what: string) => void;
  readonly end: () => void;
}

export function progressOn(io: Io, doing: string): Progress {
  if (!io.interactive) return { step: () => undefined, end: () => undefined };
  let last = -Infinity;
  let shown = false;
  return {
    step: (done, total, what) => {
      const now = performance.now();
      if (now - last < calm) return;
      last = now;
      shown = true;
      io.err(`\r\u001B[2K${line(`${doing} ${done + 1} of ${total}: ${what}`, io.columns)}`);
    },
    end: () => {
      if (shown) io.err('\r\u001B[2K');
    },
  };
}

/** A line that is too long would wrap, and could not be taken back. */
function line(text: string, columns: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}]/gu, '\u00B7');
  return plain.length < columns ? plain : `${plain.slice(0, columns - 2)}…`;
}
