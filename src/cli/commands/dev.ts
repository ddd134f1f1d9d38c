import { watch, watchFile as pollFile } from 'node:fs';
import { join, relative } from 'node:path';
import { buildEdition } from '../../build/build.ts';
import { startDevServer, type Shown } from '../../build/dev-server.ts';
import { reason } from '../../build/reason.ts';
import { brokenSchemaReports } from '../../check/broken-schema.ts';
import { disk } from '../../check/files.ts';
import { paint, prettyReport } from '../../check/reporters/pretty.ts';
import { Schemas } from '../../check/schemas.ts';
import type { FileContent } from '../../site/files.ts';
import { readAssets } from '../../site/pages/assets.ts';
import { configure, ownCode, requireDocuments } from '../configure.ts';
import { CannotRun, UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { readOptions } from '../options.ts';

export const dev: Command = {
  name: 'dev',
  summary: 'show the edition in a browser while it is edited',
  usage: 'variorum dev [--config FILE] [--port NUMBER]',
  help: `Serves the edition of this folder on this machine, watches its files, rebuilds at every
change, reloads open pages and shows the findings over them. Nothing is written. Ctrl+C ends it.

  --config FILE   configuration; else variorum.json, else “variorum” in package.json
  --port NUMBER   default 4000; 0 takes a free one

Example:
  variorum dev`,
  run,
};

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    config: { type: 'string' },
    port: { type: 'string', default: '4000' },
  });
  if (positionals.length > 0) throw new UsageError('dev takes no path');
  if (!/^\d{1,5}$/.test(values.port)) throw new UsageError('--port must be a number');
  const config = configure(io, values.config, undefined, undefined);
  requireDocuments(config);

  const assets = readAssets();
  const own = await ownCode(config);
  let schemas = new Schemas(disk);
  const make = (schemaChanged: boolean): Shown => {
    const start = performance.now();
    schemas = new Schemas(disk, undefined, schemaChanged ? undefined : schemas);
    const files = new Map<string, FileContent>();
    const built = buildEdition(config, {
      put: (path, content) => files.set(path, content),
      checking: (file) => schemas.contextFor(relative('', file)),
      assets,
      ...own,
    });
    const reports = [...brokenSchemaReports(schemas.broken), ...built.reports];
    io.err(prettyReport(reports, paint(io.colour)));
    io.err(`Built in ${Math.round(performance.now() - start)} ms\n`);
    const worth = reports.some(({ findings }) => findings.length > 0);
    return { files, findings: worth ? prettyReport(reports, paint(false)) : '' };
  };
  try {
    const server = await startDevServer(make(true), Number(values.port));
    io.err(`Open http://localhost:${server.port}/\n`);
    const show = (path: string): void => {
      server.show(make(path.endsWith('.rng')));
    };
    onChange([join(config.root, config.documents), join(config.root, 'schema')], show);
    for (const { file } of config.pages) watchFile(join(config.root, file), show);
  } catch (error) {
    throw new CannotRun(`the server cannot start: ${reason(error)}`);
  }
  return new Promise(() => undefined);
}

/** A single file may be replaced by its editor at every change, which only asking again finds out. */
function watchFile(path: string, changed: (path: string) => void): void {
  pollFile(path, { interval: 300 }, () => {
    changed(path);
  });
}

/** Calls back after changes in folders; those that come together are one. */
function onChange(folders: readonly string[], changed: (path: string) => void): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    if (disk.list(folder).length === 0) continue;
    watch(folder, { recursive: true }, (_event, name) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        changed(name ?? '');
      }, 30);
    });
  }
}
