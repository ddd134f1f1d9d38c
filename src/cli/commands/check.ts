import { relative, resolve } from 'node:path';
import { checkFile } from '../../check/check.ts';
import { catalogue } from '../../check/catalogue.ts';
import { disk, findDocuments, slashed, whatIsAt } from '../../check/files.ts';
import { totals, type FileReport } from '../../check/report.ts';
import { githubReport } from '../../check/reporters/github.ts';
import { jsonReport } from '../../check/reporters/json.ts';
import { paint, prettyReport } from '../../check/reporters/pretty.ts';
import { sarifReport } from '../../check/reporters/sarif.ts';
import { Schemas } from '../../check/schemas.ts';
import { brokenSchemaReports } from '../../check/broken-schema.ts';
import { readInput } from '../input.ts';
import { CannotRun, type Command, type ExitCode, type Io } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';

const formats = ['pretty', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

export const check: Command = {
  name: 'check',
  summary: 'check documents: markup, schema, ids, pointers, dates, header',
  usage: 'variorum check [PATH…] [--schema FILE] [--format pretty|json|github|sarif]',
  help: `Checks TEI files, and folders of them (tei/ when no path is given).

  --schema FILE      RELAX NG schema for all files; else the one that <?xml-model?> names,
                     else the edition's own in schema/
  --format FORMAT    pretty (for people), json, github, sarif
  --stdin-name FILE  the name in findings for the document that “-” reads
                     from standard input

Example:
  variorum check tei/ --schema schema/edition.rng

Exit code: 0 nothing wrong, 1 errors were found, 2 could not run.`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readOptions(args, {
    schema: { type: 'string' },
    format: { type: 'string', default: 'pretty' },
    'stdin-name': { type: 'string', default: 'standard-input.xml' },
  });
  const format = oneOf(values.format, formats, '--format');
  const forced = values.schema === undefined ? undefined : fromHere(io, values.schema);
  const schemas = new Schemas(disk, forced);
  if (forced !== undefined) schemas.load(forced);

  const reports: FileReport[] = [];
  const files = documentsOf(positionals, io);
  if (schemas.broken.length === 0) {
    for (const file of files) {
      const name = file === '-' ? values['stdin-name'] : file;
      const opened = resolve(io.cwd, name);
      const context = schemas.contextFor(fromHere(io, opened));
      reports.push(checkFile(slashed(name), readInput(file, io), context).report);
    }
  }
  const broken = brokenSchemaReports(schemas.broken);
  io.out(write([...broken, ...reports], format, io));
  if (broken.length > 0) return 2;
  return totals(reports).errors > 0 ? 1 : 0;
}

/** The files that the paths mean; a folder means all TEI files in it. */
function documentsOf(paths: readonly string[], io: Io): readonly string[] {
  const given = paths.length > 0 ? paths : ['tei'];
  return given.flatMap((path) => {
    if (path === '-') return [path];
    const stat = whatIsAt(resolve(io.cwd, path));
    if (!stat) throw new CannotRun(`${path} does not exist`);
    if (!stat.isDirectory()) return [path];
    const found = findDocuments(resolve(io.cwd, path)).map((file) => relative(io.cwd, file));
    if (found.length === 0) throw new CannotRun(`${path} holds no TEI files (.xml, .tei)`);
    return found;
  });
}

/** A path from the working folder, as a report should print it. */
function fromHere(io: Io, path: string): string {
  return relative(io.cwd, resolve(io.cwd, path));
}

function write(reports: readonly FileReport[], format: Format, io: Io): string {
  switch (format) {
    case 'pretty':
      return prettyReport(reports, paint(io.outColour));
    case 'json':
      return jsonReport(reports);
    case 'github':
      return githubReport(reports);
    case 'sarif':
      return sarifReport(reports, catalogue);
  }
}
