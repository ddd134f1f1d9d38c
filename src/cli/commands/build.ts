import { join, relative } from 'node:path';
import { buildEdition } from '../../build/build.ts';
import type { Config } from '../../build/config.ts';
import { openPublication, type Publication } from '../../build/publish.ts';
import type { BuildProgress } from '../../build/surroundings.ts';
import { brokenSchemaReports } from '../../check/broken-schema.ts';
import { disk, slashed } from '../../check/files.ts';
import { totals } from '../../check/report.ts';
import { paint, prettyReport } from '../../check/reporters/pretty.ts';
import { Schemas } from '../../check/schemas.ts';
import { readAssets } from '../../site/pages/assets.ts';
import { CannotRun, UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { configure, ownCode, requireDocuments } from '../configure.ts';
import { readOptions } from '../options.ts';
import { progressOn } from '../progress.ts';

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

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
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
  requireDocuments(config);

  const site = openPublication(config.out, slashed(relative(io.cwd, config.out)) || '.');
  try {
    return await buildInto(site, config, io);
  } finally {
    site.discard();
  }
}

async function buildInto(site: Publication, config: Config, io: Io): Promise<ExitCode> {
  const schemas = new Schemas(disk);
  const own = await ownCode(config);
  const { progress, end } = buildProgress(io);
  const built = buildEdition(config, {
    checking: (file) => schemas.contextFor(relative('', file)),
    assets: readAssets(),
    put: site.put,
    progress,
    ...own,
  });
  end();
  const broken = brokenSchemaReports(schemas.broken);
  io.err(prettyReport([...broken, ...built.reports], paint(io.colour)));
  if (broken.length > 0) return 2;
  if (!built.publishable || built.documents === 0) {
    io.err(
      `Nothing was published: ${built.documents === 0 ? 'no document can be read' : 'words would be lost'}.\n`,
    );
    return 1;
  }
  const published = site.publish();
  if (!published.ok) throw new CannotRun(published.problem);
  const shown = slashed(relative(io.cwd, join(config.out, 'index.html')));
  io.err(`Built ${published.files} files. Open ${shown}\n`);
  return totals(built.reports).errors > 0 ? 1 : 0;
}

/** Both stages go over all documents, and each has its own line. */
function buildProgress(io: Io): { readonly progress: BuildProgress; readonly end: () => void } {
  const stages = { checking: progressOn(io, 'Checking'), rendering: progressOn(io, 'Rendering') };
  return {
    progress: (stage, done, total, file) => {
      stages[stage].step(done, total, file);
    },
    end: () => {
      stages.checking.end();
      stages.rendering.end();
    },
  };
}
