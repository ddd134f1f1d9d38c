import { report as makeFinding, type Finding } from '../finding/finding.ts';
import { checkCitation } from '../edition/citation/index.ts';
import { resolveIncludes, type IncludeReader } from '../edition/include.ts';
import { openDocument, type EditedDocument } from '../edition/document.ts';
import type { XmlHandler } from '../xml/reader.ts';
import { decode, type Source } from '../xml/source.ts';
import { parseXml } from '../xml/tree.ts';
import { checkDates } from './dates.ts';
import { schemaNotFound } from './findings.ts';
import { checkHeader } from './header.ts';
import { checkIds } from './ids.ts';
import { checkPointers, type Elsewhere } from './pointers.ts';
import type { FileReport } from './report.ts';

/** Validates one document while it is read; made anew for each. */
export interface Validation {
  /** The schema's name for the report. */
  readonly schema: string;
  readonly handler: XmlHandler;
  readonly findings: () => readonly Finding[];
}

/** What checking one file needs of its surroundings. */
export interface CheckContext {
  /** Finds the schema of a document that has been decoded; undefined when there is none. */
  readonly validation: (source: Source) => Validation | undefined;
  readonly elsewhere?: Elsewhere;
  /** Files that the document may include; without it inclusions stay as they are. */
  readonly includes?: { readonly path: string; readonly reader: IncludeReader };
}

export interface Checked {
  readonly report: FileReport;
  /** Present when the file is well-formed. */
  readonly document: EditedDocument | undefined;
}

/**
 * Checks one file: encoding, well-formedness, schema, ids, pointers, dates and header. One reading
 * serves the schema and the tree.
 */
export function checkFile(file: string, bytes: Uint8Array, context: CheckContext): Checked {
  const decoded = decode(file, bytes);
  if (!decoded.ok) return unreadable(file, decoded.source, decoded.finding);
  const { source } = decoded;
  const validation = context.validation(source);
  const parsed = parseXml(source, { also: validation ? [validation.handler] : [] });
  if (!parsed.ok) return unreadable(file, source, parsed.finding);

  const { includes } = context;
  const whole = includes
    ? resolveIncludes(parsed.document, includes.path, includes.reader)
    : { document: parsed.document, findings: [] };
  const document = openDocument(file, whole.document);
  const bySchema = validation?.findings() ?? [];
  const others = [
    ...(validation ? [] : [makeFinding(schemaNotFound, { file }, { start: 0, end: 0 })]),
    ...whole.findings,
    // Ids, dates and the header are those of this file; included files have a check of their own.
    ...checkIds(parsed.document),
    ...checkPointers(parsed.document, document.byId, context.elsewhere),
    ...checkDates(parsed.document),
    ...checkHeader(parsed.document),
    ...checkCitation(parsed.document),
  ];
  const invalid = bySchema.some(({ severity }) => severity === 'error');
  const report: FileReport = {
    file,
    status: validation ? (invalid ? 'invalid' : 'valid') : 'not-checked',
    schema: validation?.schema,
    source,
    findings: inOrder([
      ...bySchema,
      ...others.filter((finding) => !isToldBy(bySchema, source, finding)),
    ]),
  };
  return { report, document };
}

function unreadable(file: string, source: Source, finding: Finding): Checked {
  const report = {
    file,
    status: 'not-well-formed',
    schema: undefined,
    source,
    findings: [finding],
  } as const;
  return { report, document: undefined };
}

/** One mistake, one finding: where the schema objects to a value, a second voice helps nobody. */
function isToldBy(bySchema: readonly Finding[], { text }: Source, finding: Finding): boolean {
  return bySchema.some(
    ({ start, end }) => text[start] !== '<' && start < finding.end && finding.start < end,
  );
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1),
  );
}
