import { report, type Finding } from '../finding/finding.ts';
import { attributeSpan } from '../xml/attributes.ts';
import { attribute, child } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { parseDate, type CalendarDate } from './calendar.ts';
import { dateContradiction, dateOrder, impossibleDate, lifeOrder } from './findings.ts';

/** Pairs of which the first may not be later than the second (TEI P5, att.datable.w3c). */
const order = [
  ['from', 'to'],
  ['notBefore', 'notAfter'],
  ['from', 'notAfter'],
  ['notBefore', 'to'],
] as const;
const spans = ['from', 'to', 'notBefore', 'notAfter'] as const;

const dated: ReadonlySet<string> = new Set(
  ['when', ...spans].flatMap((name) => [name, `${name}-iso`]),
);

/** Attributes of dates that cannot be, or that contradict each other. */
export function checkDates(document: XmlDocument): Finding[] {
  const findings: Finding[] = [];
  for (const element of document.elements) {
    if (element.attributes.some(({ name }) => dated.has(name))) {
      for (const suffix of ['', '-iso']) findings.push(...checkElement(document, element, suffix));
    }
    if (element.local === 'person') findings.push(...checkLife(element));
  }
  return findings;
}

/** Elements on which @from and @to are places and not dates (TEI P5, app, locus, biblScope, arc). */
const placed = new Set([
  'app',
  'locus',
  'biblScope',
  'citedRange',
  'arc',
  'path',
  'note',
  'span',
  'lem',
  'rdg',
  'move',
  'when',
  'listApp',
]);

function checkElement(document: XmlDocument, element: XmlElement, suffix: string): Finding[] {
  if (placed.has(element.local)) return [];
  const findings: Finding[] = [];
  const dates = new Map<string, CalendarDate>();
  const place = (name: string) => valueSpan(document, element, name);
  for (const base of ['when', ...spans]) {
    const name = `${base}${suffix}`;
    const value = attribute(element, name);
    if (value === undefined) continue;
    const parsed = parseDate(value);
    if (parsed.kind === 'date') dates.set(base, parsed.date);
    else if (parsed.kind === 'impossible') {
      findings.push(
        report(impossibleDate, { attribute: name, value, why: parsed.why }, place(name)),
      );
    }
  }
  for (const [early, late] of order) {
    const first = dates.get(early);
    const second = dates.get(late);
    if (!first || !second || first.earliest <= second.latest) continue;
    const names = { early: `${early}${suffix}`, late: `${late}${suffix}` };
    const facts = { ...names, first: first.text, second: second.text };
    findings.push(report(dateOrder, facts, place(names.early)));
    break;
  }
  const beside = spans.filter((name) => dates.has(name)).map((name) => `${name}${suffix}`);
  if (dates.has('when') && beside.length > 0) {
    findings.push(report(dateContradiction, { attributes: beside }, place(`when${suffix}`)));
  }
  return findings;
}

function checkLife(person: XmlElement): Finding[] {
  const birth = child(person, 'birth');
  const death = child(person, 'death');
  const born = birth && parseDate(attribute(birth, 'when') ?? attribute(birth, 'notBefore') ?? '');
  const died = death && parseDate(attribute(death, 'when') ?? attribute(death, 'notAfter') ?? '');
  if (born?.kind !== 'date' || died?.kind !== 'date' || !death) return [];
  if (born.date.earliest <= died.date.latest) return [];
  const facts = { birth: born.date.text, death: died.date.text };
  return [report(lifeOrder, facts, { start: death.start, end: death.startTagEnd })];
}

function valueSpan(document: XmlDocument, element: XmlElement, name: string) {
  const tag = { start: element.start, end: element.startTagEnd };
  return attributeSpan(document.source.text, tag, name).value;
}
