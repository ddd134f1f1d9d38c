import { merged, type Span } from './matches.ts';

/** A part of a snippet; `marked`: the words that were found. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A passage as short as this is shown whole. */
const short = 260;
const before = 70;
const after = 120;
/** So far away a space is looked for, so that no word is cut. */
const reach = 20;

/** What stands around the first find of each part of a query, with all finds marked. */
export function snippetOf(
  text: string,
  spans: readonly Span[],
  firsts: readonly Span[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const put = (from: number, to: number): void => {
    let at = from;
    for (const [start, end] of spans) {
      if (end <= at || start >= to) continue;
      if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
      pieces.push({ text: text.slice(Math.max(at, start), Math.min(end, to)), marked: true });
      at = Math.min(end, to);
    }
    if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  };
  const windows = windowsOf(text, firsts);
  windows.forEach(([from, to], index) => {
    if (from > 0) pieces.push({ text: index === 0 ? '…' : ' … ', marked: false });
    put(from, to);
    if (to < text.length && index === windows.length - 1) pieces.push({ text: '…', marked: false });
  });
  return pieces;
}

function windowsOf(text: string, firsts: readonly Span[]): readonly Span[] {
  if (text.length <= short) return [[0, text.length]];
  if (firsts.length === 0) return [[0, backTo(text, short)]];
  return merged(
    firsts
      .slice(0, 3)
      .map(([start, end]) => [
        start <= before ? 0 : onTo(text, start - before),
        end + after >= text.length ? text.length : backTo(text, end + after),
      ]),
  );
}

function onTo(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space - at > reach ? whole(text, at) : space + 1;
}

function backTo(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at - space > reach ? whole(text, at) : space;
}

/** Not between the halves of a character. */
const whole = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
