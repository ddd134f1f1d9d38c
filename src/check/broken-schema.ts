import type { FileReport } from './report.ts';
import { slashed } from './files.ts';
import type { BrokenSchema } from './schemas.ts';

/** The errors of schemas as reports of their files, so that they are shown like all others. */
export function brokenSchemaReports(broken: readonly BrokenSchema[]): readonly FileReport[] {
  const byFile = new Map<string, FileReport>();
  for (const { findings } of broken) {
    for (const { file, source, finding } of findings) {
      const name = slashed(file);
      const report = byFile.get(name);
      const others = report?.findings ?? [];
      const status = finding.code.startsWith('xml-') ? 'not-well-formed' : 'invalid';
      byFile.set(name, {
        file: name,
        status,
        schema: undefined,
        source,
        findings: [...others, finding],
      });
    }
  }
  return [...byFile.values()];
}
