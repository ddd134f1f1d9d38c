/** A date of the proleptic Gregorian calendar, as the days that it can mean. */
export interface CalendarDate {
  readonly text: string;
  /** Comparable numbers: YYYYMMDD, negative before the common era. */
  readonly earliest: number;
  readonly latest: number;
}

export type ParsedDate =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'impossible'; readonly why: string }
  /** A value that has another meaning: a time, a recurring day, words. */
  | { readonly kind: 'other' };

/** Reads the dates of XML Schema Part 2 (3.2.9 to 3.2.11): a year, a month or a day, with a zone. */
export function parseDate(value: string): ParsedDate {
  const text = value.trim();
  const match = /^(-?)(\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (!match) return { kind: 'other' };
  const sign = match[1] === '-' ? -1 : 1;
  const year = Number(match[2]);
  const month = match[3] === undefined ? undefined : Number(match[3]);
  const day = match[4] === undefined ? undefined : Number(match[4]);
  if (month !== undefined && (month < 1 || month > 12)) {
    return { kind: 'impossible', why: `and there is no month ${String(month).padStart(2, '0')}` };
  }
  const days = daysIn(year, month ?? 12);
  if (day !== undefined && (day < 1 || day > days)) {
    return { kind: 'impossible', why: `and that month has ${days} days` };
  }
  // The year is the leading part: 44 BCE is later than 45 BCE, but March is after February in both.
  const number = (m: number, d: number): number => sign * year * 10_000 + m * 100 + d;
  return {
    kind: 'date',
    date: {
      text,
      earliest: number(month ?? 1, day ?? 1),
      latest: number(month ?? 12, day ?? days),
    },
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
