import type { CitationDate, DatePoint } from './record.ts';

/** An EDTF date of level 0 (ISO 8601-2:2019): `1956`, `1956-09`, `1956-09-04`, `-0043`. */
export function isoDate({ year, month, day }: DatePoint): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const parts = [`${year < 0 ? '-' : ''}${digits}`];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join('-');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `~` approximate, `?` uncertain, `%` both (EDTF level 1). */
function qualifier(approximate: boolean, uncertain: boolean): string {
  if (approximate) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
}

interface Doubt {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export function pointDate(at: DatePoint, doubt: Doubt): CitationDate {
  const mark = qualifier(doubt.approximate, doubt.uncertain);
  return { type: 'point', at, ...doubt, edtf: isoDate(at) + mark };
}

/** An interval, with an unknown end as nothing (EDTF level 1: `1956/`). */
export function spanDate(ends: Ends, doubt: Doubt): CitationDate {
  const mark = qualifier(doubt.approximate, doubt.uncertain);
  const [from, to] = [ends.from, ends.to].map((end) => (end ? isoDate(end) + mark : ''));
  return { type: 'span', ...ends, ...doubt, edtf: `${from ?? ''}/${to ?? ''}` };
}

/** One of a set of dates (EDTF level 2: `[1956-09-04..1956-09-14]`). */
export function betweenDate(ends: Ends, doubt: Doubt): CitationDate {
  const from = ends.from ? isoDate(ends.from) : '';
  const to = ends.to ? isoDate(ends.to) : '';
  return { type: 'between', ...ends, ...doubt, edtf: `[${from}..${to}]` };
}

export interface Ends {
  readonly from?: DatePoint;
  readonly to?: DatePoint;
}
