/** A place on the sheet, and what it is called. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const dot = 6;

/**
 * Where the name of each place stands: beside it, above or below, wherever it covers nothing; none
 * where there is no room, since the table has it. Widths are estimated from the letters.
 */
export function placeLabels(
  places: readonly Labelled[],
  size: number,
  sheet: { readonly width: number; readonly height: number },
): readonly (Label | undefined)[] {
  const taken: Box[] = places.map(({ x, y }) => around(x, y, dot, dot));
  return places.map(({ x, y, name }) => {
    const width = estimate(name) * size;
    const candidates = [
      {
        label: { x: x + dot + 4, y: y + size * 0.35, anchor: 'start' as const },
        left: x + dot + 4,
      },
      {
        label: { x: x - dot - 4, y: y + size * 0.35, anchor: 'end' as const },
        left: x - dot - 4 - width,
      },
      { label: { x, y: y - dot - 5, anchor: 'middle' as const }, left: x - width / 2 },
      { label: { x, y: y + dot + size, anchor: 'middle' as const }, left: x - width / 2 },
    ];
    for (const { label, left } of candidates) {
      const box = {
        left,
        right: left + width,
        top: label.y - size * 0.8,
        bottom: label.y + size * 0.25,
      };
      const isOn =
        box.left >= 2 &&
        box.right <= sheet.width - 2 &&
        box.top >= 2 &&
        box.bottom <= sheet.height - 2;
      if (!isOn || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return { x: rounded(label.x), y: rounded(label.y), anchor: label.anchor };
    }
    return undefined;
  });
}

/** Widths in parts of the size: letters of East Asia are square, others half as wide. */
function estimate(name: string): number {
  const square = name.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return name.length * 0.56 + square * 0.49;
}

function around(x: number, y: number, dx: number, dy: number): Box {
  return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy };
}

function meet(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
