import { parseLayer } from '../../render/layers.ts';
import { renderDocument } from '../../render/render.ts';
import { toText } from '../../text/text.ts';
import { wordsFor } from '../../site/words/choose.ts';
import { configure } from '../configure.ts';
import { openInput } from '../input.ts';
import { UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { readOptions } from '../options.ts';

export const text: Command = {
  name: 'text',
  summary: 'print the plain text of a document, layer by layer',
  usage: 'variorum text FILE [--layer reading|diplomatic|witness:SIGLUM]',
  help: `Prints the text of one document: paragraphs parted by a blank line, verse by line, notes after
the text. “-” reads from standard input. Headings of notes and apparatus are in the language of the
edition’s configuration, as on its pages.

  --layer LAYER   reading: as the editors establish it (default)
                  diplomatic: as the source has it
                  witness:SIGLUM: as one witness has it

Example:
  variorum text tei/memorandum-1956-09-04.xml --layer diplomatic`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readOptions(args, {
    layer: { type: 'string', default: 'reading' },
    'stdin-name': { type: 'string', default: 'standard-input.xml' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('text needs exactly one file');
  const layer = parseLayer(values.layer);
  if (!layer) {
    throw new UsageError(
      `--layer cannot be “${values.layer}”: it is reading, diplomatic or witness:SIGLUM`,
    );
  }
  const opened = openInput(file, file === '-' ? values['stdin-name'] : file, io);
  if ('code' in opened) return opened.code;
  const { language } = configure(io, undefined, undefined, undefined);
  const rendering = renderDocument(opened.document, { words: wordsFor(language).text });
  if (!rendering.layers.includes(layer)) {
    throw new UsageError(`${file} has no layer “${layer}”: it has ${rendering.layers.join(', ')}`);
  }
  io.out(toText(rendering, layer));
  return 0;
}
