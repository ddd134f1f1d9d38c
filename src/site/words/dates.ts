import type { CitationDate, DatePoint } from '../../edition/citation/index.ts';

/** How a language speaks of dates; `precise`: the date has a day, which some languages give an article. */
export type DatePhrase = (date: string, precise: boolean) => string;

export interface DatePhrases {
  readonly until: DatePhrase;
  readonly from: DatePhrase;
  readonly before: DatePhrase;
  readonly after: DatePhrase;
  readonly about: DatePhrase;
  readonly span: (first: string, last: string) => string;
  readonly between: (first: string, last: string, precise: boolean) => string;
}

/** Dates in the words of a language, as Unicode CLDR has them; their phrases are ours. */
export function datesIn(language: string, phrases: DatePhrases): (date: CitationDate) => string {
  const point = (at: DatePoint): string => formatFor(language, at).format(dayOf(at));
  return (date) => {
    switch (date.type) {
      case 'text':
        return date.text;
      case 'point': {
        const precise = date.at.day !== undefined;
        return date.approximate ? phrases.about(point(date.at), precise) : point(date.at);
      }
      case 'span':
      case 'between': {
        const { from, to } = date;
        const [only, isSpan] = [from ?? to, date.type === 'span'];
        if (!only) return '';
        const precise = only.day !== undefined;
        if (!from) return (isSpan ? phrases.until : phrases.before)(point(only), precise);
        if (!to) return (isSpan ? phrases.from : phrases.after)(point(only), precise);
        if (isSpan) return phrases.span(point(from), point(to));
        return phrases.between(point(from), point(to), precise);
      }
    }
  };
}

function formatFor(language: string, { year, month, day }: DatePoint): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    ...(year < 1 && { era: 'short' }),
  });
}

function dayOf({ year, month = 1, day = 1 }: DatePoint): Date {
  // Years below 100 would be taken for the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
