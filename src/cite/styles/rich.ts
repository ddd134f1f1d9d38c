import type { Title, TitleRun } from '../../edition/citation/index.ts';
import { htmlTags, htmlText } from '../escape/html.ts';

/** Formatted text: what a style writes before it is known where it will stand. */
export type Rich = readonly RichRun[];

export interface RichRun {
  readonly text: string;
  readonly style?: TitleRun['style'];
  readonly link?: true;
}

/** A part of a citation. What is in quotation marks takes the following comma or stop inside. */
export interface Piece {
  readonly runs: Rich;
  readonly quoted?: true;
  /** What follows is added without a comma before it. */
  readonly tight?: true;
}

export type Pieces = readonly (Piece | string | undefined)[];

export type Markup = 'plain' | 'html' | 'markdown';

export function text(value: string): Piece {
  return { runs: [{ text: value }] };
}

export function url(address: string | undefined): Piece | undefined {
  return address === undefined ? undefined : { runs: [{ text: address, link: true }] };
}

/** A title in quotation marks; those inside become single (CMOS 18, 13.96). */
export function quoted(title: Title): Piece {
  // In „German“ marks the sign that opens in English closes; they differ from ours as they are.
  const isGerman = title.some((run) => run.text.includes('„'));
  return { runs: isGerman ? title : title.map(singleQuotes), quoted: true };
}

/** A title in italics; what was italic in it turns upright (CMOS 18, 13.96). */
export function italic(title: Title): Piece {
  return {
    runs: title.map(({ text: value, style }) =>
      style === 'italic' ? { text: value } : { text: value, style: style ?? 'italic' },
    ),
  };
}

function singleQuotes(run: TitleRun): RichRun {
  const value = run.text
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/(^|[\s([—–])"([^"]*)"/g, '$1‘$2’');
  return { ...run, text: value };
}

/** Joins pieces with a comma or a full stop between, and the last with `ending`. */
export function join(pieces: Pieces, mark: ',' | '.', ending: ',' | '.' | ''): Piece {
  const given = pieces
    .map((piece) => (typeof piece === 'string' ? text(piece) : piece))
    .filter((piece): piece is Piece => piece !== undefined && plain(piece.runs) !== '');
  const runs = given.flatMap((piece, index) => {
    const isLast = index === given.length - 1;
    const following = isLast ? ending : piece.tight ? '' : mark;
    return [...closed(piece, following), ...(isLast ? [] : [{ text: ' ' }])];
  });
  return { runs };
}

/** A piece with the mark that follows it, inside the quotation marks if it has them. */
function closed(piece: Piece, mark: string): Rich {
  const content = plain(piece.runs);
  // A stop is not doubled, and after ? and ! only a comma follows (CMOS 18, 6.134).
  const isEnded = /[.?!][’”"]*$/.test(content);
  const following = mark === '.' && isEnded ? '' : mark;
  return piece.quoted
    ? [{ text: '“' }, ...piece.runs, { text: `${following}”` }]
    : [...piece.runs, ...(following === '' ? [] : [{ text: following }])];
}

export function plain(rich: Rich): string {
  return rich.map((run) => run.text).join('');
}

export function render(rich: Rich, markup: Markup): string {
  switch (markup) {
    case 'plain':
      return plain(rich);
    case 'html':
      return rich.map(htmlRun).join('');
    case 'markdown':
      return rich.map(markdownRun).join('');
  }
}

function htmlRun({ text: value, style, link }: RichRun): string {
  const safe = htmlText(value);
  if (link) return `<a href="${safe}">${safe}</a>`;
  return style ? `<${htmlTags[style]}>${safe}</${htmlTags[style]}>` : safe;
}

const markdownMarks = { italic: '*', superscript: '^', subscript: '~' } as const;

function markdownRun({ text: value, style, link }: RichRun): string {
  if (link) return `<${value}>`;
  const safe = value.replace(/[\\`*_[\]<>^~#]/g, '\\$&');
  return style ? `${markdownMarks[style]}${safe}${markdownMarks[style]}` : safe;
}
