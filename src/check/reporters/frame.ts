import type { Span } from '../../finding/finding.ts';
import type { LineIndex } from '../../xml/lines.ts';

/** Columns of a terminal that an excerpt may take: TEI files with one line of 500 kB exist. */
const width = 100;

/**
 * The line of a place with a mark under it, windowed when it is long:
 *
 *     12 │ …the <persName ref="#per-qiap">Qiao</persName> said…
 *        │                     ~~~~~~~~~
 */
export function codeFrame(text: string, lines: LineIndex, span: Span): string {
  const { line, column } = lines.place(span.start);
  const start = lines.lineStart(line);
  const end = lineEnd(text, start);
  const from = Math.max(0, Math.min(column - 1 - 30, end - start - width));
  const to = Math.min(end - start, from + width);
  const excerpt = visible(text.slice(start + from, start + to));
  const before = visible(text.slice(start + from, span.start));
  const marked = visible(
    text.slice(span.start, Math.max(span.start, Math.min(span.end, start + to))),
  );
  const lead = from > 0 ? '…' : '';
  const number = String(line).padStart(6);
  const mark = '~'.repeat(Math.max(1, cells(marked)));
  return [
    `${number} │ ${lead}${excerpt}${start + to < end ? '…' : ''}`,
    `${' '.repeat(6)} │ ${' '.repeat(lead.length + cells(before))}${mark}`,
  ].join('\n');
}

function lineEnd(text: string, start: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = start;
  return lineBreak.exec(text)?.index ?? text.length;
}

/**
 * How many columns a terminal needs: a letter with its accents is one sign (Unicode, UAX 29), and
 * an East Asian one is twice as wide (UAX 11).
 */
function cells(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of new Intl.Segmenter().segment(text))
    columns += wide.test(segment) ? 2 : 1;
  return columns;
}

const wide =
  /^(?:[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]|[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/u;

/** Tabs as two spaces; control characters and half surrogates as one sign, for a terminal. */
function visible(text: string): string {
  return text.replace(/\t/g, '  ').replace(/[\p{Cc}\p{Cs}]/gu, '\u00B7');
}
