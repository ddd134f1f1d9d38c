import { join, relative, resolve } from 'node:path';
import { buildEdition } from '../../build/build.ts';
import { readConfig, type Config } from '../../build/config.ts';
import { publish } from '../../build/publish.ts';
import { brokenSchemaReports } from '../../check/broken-schema.ts';
import { disk, findDocuments, slashed, whatIsAt } from '../../check/files.ts';
import { totals } from '../../check/report.ts';
import { paint, prettyReport } from '../../check/reporters/pretty.ts';
import { Schemas } from '../../check/schemas.ts';
import { readAssets } from '../../site/pages/assets.ts';
import { CannotRun, UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { readOptions } from '../options.ts';

export const build: Command = {
  name: 'build',
  summary: 'check the edition and build its site into out/',
  usage: 'variorum build [--config FILE] [--out DIR] [--base-url URL]',
  help: `Checks all documents of the edition in this folder and writes the site: pages, indices,
plain text, TEI and citation files. The old site is replaced only when the new one is whole.

  --config FILE    configuration; else variorum.json, else “variorum” in package.json
  --out DIR        where the site goes (default: out)
  --base-url URL   where the site will be published, for addresses in citations

Example:
  variorum build --base-url https://example.org/edition/

Exit code: 0 nothing wrong, 1 errors were found, 2 could not run.`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readOptions(args, {
    config: { type: 'string' },
    out: { type: 'string' },
    'base-url': { type: 'string' },
  });
  if (positionals.length > 0)
    throw new UsageError(
      `build takes no path (“${positionals.join(' ')}”); the documents are in tei/, or where the configuration says`,
    );
  const config = configure(io, values.config, values.out, values['base-url']);
  const documents = join(config.root, config.documents);
  if (!whatIsAt(documents)?.isDirectory())
    throw new CannotRun(`There is no folder ${config.documents}/ with documents here`);
  if (findDocuments(documents).length === 0)
    throw new CannotRun(`${config.documents}/ holds no TEI files (.xml, .tei)`);

  const schemas = new Schemas(disk);
  const built = buildEdition(config, {
    checking: (file) => schemas.contextFor(relative('', file)),
    assets: readAssets(),
  });
  const broken = brokenSchemaReports(schemas.broken);
  io.err(prettyReport([...broken, ...built.reports], paint(io.colour)));
  if (broken.length > 0) return 2;
  if (!built.publishable || built.documents === 0) {
    io.err(
      `Nothing was published: ${built.documents === 0 ? 'no document can be read' : 'words would be lost'}.\n`,
    );
    return 1;
  }
  const published = publish(built.files, config.out, slashed(relative(io.cwd, config.out)) || '.');
  if (!published.ok) throw new CannotRun(published.problem);
  const shown = slashed(relative(io.cwd, join(config.out, 'index.html')));
  io.err(`Built ${built.files.size} files. Open ${shown}\n`);
  return totals(built.reports).errors > 0 ? 1 : 0;
}

function configure(
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
