import { cite as write, formats, styles, type Passage } from '../../cite/index.ts';
import { citationRecord, type CitationRecord } from '../../edition/citation/index.ts';
import type { EditedDocument } from '../../edition/document.ts';
import { leafOf } from '../../edition/leaves.ts';
import { reason } from '../../build/reason.ts';
import { openInput, readInput } from '../input.ts';
import { UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';

export const cite: Command = {
  name: 'cite',
  summary: 'print the citation of a document or of a passage',
  usage:
    'variorum cite FILE [--format NAME] [--style NAME|FILE.csl] [--passage ID] [--list-formats]',
  help: `Prints how documents are cited: a Chicago note, unless another style or a format is named.

  --format NAME     for reference managers; --list-formats lists them
  --style NAME      ${styles.map(({ name }) => name).join(', ')},
                    or the name of a CSL file
  --passage ID      cite one passage of the document, by its id, or a range: p3..p5
  --list-formats    list the formats and end

Example:
  variorum cite tei/memorandum-1956-09-04.xml --passage p7`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode | Promise<ExitCode> {
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
  if (positionals.length === 0) throw new UsageError('cite needs a file');
  if (positionals.length > 1 && values.passage !== undefined) {
    throw new UsageError('--passage cites a passage of one file, not of several');
  }
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
  const csl = values.style?.endsWith('.csl') === true ? values.style : undefined;
  const style =
    values.style === undefined || csl !== undefined
      ? undefined
      : oneOf(
          values.style,
          styles.map(({ name }) => name),
          '--style',
        );
  const documents: EditedDocument[] = [];
  for (const file of positionals) {
    const opened = openInput(file, file === '-' ? values['stdin-name'] : file, io);
    if ('code' in opened) return opened.code;
    documents.push(opened.document);
  }
  const records = documents.map(({ id, xml }) => citationRecord(xml, { documentId: id }));
  const [first] = documents;
  const passage =
    values.passage === undefined || !first ? undefined : rangeOf(first, values.passage);
  if (csl !== undefined) return citeByFile(csl, records, passage, io);
  const about = passage ? { passage } : {};
  const text =
    format === undefined
      ? records
          .map((record) => write(record, { ...(style !== undefined && { style }), ...about }))
          .join('\n')
      : (formats.find(({ name }) => name === format)?.write(records, about) ?? '');
  io.out(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

/** Any other style, from a CSL file; the processor is loaded only here. */
async function citeByFile(
  file: string,
  records: readonly CitationRecord[],
  passage: Passage | undefined,
  io: Io,
): Promise<ExitCode> {
  const style = new TextDecoder().decode(readInput(file, io));
  const { citeWithCsl } = await import('../../cite/csl.ts');
  try {
    const text = await citeWithCsl(records, style, passage ? { passage } : {});
    io.out(text.endsWith('\n') ? text : `${text}\n`);
    return 0;
  } catch (error) {
    throw new UsageError(`${file} cannot be used: ${reason(error)}`);
  }
}

/** One passage, or the passages from one to another: `p3..p5`. */
function rangeOf(document: EditedDocument, asked: string): Passage {
  const [from = '', to] = asked.split('..');
  const first = passageOf(document, from);
  return to === undefined ? first : { ...first, to: passageOf(document, to) };
}

function passageOf(document: EditedDocument, id: string): Passage {
  const found = document.passages.find((passage) => passage.id === id);
  if (!found) {
    const some = document.passages.slice(0, 8).map((passage) => passage.id);
    throw new UsageError(`${document.file} has no passage “${id}” (it has ${some.join(', ')}…)`);
  }
  const leaf = leafOf(found.element);
  return { id, label: found.label ?? id, ...(leaf !== undefined && { leaf }) };
}
