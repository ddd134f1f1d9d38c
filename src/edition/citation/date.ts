import type { XmlElement } from '../../xml/tree.ts';
import { attribute, child, plainText } from '../../xml/query.ts';
import { betweenDate, isoDate, pointDate, spanDate, type Ends } from './edtf.ts';
import type { CitationDate, DatePoint } from './record.ts';

const undated =
  /^\[?(?:undated|no date|date unknown|unknown|[nso]\. ?[dj]\.|b\. ?d\.|б\. ?д\.)\]?$/i;
const about = /(?:^|\W)(?:c|ca|circa|about|approx|around|um|vers|около|ок)(?:\.|\s)/i;
const months =
  `january february march april may june july august september october november december`.split(
    ' ',
  );

/**
 * The date of an element with the attributes of att.datable (TEI P5, 14.4.1). `from` and `to` span a
 * time, `notBefore` and `notAfter` enclose a moment. Values of an edition's own calendar count if they
 * look like dates of our era. Without attributes, the words are read if they are a plain date in
 * English or ISO form, and kept as words otherwise.
 */
export function dateOf(element: XmlElement | undefined): CitationDate | undefined {
  if (!element) return undefined;
  const text = plainText(element);
  const doubt = {
    approximate: isApproximate(element, text),
    uncertain: isUncertain(element, text),
  };
  const at = (name: string): DatePoint | undefined =>
    readPoint(attribute(element, name) ?? attribute(element, `${name}-iso`)) ??
    readPoint(attribute(element, `${name}-custom`)?.replace(/^-.*/, ''));
  const when = at('when');
  if (when) return pointDate(when, doubt);
  const span = ends(at('from'), at('to'));
  if (span) return isSame(span) ? pointDate(span.from, doubt) : spanDate(span, doubt);
  const moment = ends(at('notBefore'), at('notAfter'));
  if (moment) return isSame(moment) ? pointDate(moment.from, doubt) : betweenDate(moment, doubt);
  const words = text.replace(/[.,;:]+$/, '');
  if (words === '' || undated.test(text)) return undefined;
  const read = readWords(words);
  return read ? pointDate(read, doubt) : { type: 'text', text: words };
}

function ends(from: DatePoint | undefined, to: DatePoint | undefined): Ends | undefined {
  return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
}

function isSame(span: Ends): span is { from: DatePoint; to: DatePoint } {
  return !!span.from && !!span.to && isoDate(span.from) === isoDate(span.to);
}

function isApproximate(element: XmlElement, text: string): boolean {
  const precision = attribute(element, 'precision') ?? '';
  const inner = child(element, 'precision');
  return about.test(text) || /^(?:low|medium)$/.test(precision) || inner !== undefined;
}

function isUncertain(element: XmlElement, text: string): boolean {
  return (
    /^(?:low|medium|unknown)$/.test(attribute(element, 'cert') ?? '') ||
    (attribute(element, 'evidence') ?? '').includes('conjecture') ||
    /\?\]?$/.test(text)
  );
}

/** W3C dates; a time of day is left out, and a date without a year is none. */
export function readPoint(value: string | undefined): DatePoint | undefined {
  const match = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*|Z|[+-]\d\d:\d\d)?$/.exec(
    value?.trim() ?? '',
  );
  if (!match?.[1]) return undefined;
  return point(Number(match[1]), match[2], match[3]);
}

function point(year: number, month?: string, day?: string): DatePoint | undefined {
  if (month === undefined) return { year };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day === undefined) return { year, month: monthNumber };
  const dayNumber = Number(day);
  return dayNumber < 1 || dayNumber > 31 ? undefined : { year, month: monthNumber, day: dayNumber };
}

/** `4 September 1956`, `September 4, 1956`, `September 1956`, `ca. 1956`, `1956-09-04`. */
function readWords(text: string): DatePoint | undefined {
  const bare = text.replace(/[[\]?]|^(?:c|ca|circa|about|around)\.?\s+/gi, '').trim();
  const iso = readPoint(bare);
  if (iso) return iso;
  const match =
    /^(?:(\d{1,2})\.? )?(\p{L}+)(?: (\d{1,2}),)?,? (\d{4})$/u.exec(bare) ??
    /^()()()(\d{4})$/.exec(bare);
  if (!match) return undefined;
  const year = Number(match[4]);
  if (match[2] === '' || match[2] === undefined) return { year };
  const month = months.findIndex((name) => name.startsWith((match[2] ?? '').toLowerCase())) + 1;
  if (month === 0 || match[2].length < 3) return undefined;
  return point(year, String(month), match[1] ?? match[3]);
}
