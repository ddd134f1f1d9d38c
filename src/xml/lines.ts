/** A place as a person counts it: both start at 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly place: (offset: number) => Place;
  /** The offset at which a line starts; lines start at 1. */
  readonly lineStart: (line: number) => number;
  readonly count: number;
}

/** Finds lines in a text; a line ends at LF, CR LF or CR (XML 1.0, 2.11). */
export function indexLines(text: string): LineIndex {
  const starts = text.includes('\r') ? startsOfMixed(text) : startsOf(text);

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    place: (offset) => {
      const line = lineOf(offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    lineStart: (line) => starts[line - 1] ?? text.length,
    count: starts.length,
  };
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsOfMixed(text: string): number[] {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
  return starts;
}
