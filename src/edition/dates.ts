import { attribute, plainText } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { dateOf } from './citation/date.ts';
import type { CitationDate, DatePoint } from './citation/index.ts';
import type { EditedDocument } from './document.ts';
import type { Passage } from './passages.ts';

/** A stretch of time in days since 1 January 1970; the last day belongs to it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** `moment`: one moment in the stretch; `before`, `after`: only one limit is known. */
  readonly kind: 'whole' | 'moment' | 'before' | 'after';
}

/** A date in a text, and the passage, or the part with an id, that has it. */
export interface DateInText {
  readonly date: CitationDate;
  readonly stretch: Stretch;
  readonly words: string;
  readonly cert: string | undefined;
  readonly home: Home;
}

type Home = Pick<Passage, 'id' | 'label'>;

/** The dates in the passages of a document that software can read, in the order of the text. */
export function datesOf({ xml, passages }: EditedDocument): readonly DateInText[] {
  const byElement = new Map<XmlElement, Home>(
    passages.map((passage) => [passage.element, passage]),
  );
  const found: DateInText[] = [];
  const visit = (element: XmlElement, home: Home | undefined, inText: boolean): void => {
    if (element.local === 'note' || element.local === 'bibl') return;
    const here = byElement.get(element) ?? (inText ? part(element) : undefined) ?? home;
    if (inText && here && (element.local === 'date' || element.local === 'docDate')) {
      const dated = readDated(element);
      if (dated)
        found.push({
          ...dated,
          words: plainText(element),
          cert: attribute(element, 'cert'),
          home: here,
        });
    }
    for (const child of element.children) {
      if (child.type === 'element') visit(child, here, inText || child.local === 'text');
    }
  };
  visit(xml.root, undefined, false);
  return found;
}

/** A dateline stands in no passage, but it, or what it stands in, may have an id. */
function part(element: XmlElement): Home | undefined {
  const id = attribute(element, 'xml:id');
  if (id === undefined) return undefined;
  if (/^(?:dateline|opener|closer|postscript)$/.test(element.local))
    return { id, label: element.local };
  return /^(?:div\d?|text|body)$/.test(element.local) ? { id, label: undefined } : undefined;
}

/** The date that the attributes of an element give; its words alone are not read. */
export function readDated(
  element: XmlElement,
): { readonly date: CitationDate; readonly stretch: Stretch } | undefined {
  if (!dating.some((name) => attribute(element, name) !== undefined)) return undefined;
  const read = dateOf(element);
  // A description such as “informs about the plenum” says nothing of its date.
  const date = read && read.type !== 'text' ? { ...read, approximate: isRough(element) } : read;
  const stretch = date && stretchOf(date);
  return date && stretch ? { date, stretch } : undefined;
}

function isRough(element: XmlElement): boolean {
  return /^(?:low|medium)$/.test(attribute(element, 'precision') ?? '');
}

const dating = ['when', 'from', 'to', 'notBefore', 'notAfter'].flatMap((name) => [
  name,
  `${name}-iso`,
  `${name}-custom`,
]);

function stretchOf(date: CitationDate): Stretch | undefined {
  if (date.type === 'text') return undefined;
  if (date.type === 'point') return { from: day(date.at), to: lastDay(date.at), kind: 'whole' };
  const { from, to } = date;
  if (from && to) {
    const kind = date.type === 'span' ? 'whole' : 'moment';
    return { from: day(from), to: Math.max(day(from), lastDay(to)), kind };
  }
  if (from) return { from: day(from), to: lastDay(from), kind: 'after' };
  return to && { from: day(to), to: lastDay(to), kind: 'before' };
}

const millisecondsADay = 86_400_000;

function day({ year, month = 1, day: dayOfMonth = 1 }: DatePoint): number {
  // Years below 100 would be taken for the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return Math.round(date.getTime() / millisecondsADay);
}

/** A year lasts until its last day, a month until its. */
function lastDay({ year, month, day: dayOfMonth }: DatePoint): number {
  if (month === undefined) return day({ year: year + 1 }) - 1;
  if (dayOfMonth === undefined) return day({ year, month: month + 1 }) - 1;
  return day({ year, month, day: dayOfMonth });
}
