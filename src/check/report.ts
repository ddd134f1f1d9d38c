import type { Finding } from '../finding/finding.ts';
import type { Source } from '../xml/source.ts';

/** What is known of the markup of a file. `not-checked` never looks like `valid`. */
export type Status = 'valid' | 'invalid' | 'not-well-formed' | 'not-checked';

/** The findings of one file, in the order of the file. */
export interface FileReport {
  readonly file: string;
  readonly status: Status;
  /** The schema that was used. */
  readonly schema: string | undefined;
  readonly source: Source;
  readonly findings: readonly Finding[];
}

export interface Totals {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function totals(reports: readonly FileReport[]): Totals {
  const findings = reports.flatMap((report) => report.findings);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files: reports.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
