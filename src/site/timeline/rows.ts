import { datesOf, readDated, type Stretch } from '../../edition/dates.ts';
import { attribute } from '../../xml/query.ts';
import type { CitationDate } from '../../edition/citation/index.ts';
import { entriesOf, type Edition, type IndexEntry, type SiteDocument } from '../edition.ts';

/** One dated thing: an event of the registers, or a date in a passage. */
export type TimelineRow = {
  readonly id: string;
  readonly stretch: Stretch;
  readonly date: CitationDate;
  readonly cert: string | undefined;
} & (
  | { readonly kind: 'event'; readonly entry: IndexEntry }
  | {
      readonly kind: 'text';
      readonly words: string;
      readonly site: SiteDocument;
      readonly place: string;
      /** What the passage is called, if it is called anything. */
      readonly label: string | undefined;
    }
);

type Unnumbered = TimelineRow extends infer Row
  ? Row extends unknown
    ? Omit<Row, 'id'>
    : never
  : never;

/** All that the registers and the texts date, by time; of what begins together the longest first. */
export function timelineRows(edition: Edition): readonly TimelineRow[] {
  const rows = [...events(edition), ...edition.documents.flatMap(inTexts)];
  return rows
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        a.row.stretch.from - b.row.stretch.from ||
        b.row.stretch.to - a.row.stretch.to ||
        a.index - b.index,
    )
    .map(({ row }, index) => ({ ...row, id: `date-${index + 1}` }));
}

function events(edition: Edition): readonly Unnumbered[] {
  return entriesOf(edition, 'event').flatMap((entry): Unnumbered[] => {
    const dated = readDated(entry.entity.element);
    if (!dated) return [];
    const cert = attribute(entry.entity.element, 'cert');
    return [{ kind: 'event', stretch: dated.stretch, date: dated.date, cert, entry }];
  });
}

/** A passage that has the same date twice has one row. */
function inTexts(site: SiteDocument): readonly Unnumbered[] {
  const seen = new Set<string>();
  return datesOf(site.document).flatMap(({ date, stretch, words, cert, home }): Unnumbered[] => {
    const key = [home.id, stretch.from, stretch.to, stretch.kind].join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    const place = `${site.page}#${home.id}`;
    return [{ kind: 'text', stretch, date, cert, words, site, place, label: home.label }];
  });
}
