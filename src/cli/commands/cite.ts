import { cite as write, formats, styles } from '../../cite/index.ts';
import { citationRecord } from '../../edition/citation/index.ts';
import type { EditedDocument } from '../../edition/document.ts';
import { openInput } from '../input.ts';
import { UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';

export const cite: Command = {
  name: 'cite',
  summary: 'print the citation of a document or of a passage',
  usage: 'variorum cite FILE [--format NAME] [--style NAME] [--passage ID] [--list-formats]',
  help: `Prints how a document is cited: a Chicago note, unless another style or a format is named.

  --format NAME     for reference managers; --list-formats lists them
  --style NAME      ${styles.map(({ name }) => name).join(', ')}
  --passage ID      cite one passage of the document, by its id
  --list-formats    list the formats and end

Example:
  variorum cite tei/memorandum-1956-09-04.xml --passage p7`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string' },
    style: { type: 'string' },
    passage: { type: 'string' },
    'stdin-name': { type: 'string', default: 'standard-input.xml' },
    'list-formats': { type: 'boolean', default: false },
  });
  if (values['list-formats']) {
    const width = Math.max(...formats.map(({ name }) => name.length));
    io.out(formats.map(({ name, label }) => `${name.padEnd(width)}  ${label}\n`).join(''));
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('cite needs exactly one file');
  if (values.format !== undefined && values.style !== undefined) {
    throw new UsageError('Give --format or --style, not both');
  }
  const format =
    values.format === undefined
      ? undefined
      : oneOf(
          values.format,
          formats.map(({ name }) => name),
          '--format',
        );
  const style =
    values.style === undefined
      ? undefined
      : oneOf(
          values.style,
          styles.map(({ name }) => name),
          '--style',
        );
  const opened = openInput(file, file === '-' ? values['stdin-name'] : file, io);
  if ('code' in opened) return opened.code;
  const record = citationRecord(opened.document.xml);
  const passage =
    values.passage === undefined ? undefined : passageOf(opened.document, values.passage);
  const text = write(record, {
    ...(format !== undefined && { format }),
    ...(style !== undefined && { style }),
    ...(passage && { passage }),
  });
  io.out(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

function passageOf(
  document: EditedDocument,
  id: string,
): { readonly id: string; readonly label: string } {
  const found = document.passages.find((passage) => passage.id === id);
  if (!found) {
    const some = document.passages.slice(0, 8).map((passage) => passage.id);
    throw new UsageError(`${document.file} has no passage “${id}” (it has ${some.join(', ')}…)`);
  }
  return { id, label: found.label ?? id };
}
