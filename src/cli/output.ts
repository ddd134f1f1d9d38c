import { Buffer } from 'node:buffer';
import { fstatSync, writeSync } from 'node:fs';
import { reason } from '../build/reason.ts';
import { CannotRun } from './io.ts';

/** Standard output or standard error. */
export interface Output {
  readonly write: (text: string) => void;
  /** Nothing for what is no terminal. */
  readonly terminal: { readonly columns: number } | undefined;
  /** Whether all that was written has left this process. */
  readonly isWritten: () => boolean;
}

/** The width of a terminal, where nothing else is known. */
export const usualColumns = 80;

/** 1 is standard output, 2 standard error. */
type Descriptor = 1 | 2;

/**
 * Files and pipes are written to directly: the streams of Node are a twentieth of the work of a whole
 * check, only to be made. A terminal has its stream, which knows its width and, on Windows, its
 * encoding.
 */
export function outputTo(descriptor: Descriptor): Output {
  if (isFileOrPipe(descriptor)) return direct(descriptor);
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return stream.isTTY ? terminal(stream) : direct(descriptor);
}

function isFileOrPipe(descriptor: Descriptor): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

function direct(descriptor: Descriptor): Output {
  let isOpen = true;
  const write = (text: string): void => {
    for (let rest = Buffer.from(text); isOpen && rest.length > 0;) {
      try {
        rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'EAGAIN') {
          pause();
          continue;
        }
        isOpen = false;
        // A reader that closes early (`variorum text … | head`) is no error.
        if (code !== 'EPIPE' && descriptor === 1)
          throw new CannotRun(`standard output cannot be written: ${reason(error)}`);
      }
    }
  };
  return { write, terminal: undefined, isWritten: () => true };
}

/** A pipe that somebody else has made non-blocking is full; its reader needs a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

function terminal(stream: NodeJS.WriteStream): Output {
  // When the terminal is closed there is nobody left to tell.
  stream.on('error', () => undefined);
  return {
    write: (text) => {
      stream.write(text);
    },
    // A terminal that does not know its width says 0.
    terminal: { columns: stream.columns || usualColumns },
    isWritten: () => stream.writableLength === 0,
  };
}
