import type { Stretch } from '../../edition/dates.ts';

/** A line of time on which the days that matter can be told apart. */
export interface Scale {
  /** Days at which something begins or ends, in order. */
  readonly days: readonly number[];
  /** Where a day is, in percent of the width. */
  readonly at: (day: number) => number;
}

const edge = 3;

/**
 * The distance between two dates grows with the logarithm of the days between them: an edition may
 * speak of one week in detail and of the decade before in passing.
 */
export function scaleOf(stretches: readonly Stretch[]): Scale {
  const days = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let sum = 0;
  days.forEach((day, index) => {
    sum += Math.log1p(day - (days[index - 1] ?? day));
    places.set(day, sum);
  });
  const at = (day: number): number => {
    const place = places.get(day) ?? 0;
    const percent = sum === 0 ? 50 : edge + (place / sum) * (100 - 2 * edge);
    return Math.round(percent * 100) / 100;
  };
  return { days, at };
}

/**
 * Puts things that would touch into lanes, the first that is free; `between` is the room that two
 * need, in percent of the width on the smallest screen.
 */
export function lanesOf(
  places: readonly { readonly from: number; readonly to: number }[],
  between: number,
): readonly number[] {
  const ends: number[] = [];
  return places.map(({ from, to }) => {
    const free = ends.findIndex((end) => from - end >= between);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}
