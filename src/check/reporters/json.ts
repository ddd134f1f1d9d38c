import { indexLines } from '../../xml/lines.ts';
import { totals, type FileReport } from '../report.ts';

/** The findings as JSON, version 1 (see docs/cli.md); lines and columns start at 1. */
export function jsonReport(reports: readonly FileReport[]): string {
  const { files, errors, warnings } = totals(reports);
  const value = {
    version: 1,
    files: reports.map(({ file, status, schema, source, findings }) => {
      const lines = indexLines(source.text);
      return {
        file,
        status,
        ...(schema !== undefined && { schema }),
        findings: findings.map((finding) => {
          const start = lines.place(finding.start);
          const end = lines.place(finding.end);
          return {
            code: finding.code,
            severity: finding.severity,
            message: finding.message,
            ...(finding.hint !== undefined && { hint: finding.hint }),
            line: start.line,
            column: start.column,
            endLine: end.line,
            endColumn: end.column,
            ...(finding.related && {
              related: finding.related.map((related) => ({
                ...(related.file !== undefined && { file: related.file }),
                message: related.message,
                ...(related.file === undefined && lines.place(related.start)),
              })),
            }),
          };
        }),
      };
    }),
    summary: { files, errors, warnings },
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
