/** Dates and times of XML Schema (Part 2, 3.2.7 to 3.2.14). */

export type DateKind =
  'dateTime' | 'time' | 'date' | 'gYearMonth' | 'gYear' | 'gMonthDay' | 'gDay' | 'gMonth';

const year = '(?<year>-?(?:[1-9]\\d{4,}|\\d{4}))';
const month = '(?<month>0[1-9]|1[0-2])';
const day = '(?<day>0[1-9]|[12]\\d|3[01])';
const clock =
  '(?<hour>[01]\\d|2[0-4]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?:\\.(?<fraction>\\d+))?';
const zone = '(?<zone>Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const compile = (form: string): RegExp => new RegExp(`^${form}${zone}$`);

const forms: Readonly<Record<DateKind, RegExp>> = {
  dateTime: compile(`${year}-${month}-${day}T${clock}`),
  time: compile(clock),
  date: compile(`${year}-${month}-${day}`),
  gYearMonth: compile(`${year}-${month}`),
  gYear: compile(year),
  gMonthDay: compile(`--${month}-${day}`),
  gDay: compile(`---${day}`),
  gMonth: compile(`--${month}`),
};

/** A point on the time line; without a zone it may lie 14 hours off either way. */
interface Instant {
  readonly seconds: number;
  /** Digits of a second, without zeros at the end. */
  readonly fraction: string;
  readonly zoned: boolean;
}

export function isDate(kind: DateKind, text: string): boolean {
  return instantOf(kind, text) !== undefined;
}

export function canonicalDate(kind: DateKind, text: string): string {
  const instant = instantOf(kind, text);
  return instant ? `${instant.seconds}.${instant.fraction}${instant.zoned ? 'Z' : ''}` : text;
}

const fourteenHours = 14 * 3600;

/** XML Schema Part 2, 3.2.7.4: NaN where the order is not determined. */
export function compareDates(kind: DateKind, left: string, right: string): number {
  const a = instantOf(kind, left);
  const b = instantOf(kind, right);
  if (!a || !b) return NaN;
  const difference =
    a.seconds - b.seconds ||
    (`${a.fraction}0` < `${b.fraction}0` ? -1 : Number(a.fraction !== b.fraction));
  if (a.zoned === b.zoned) return difference;
  return Math.abs(a.seconds - b.seconds) > fourteenHours ? difference : NaN;
}

function instantOf(kind: DateKind, text: string): Instant | undefined {
  const parts = forms[kind].exec(text)?.groups;
  if (!parts) return undefined;
  const years = Number(parts['year'] ?? 1972);
  if (years === 0) return undefined;
  // There is no year 0 in XML Schema 1.0: the year before 1 is -1.
  const counted = years < 0 ? years + 1 : years;
  const months = Number(parts['month'] ?? 1);
  const days = Number(parts['day'] ?? 1);
  if (days > daysIn(counted, months)) return undefined;
  const hours = Number(parts['hour'] ?? 0);
  const minutes = Number(parts['minute'] ?? 0);
  const seconds = Number(parts['second'] ?? 0);
  const fraction = (parts['fraction'] ?? '').replace(/0+$/, '');
  if (hours === 24 && (minutes > 0 || seconds > 0 || fraction !== '')) return undefined;
  const midnight = dayNumber(counted, months, days) * 86_400;
  const zoneOffset = offsetOf(parts['zone']);
  return {
    seconds: midnight + hours * 3600 + minutes * 60 + seconds - (zoneOffset ?? 0),
    fraction,
    zoned: zoneOffset !== undefined,
  };
}

function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === 'Z') return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 3600 + Number(text.slice(4)) * 60);
}

function daysIn(years: number, months: number): number {
  if (months === 2) return isLeap(years) ? 29 : 28;
  return months === 4 || months === 6 || months === 9 || months === 11 ? 30 : 31;
}

function isLeap(years: number): boolean {
  return years % 4 === 0 && (years % 100 !== 0 || years % 400 === 0);
}

/** Days since 0000-03-01 in the Gregorian calendar, counted back too. */
export function dayNumber(years: number, months: number, days: number): number {
  const y = months <= 2 ? years - 1 : years;
  const monthsSinceMarch = (months + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) + days - 1;
}
