import { indexLines } from '../../xml/lines.ts';
import { totals, type FileReport, type Status } from '../report.ts';
import { codeFrame } from './frame.ts';

/** Styles for a terminal; all of them do nothing where there is none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

export function paint(colour: boolean): Paint {
  const style = (open: number, close: number) => (text: string) =>
    colour ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    red: style(31, 39),
    yellow: style(33, 39),
    blue: style(34, 39),
    green: style(32, 39),
  };
}

/** So many findings of one file are shown; the JSON report has all. */
const shownAtMost = 50;
/** And so many other places of one finding. */
const placesAtMost = 3;

/** Findings for a person, file by file with an excerpt each, and a line that sums up. */
export function prettyReport(reports: readonly FileReport[], colours: Paint): string {
  const colourOf = { error: colours.red, warning: colours.yellow, info: colours.blue };
  let output = '';
  for (const { file, source, findings } of reports) {
    if (findings.length === 0) continue;
    const lines = indexLines(source.text);
    for (const finding of findings.slice(0, shownAtMost)) {
      const { line, column } = lines.place(finding.start);
      output += `${colours.bold(`${file}:${line}:${column}`)} ${colourOf[finding.severity](finding.severity)} ${finding.message} ${colours.dim(finding.code)}\n`;
      if (source.text !== '') output += `${colours.dim(codeFrame(source.text, lines, finding))}\n`;
      if (finding.hint !== undefined) output += `       → ${finding.hint}\n`;
      const places = finding.related ?? [];
      for (const related of places.slice(0, placesAtMost)) {
        const place = related.file === undefined ? lines.place(related.start) : undefined;
        const where = place ? `${file}:${place.line}:${place.column}` : related.file;
        output += colours.dim(`       ↳ ${where ?? file} ${related.message}\n`);
      }
      const more = places.length - placesAtMost;
      if (more > 0) output += colours.dim(`       ↳ and in ${counted(more, 'more place')}\n`);
      output += '\n';
    }
    const hidden = findings.length - shownAtMost;
    if (hidden > 0) output += `${file}: ${hidden} more findings; --format json lists them all.\n\n`;
  }
  return output + summary(reports, colours);
}

function summary(reports: readonly FileReport[], colours: Paint): string {
  const { files, errors, warnings, infos } = totals(reports);
  const found = (
    [
      [errors, 'error'],
      [warnings, 'warning'],
      [infos, 'note'],
    ] satisfies [number, string][]
  )
    .filter(([number]) => number > 0)
    .map(([number, name]) => counted(number, name));
  const states = (['valid', 'invalid', 'not-well-formed', 'not-checked'] satisfies Status[])
    .map((status) => [reports.filter((report) => report.status === status).length, status] as const)
    .filter(([number]) => number > 0)
    .map(([number, status]) => `${files === 1 ? '' : `${number} `}${said[status]}`);
  const mark =
    errors > 0 ? colours.red('✗') : warnings > 0 ? colours.yellow('!') : colours.green('✓');
  const conclusion = found.length > 0 ? found.join(', ') : 'no findings';
  return `${mark} ${counted(files, 'file')} (${states.join(', ')}): ${conclusion}\n`;
}

const said: Readonly<Record<Status, string>> = {
  valid: 'valid',
  invalid: 'invalid',
  'not-well-formed': 'not well-formed',
  'not-checked': 'not checked against a schema',
};

function counted(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
