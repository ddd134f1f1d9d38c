import { renderDocument } from '../../render/render.ts';
import { readAssets } from '../../site/pages/assets.ts';
import { writeSinglePage } from '../../site/pages/single.ts';
import { citationRecord } from '../../edition/citation/index.ts';
import { cite } from '../../cite/index.ts';
import { configure } from '../configure.ts';
import { wordsFor } from '../../site/words/choose.ts';
import { openInput } from '../input.ts';
import { UsageError, type Command, type ExitCode, type Io } from '../io.ts';
import { readOptions } from '../options.ts';

export const html: Command = {
  name: 'html',
  summary: 'print one document as a self-contained page',
  usage: 'variorum html FILE',
  help: `Prints one document as an HTML page that needs no other file. “-” reads from standard input.
Its own words are in the language of the edition’s configuration.

Example:
  variorum html letter.xml > letter.html`,
  run,
};

function run(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readOptions(args, {
    'stdin-name': { type: 'string', default: 'standard-input.xml' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('html needs exactly one file');
  const opened = openInput(file, file === '-' ? values['stdin-name'] : file, io);
  if ('code' in opened) return opened.code;
  const { document } = opened;
  const note = cite(citationRecord(document.xml));
  const { language } = configure(io, undefined, undefined, undefined);
  const rendering = renderDocument(document, { words: wordsFor(language).text });
  io.out(writeSinglePage(document, rendering, { note, language, style: readAssets().style }));
  return 0;
}
