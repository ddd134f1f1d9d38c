/** What a command may use of the world; given by main.ts, so that commands are plain functions. */
export interface Io {
  readonly cwd: string;
  /** Results. */
  readonly out: (text: string) => void;
  /** Talk. */
  readonly err: (text: string) => void;
  /** Whether talk goes to a terminal that shows colours. */
  readonly colour: boolean;
  /** Whether results do. */
  readonly outColour: boolean;
  /** Whether talk goes to a terminal, where a line can be taken back. */
  readonly interactive: boolean;
  /** The width of that terminal. */
  readonly columns: number;
  readonly readStdin: () => Uint8Array;
}

/** 0 nothing wrong; 1 findings of severity error; 2 could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly usage: string;
  readonly help: string;
  readonly run: (args: readonly string[], io: Io) => ExitCode | Promise<ExitCode>;
}

/** Something that keeps a command from running, said in one line; ends it with code 2. */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun';
}

/** A mistake in the words of the call; how they should be is said too. */
export class UsageError extends CannotRun {
  override readonly name: string = 'UsageError';
}

/** By name, because each command is a program with these classes for itself (build.config.js). */
export function isCannotRun(error: unknown): error is CannotRun {
  return error instanceof Error && (error.name === 'CannotRun' || isUsageError(error));
}

export function isUsageError(error: Error): error is UsageError {
  return error.name === 'UsageError';
}
