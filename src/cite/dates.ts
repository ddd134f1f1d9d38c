import { isoDate, type CitationDate, type DatePoint } from '../edition/citation/index.ts';

const monthNames = `January February March April May June July August September October November
  December`.split(/\s+/);
/** MLA 9, appendix 1: May, June and July are not abbreviated. */
const shortMonths = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

export type DateOrder = 'month-day-year' | 'day-month-year';

export interface DateManner {
  readonly order: DateOrder;
  readonly short?: boolean;
  /** Day and month alone, for styles that print the year elsewhere. */
  readonly withoutYear?: boolean;
}

const american: DateManner = { order: 'month-day-year' };

/**
 * A date in words (CMOS 18, 9.33 to 9.38, 13.102): `September 4, 1956`, `August 29–September 14,
 * 1956`, `ca. 1900`, `[1900?]`, `between 1900 and 1910`.
 */
export function dateWords(date: CitationDate, manner: DateManner = american): string {
  switch (date.type) {
    case 'text':
      return date.text;
    case 'point':
      return doubt(point(date.at, manner), date);
    case 'span':
      return doubt(span(date.from, date.to, manner), date);
    case 'between':
      return between(date.from, date.to, manner);
  }
}

function doubt(text: string, date: { approximate: boolean; uncertain: boolean }): string {
  if (text === '') return '';
  const about = date.approximate ? `ca. ${text}` : text;
  return date.uncertain ? `[${about}?]` : about;
}

export function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function point({ year, month, day }: DatePoint, manner: DateManner): string {
  const yearText = manner.withoutYear ? '' : yearWords(year);
  if (month === undefined) return yearText;
  const name = monthName(month, manner);
  if (day === undefined) return [name, yearText].filter(Boolean).join(' ');
  if (manner.order === 'day-month-year') return [day, name, yearText].filter(Boolean).join(' ');
  return [`${name} ${day}`, yearText].filter(Boolean).join(', ');
}

export function monthName(month: number, { short }: DateManner): string {
  return (short ? shortMonths : monthNames)[month - 1] ?? '';
}

function span(from: DatePoint | undefined, to: DatePoint | undefined, manner: DateManner): string {
  if (!from) return to ? `until ${point(to, manner)}` : '';
  if (!to) return `from ${point(from, manner)}`;
  const last = point(to, manner);
  if (from.year !== to.year) {
    const first = point(from, manner);
    return first === '' && last === '' ? '' : `${first}–${last}`;
  }
  if (from.month === undefined || to.month === undefined) return last;
  const sameMonth = from.month === to.month && from.day !== undefined && to.day !== undefined;
  if (!sameMonth) return `${point(from, { ...manner, withoutYear: true })}–${last}`;
  if (manner.order === 'day-month-year') return `${from.day}–${last}`;
  return last.replace(` ${to.day}`, ` ${from.day}–${to.day}`);
}

function between(
  from: DatePoint | undefined,
  to: DatePoint | undefined,
  manner: DateManner,
): string {
  if (!from) return to ? `before ${point(to, manner)}` : '';
  if (!to) return `after ${point(from, manner)}`;
  if (isoDate(from) === isoDate(to)) return point(from, manner);
  const last = point(to, manner);
  if (from.year === to.year && from.month !== undefined) {
    return `between ${point(from, { ...manner, withoutYear: true })} and ${last}`;
  }
  const first = point(from, manner);
  // A year behind a day is set off by commas on both sides (CMOS 18, 6.38).
  const comma = from.day !== undefined && manner.order === 'month-day-year' ? ',' : '';
  return first === '' || last === '' ? '' : `between ${first}${comma} and ${last}`;
}

/** The year for author-date styles: `1956`, `1956–57` in full, `ca. 1900`. */
export function yearOnly(date: CitationDate): string {
  switch (date.type) {
    case 'text':
      return /\d{4}/.exec(date.text)?.[0] ?? '';
    case 'point':
      return doubt(yearWords(date.at.year), date);
    case 'span':
      return doubt(span(...years(date.from, date.to), american), date);
    case 'between':
      return between(...years(date.from, date.to), american);
  }
}

type Years = [from: DatePoint | undefined, to: DatePoint | undefined];

function years(from: DatePoint | undefined, to: DatePoint | undefined): Years {
  return [from && { year: from.year }, to && { year: to.year }];
}
