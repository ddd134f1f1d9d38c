import type { Config } from '../../build/config.ts';
import { startDevServer, type DevServer, type Shown } from '../../build/dev-server.ts';
import { reason } from '../../build/reason.ts';
import { readAssets } from '../../site/pages/assets.ts';
import { configure } from '../configure.ts';
import { rebuild } from '../dev/rebuild.ts';
import { startWatching } from '../dev/watch.ts';
import { CannotRun, UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { readOptions } from '../options.ts';

export const dev: Command = {
  name: 'dev',
  summary: 'show the edition in a browser while it is edited',
  usage: 'variorum dev [--config FILE] [--port NUMBER]',
  help: `Serves the edition of this folder on this machine, watches its documents, schema, images,
pages, style sheets and configuration, rebuilds what changed, reloads open pages and shows the
findings over them. Nothing is written. A plug-in that changed needs a new start. Ctrl+C ends it.

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
  const read = (): Config => configure(io, values.config, undefined, undefined);
  const assets = readAssets();
  let last = await rebuild(read(), assets, undefined, new Set(), io);
  const server = await started(last.shown, Number(values.port));
  io.err(`Open http://localhost:${server.port}/\n`);

  let building = Promise.resolve();
  const watcher = startWatching((changed) => {
    building = building.then(async () => {
      try {
        last = await rebuild(read(), assets, last.left, changed, io);
        server.show(last.shown);
        watcher.watch(last.watched);
      } catch (error) {
        // What cannot be built now may be with the next change; until then the last site stands.
        const problem = `The edition cannot be built: ${reason(error)}\n`;
        io.err(problem);
        server.show({ files: last.shown.files, findings: problem });
      }
    });
  });
  watcher.watch(last.watched);
  return new Promise(() => undefined);
}

async function started(shown: Shown, port: number): Promise<DevServer> {
  try {
    return await startDevServer(shown, port);
  } catch (error) {
    throw new CannotRun(`the server cannot start: ${reason(error)}`);
  }
}
