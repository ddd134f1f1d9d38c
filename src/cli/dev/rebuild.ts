import { join, relative, resolve } from 'node:path';
import { buildEdition, type Built } from '../../build/build.ts';
import type { Config } from '../../build/config.ts';
import type { Shown } from '../../build/dev-server.ts';
import { noMemory, type Memory } from '../../build/memory.ts';
import { brokenSchemaReports } from '../../check/broken-schema.ts';
import { disk } from '../../check/files.ts';
import { paint, prettyReport } from '../../check/reporters/pretty.ts';
import { Schemas } from '../../check/schemas.ts';
import type { FileContent } from '../../site/files.ts';
import type { Assets } from '../../site/pages/assets.ts';
import { ownCode, ownLook, requireDocuments, type OwnCode } from '../configure.ts';
import type { Io } from '../io.ts';
import type { Watched } from './watch.ts';

/** What a build leaves for the next one. */
export interface Left {
  readonly config: Config;
  readonly own: OwnCode;
  readonly schemas: Schemas;
  readonly memory: Memory;
}

export interface Rebuilt {
  readonly shown: Shown;
  readonly left: Left;
  readonly watched: Watched;
}

/** Builds the edition as it is now; `changed` are the files that the build before did not see so. */
export async function rebuild(
  read: Config,
  assets: Assets,
  left: Left | undefined,
  changed: ReadonlySet<string>,
  io: Io,
): Promise<Rebuilt> {
  const start = performance.now();
  // The same words of the same file are the same configuration, and what was made with it stands.
  const config = left && isSame(read, left.config) ? left.config : read;
  requireDocuments(config);
  const own = await ownOf(config, left, changed);
  const lent = [...changed].some((path) => /\.(?:rng|dtd)$/i.test(path)) ? undefined : left;
  const schemas = new Schemas(disk, undefined, lent?.schemas);
  const files = new Map<string, FileContent>();
  const built = buildEdition(config, {
    checking: (file) => schemas.contextFor(relative('', file)),
    assets,
    put: (path, content) => files.set(path, content),
    earlier: left?.memory ?? noMemory,
    ...own,
  });
  const reports = [...brokenSchemaReports(schemas.broken), ...built.reports];
  io.err(prettyReport(reports, paint(io.colour)));
  io.err(`Built in ${Math.round(performance.now() - start)} ms\n`);
  const worth = reports.some(({ findings }) => findings.length > 0);
  return {
    shown: { files, findings: worth ? prettyReport(reports, paint(false)) : '' },
    left: { config, own, schemas, memory: built.memory ?? noMemory },
    watched: watchedOf(config, built),
  };
}

function isSame(read: Config, before: Config): boolean {
  return read.source?.name === before.source?.name && read.source?.text === before.source?.text;
}

/** A stylesheet may take seconds to compile; those that have not changed are used again. */
async function ownOf(
  config: Config,
  left: Left | undefined,
  changed: ReadonlySet<string>,
): Promise<OwnCode> {
  const isStale = config.stylesheets.some((file) => changed.has(resolve(config.root, file)));
  if (left?.config !== config || isStale) return ownCode(config);
  return { ...left.own, look: ownLook(config) };
}

/** Everything that a page may show something of. */
function watchedOf(config: Config, { images, memory }: Built): Watched {
  const own = [
    ...['variorum.json', 'package.json', 'schema', config.documents, ...config.styles],
    ...config.pages.map(({ file }) => file),
    ...config.stylesheets,
    ...(config.logo === undefined ? [] : [config.logo]),
    ...(config.source ? [config.source.name] : []),
  ];
  const schemas = [...(memory?.checks.values() ?? [])].flatMap(({ schema }) => schema?.path ?? []);
  return {
    folders: [config.documents, 'schema'].map((folder) => join(config.root, folder)),
    files: new Set([
      ...own.map((file) => resolve(config.root, file)),
      ...images,
      ...schemas.map((path) => resolve(path)),
    ]),
  };
}
