import { join, resolve } from 'node:path';
import { readConfig, type Config } from '../build/config.ts';
import { loadPlugins } from '../build/plugins.ts';
import type { BuildSurroundings } from '../build/surroundings.ts';
import { readLook, type OwnLook } from '../build/look.ts';
import { loadPages } from '../build/pages.ts';
import { loadStylesheets } from '../build/stylesheets.ts';
import { findDocuments, whatIsAt } from '../check/files.ts';
import { CannotRun, UsageError, type Io } from './io.ts';

/** The configuration of the edition here, with what the call says instead. */
export function configure(
  io: Io,
  file: string | undefined,
  out: string | undefined,
  base: string | undefined,
): Config {
  const read = readConfig(io.cwd, file);
  if (!read.ok) throw new CannotRun(read.problem);
  const { config } = read;
  const baseUrl = base ?? config.baseUrl;
  if (baseUrl !== undefined && !/^https?:\/\//.test(baseUrl)) {
    throw new UsageError(`The base URL “${baseUrl}” must begin with http:// or https://`);
  }
  return {
    ...config,
    out: out === undefined ? resolve(config.root, config.out) : resolve(io.cwd, out),
    baseUrl: baseUrl === undefined || baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
  };
}

/** Keeps a command from going on where there is no edition. */
export function requireDocuments(config: Config): void {
  const documents = join(config.root, config.documents);
  if (!whatIsAt(documents)?.isDirectory())
    throw new CannotRun(`There is no folder ${config.documents}/ with documents here`);
  if (findDocuments(documents).length === 0)
    throw new CannotRun(`${config.documents}/ holds no TEI files (.xml, .tei)`);
}

export type OwnCode = Pick<BuildSurroundings, 'transform' | 'extra' | 'pages' | 'look'>;

/** The edition's own style sheets and logo, read anew. */
export function ownLook(config: Config): OwnLook {
  const look = readLook(config);
  if ('problem' in look) throw new CannotRun(look.problem);
  return look;
}

/** What the configuration names of the edition's own, ready to be used. */
export async function ownCode(config: Config): Promise<OwnCode> {
  const plugins = await loadPlugins(config);
  if ('problem' in plugins) throw new CannotRun(plugins.problem);
  const stylesheets = await loadStylesheets(config);
  if ('problem' in stylesheets) throw new CannotRun(stylesheets.problem);
  const pages = await loadPages(config);
  if ('problem' in pages) throw new CannotRun(pages.problem);
  return {
    pages: pages.read,
    look: ownLook(config),
    ...(plugins.transform && { transform: plugins.transform }),
    ...(stylesheets.extra && { extra: stylesheets.extra }),
  };
}
