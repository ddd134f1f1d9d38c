#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { tuneEngine } from './engine.ts';
import { isCannotRun, isUsageError, type Command, type ExitCode, type Io } from './io.ts';
import { outputTo, usualColumns } from './output.ts';
import { version } from './version.ts';

/** Commands are loaded when they are called, so that help is quick. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  build: async () => (await import('./commands/build.ts')).build,
  text: async () => (await import('./commands/text.ts')).text,
  html: async () => (await import('./commands/html.ts')).html,
  ledger: async () => (await import('./commands/ledger.ts')).ledger,
  cite: async () => (await import('./commands/cite.ts')).cite,
  init: async () => (await import('./commands/init.ts')).init,
  dev: async () => (await import('./commands/dev.ts')).dev,
};

const overview = `variorum: from TEI P5 to a published critical edition

  variorum check  [PATH…] [--schema FILE] [--format pretty|json|github|sarif]
  variorum build  [--config FILE] [--out DIR] [--base-url URL]
  variorum text   FILE [--layer reading|diplomatic|witness:SIGLUM]
  variorum html   FILE
  variorum ledger FILE…
  variorum cite   FILE… [--format NAME] [--style NAME|FILE.csl] [--passage ID] [--list-formats]
  variorum init   DIR
  variorum dev    [--config FILE] [--port NUMBER]

Each command explains itself with --help.

Example:
  variorum check tei/ && variorum build
`;

tuneEngine();

const out = outputTo(1);
const err = outputTo(2);
const mayColour = process.env['NO_COLOR'] === undefined;

const io: Io = {
  cwd: process.cwd(),
  out: out.write,
  err: err.write,
  colour: err.terminal !== undefined && mayColour,
  outColour: out.terminal !== undefined && mayColour,
  interactive: err.terminal !== undefined && process.env['TERM'] !== 'dumb',
  columns: err.terminal?.columns ?? usualColumns,
  readStdin: () => readFileSync(0),
};

async function main([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    io.out(`${version}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const known = Object.keys(commands).join(', ');
    io.err(`variorum: there is no command “${name}”; the commands are ${known}.\n`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${command.usage}\n\n${command.help}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!isCannotRun(error)) throw error;
    io.err(`variorum ${name}: ${error.message.replace(/\.$/, '')}.\n`);
    if (isUsageError(error)) io.err(`Usage: ${command.usage}\n`);
    return 2;
  }
}

/** A fault of ours is said in two lines; who wants to report it asks for the rest. */
function failed(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (isCannotRun(error)) io.err(`variorum: ${message}.\n`);
  else
    io.err(
      `variorum: an internal error: ${message}\nThis is a fault of Variorum; please report it. VARIORUM_DEBUG=1 prints where it happened.\n`,
    );
  if (process.env['VARIORUM_DEBUG'] !== undefined && error instanceof Error)
    io.err(`${error.stack ?? ''}\n`);
  end(2);
}

/** To wait for what the engine still compiles, and to tidy up, takes time and serves nobody. */
function end(code: ExitCode): void {
  process.exitCode = code;
  if (out.isWritten() && err.isWritten()) process.exit();
}

main(process.argv.slice(2)).then(end, failed);
