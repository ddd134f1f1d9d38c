import { renderDocument } from '../../render/render.ts';
import { indexLines } from '../../xml/lines.ts';
import { slashed } from '../../check/files.ts';
import { openInput } from '../input.ts';
import { UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { readOptions } from '../options.ts';

export const ledger: Command = {
  name: 'ledger',
  summary: 'prove what became of every character, as JSON',
  usage: 'variorum ledger FILE…',
  help: `Renders documents and prints what became of every character of their texts: shown, moved (to a
note or the apparatus), suppressed by a named rule, or lost. “-” reads from standard input.

Example:
  variorum ledger tei/memorandum-1956-09-04.xml

Exit code: 1 when a character is lost or a file cannot be read.`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readOptions(args, {
    'stdin-name': { type: 'string', default: 'standard-input.xml' },
  });
  if (positionals.length === 0) throw new UsageError('ledger needs a file');
  let code: ExitCode = 0;
  const files = positionals.flatMap((file) => {
    const name = file === '-' ? values['stdin-name'] : file;
    const opened = openInput(file, name, io);
    if ('code' in opened) {
      code = 1;
      return [];
    }
    const { xml } = opened.document;
    const { ledger: kept, unknown } = renderDocument(opened.document);
    if (kept.lost.length > 0 || kept.forged.length > 0) code = 1;
    const lines = indexLines(xml.source.text);
    return [
      {
        file: slashed(name),
        characters: kept.characters,
        suppressedBy: kept.suppressedBy,
        movedBy: kept.movedBy,
        lost: kept.lost.map(({ start, text }) => ({ ...lines.place(start), text })),
        ...(kept.forged.length > 0 && { forged: kept.forged }),
        unknownElements: Object.fromEntries(
          [...unknown].map(([name, found]) => [name, found.length]),
        ),
      },
    ];
  });
  io.out(`${JSON.stringify({ version: 1, files }, undefined, 2)}\n`);
  return code;
}
