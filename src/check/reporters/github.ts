import type { Severity } from '../../finding/finding.ts';
import { indexLines } from '../../xml/lines.ts';
import type { FileReport } from '../report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Workflow commands that GitHub shows beside the lines of a change. */
export function githubReport(reports: readonly FileReport[]): string {
  let output = '';
  for (const { file, source, findings } of reports) {
    const lines = indexLines(source.text);
    for (const { code, severity, message, hint, start, end } of findings) {
      const from = lines.place(start);
      const to = lines.place(end);
      const properties = [
        `file=${property(file)}`,
        `line=${from.line}`,
        `endLine=${to.line}`,
        ...(from.line === to.line ? [`col=${from.column}`, `endColumn=${to.column}`] : []),
        `title=${property(code)}`,
      ];
      const words = hint === undefined ? message : `${message} ${hint}`;
      output += `::${commands[severity]} ${properties.join(',')}::${data(words)}\n`;
    }
  }
  return output;
}

function data(value: string): string {
  return value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(value: string): string {
  return data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
