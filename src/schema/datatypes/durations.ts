import { dayNumber } from './dates.ts';

const form =
  /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

interface Duration {
  readonly months: number;
  readonly seconds: number;
}

function durationOf(text: string): Duration | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, minus, ...parts] = match;
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number((part as string | undefined) ?? 0),
  );
  const sign = minus ? -1 : 1;
  return {
    months: sign * (years * 12 + months),
    seconds: sign * (days * 86_400 + hours * 3600 + minutes * 60 + seconds),
  };
}

export function isDuration(text: string): boolean {
  return durationOf(text) !== undefined;
}

export function canonicalDuration(text: string): string {
  const duration = durationOf(text);
  return duration ? `${duration.months + 0}M${duration.seconds + 0}S` : text;
}

/** The dates from which XML Schema Part 2, 3.2.6.2 counts to compare months with days. */
const references = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
] as const;

/** NaN where it depends on the month one starts from: is P1M longer than P30D? */
export function compareDurations(left: string, right: string): number {
  const a = durationOf(left);
  const b = durationOf(right);
  if (!a || !b) return NaN;
  const differences = references.map(([year, month]) =>
    Math.sign(secondsFrom(year, month, a) - secondsFrom(year, month, b)),
  );
  const [first = NaN] = differences;
  return differences.every((difference) => difference === first) ? first : NaN;
}

function secondsFrom(year: number, month: number, { months, seconds }: Duration): number {
  const total = year * 12 + month - 1 + months;
  return dayNumber(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, 1) * 86_400 + seconds;
}
