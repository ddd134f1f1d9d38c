import { relative, resolve } from 'node:path';
import { checkFile } from '../../check/check.ts';
import { catalogue } from '../../check/catalogue.ts';
import { disk, findDocuments, slashed, whatIsAt } from '../../check/files.ts';
import { totals, type FileReport } from '../../check/report.ts';
import { githubReport } from '../../check/reporters/github.ts';
import { jsonReport } from '../../check/reporters/json.ts';
import { paint, prettyReport } from '../../check/reporters/pretty.ts';
import { sarifReport } from '../../check/reporters/sarif.ts';
import { isOtherSchema, otherValidation } from '../../check/other-schema.ts';
import { Schemas, type BrokenSchema } from '../../check/schemas.ts';
import { brokenSchemaReports } from '../../check/broken-schema.ts';
import { readInput } from '../input.ts';
import { CannotRun, type Command, type ExitCode, type Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { oneOf, readOptions } from '../options.ts';

const formats = ['pretty', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

export const check: Command = {
  name: 'check',
  summary: 'check documents: markup, schema, ids, pointers, dates, header',
  usage: 'variorum check [PATH…] [--schema FILE] [--format pretty|json|github|sarif]',
  help: `Checks TEI files, and folders of them (tei/ when no path is given).

  --schema FILE      RELAX NG schema (or .xsd, .dtd) for all files; else the one that <?xml-model?> names,
                     else the edition's own in schema/
  --format FORMAT    pretty (for people), json, github, sarif
  --stdin-name FILE  the name in findings for the document that “-” reads
                     from standard input

Example:
  variorum check tei/ --schema schema/edition.rng

Exit code: 0 nothing wrong, 1 errors were found, 2 could not run.`,
  run,
};

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    schema: { type: 'string' },
    format: { type: 'string', default: 'pretty' },
    'stdin-name': { type: 'string', default: 'standard-input.xml' },
  });
  const format = oneOf(values.format, formats, '--format');
  const forced = values.schema === undefined ? undefined : fromHere(io, values.schema);
  const { reports, broken } = await checkAll(
    documentsOf(positionals, io),
    forced,
    values['stdin-name'],
    io,
  );
  io.out(write([...brokenSchemaReports(broken), ...reports], format, io));
  if (broken.length > 0) return 2;
  return totals(reports).errors > 0 ? 1 : 0;
}

/** Checks files one after the other, unless the schema that is forced on them cannot be used. */
async function checkAll(
  files: readonly string[],
  forced: string | undefined,
  stdinName: string,
  io: Io,
): Promise<{ readonly reports: readonly FileReport[]; readonly broken: readonly BrokenSchema[] }> {
  const other = forced !== undefined && isOtherSchema(forced) ? forced : undefined;
  const schemas = new Schemas(disk, other === undefined ? forced : undefined);
  if (forced !== undefined && other === undefined) schemas.load(forced);
  const reports: FileReport[] = [];
  const progress = progressOn(io, 'Checking');
  for (const [index, file] of files.entries()) {
    progress.step(index, files.length, file);
    if (schemas.broken.length > 0 && forced !== undefined) break;
    const name = file === '-' ? stdinName : file;
    const bytes = readInput(file, io);
    const context = schemas.contextFor(fromHere(io, resolve(io.cwd, name)));
    if (other === undefined) {
      reports.push(checkFile(slashed(name), bytes, context).report);
      continue;
    }
    const result = await otherValidation(slashed(name), bytes, other, disk);
    if ('broken' in result) {
      progress.end();
      return { reports: [], broken: [result.broken] };
    }
    const { validation } = result;
    reports.push(
      checkFile(slashed(name), bytes, { ...context, validation: () => validation }).report,
    );
  }
  progress.end();
  return { reports, broken: schemas.broken };
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
