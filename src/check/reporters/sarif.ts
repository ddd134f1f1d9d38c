import type { CatalogueEntry, Finding, Severity } from '../../finding/finding.ts';
import { indexLines, type LineIndex } from '../../xml/lines.ts';
import type { FileReport } from '../report.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0 (OASIS), for code hosts and editors. Columns count UTF-16 code units. */
export function sarifReport(
  reports: readonly FileReport[],
  catalogue: readonly CatalogueEntry[],
): string {
  const used = new Set(reports.flatMap(({ findings }) => findings.map(({ code }) => code)));
  const rules = catalogue
    .filter(({ code }) => used.has(code))
    .map(({ code, severity, title, why }) => ({
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: why },
      defaultConfiguration: { level: levels[severity] },
    }));
  const results = reports.flatMap(({ file, source, findings }) => {
    const lines = indexLines(source.text);
    return findings.map((finding) => result(file, lines, finding));
  });
  const driver = { name: 'Variorum', rules };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function result(file: string, lines: LineIndex, finding: Finding) {
  const { code, severity, message, hint, related = [] } = finding;
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [{ physicalLocation: location(file, lines, finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        message: { text: place.message },
        // Lines of another file are not known here.
        physicalLocation:
          place.file === undefined ? location(file, lines, place) : artifact(place.file),
      })),
    }),
  };
}

function location(file: string, lines: LineIndex, span: { start: number; end: number }) {
  const start = lines.place(span.start);
  const end = lines.place(span.end);
  return {
    ...artifact(file),
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

function artifact(file: string) {
  return { artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') } };
}
