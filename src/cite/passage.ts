/** A cited passage: an id of the rendering, what readers call it, and where it stands. */
export interface Passage {
  readonly id: string;
  /** `para. 7`, `p7`, `l. 12`. */
  readonly label: string;
  /** The leaf or page on which it stands, where `pb` says so: `322v`. */
  readonly leaf?: string;
  /** The deep link. */
  readonly url?: string;
  /** The other end of a range. */
  readonly to?: Omit<Passage, 'to' | 'url'>;
}

export type Unit =
  | 'paragraph'
  | 'page'
  | 'folio'
  | 'line'
  | 'verse'
  | 'stanza'
  | 'section'
  | 'chapter'
  | 'note'
  | 'item'
  | 'entry'
  | 'speech'
  | 'other';

/** A locator as CSL 1.0.2 has them: a labelled value, which may be a range. */
export interface Locator {
  readonly unit: Unit;
  /** `7`, `3–5`; for `other` the label in full; nothing for a passage that has no name but its id. */
  readonly value: string;
  readonly plural: boolean;
}

const units: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:paras?\.?|pars?\.?|paragraphs?|¶+)$/i, 'paragraph'],
  [/^(?:fols?\.?|folios?|ff?\.|leaf|leaves)$/i, 'folio'],
  [/^(?:pp?\.|pages?)$/i, 'page'],
  [/^(?:ll?\.?|lines?)$/i, 'line'],
  [/^(?:vv?\.?|verses?)$/i, 'verse'],
  [/^(?:secs?\.?|sections?|§+|div)$/i, 'section'],
  [/^(?:chaps?\.?|chapters?)$/i, 'chapter'],
  [/^(?:nn?\.?|notes?)$/i, 'note'],
  [/^stanzas?$/i, 'stanza'],
  [/^items?$/i, 'item'],
  [/^entr(?:y|ies)$/i, 'entry'],
  [/^speech(?:es)?$/i, 'speech'],
];

/** Ids such as `p7` and `l12`, as the rendering makes them, are labels too: p is a paragraph. */
const idPattern = /^(p|l|v|n)(\d+[a-z]?)$/;
const idUnits: Readonly<Record<string, Unit>> = {
  p: 'paragraph',
  l: 'line',
  v: 'verse',
  n: 'note',
};

function readLabel(label: string): Locator {
  const id = idPattern.exec(label.trim());
  if (id) return { unit: idUnits[id[1] ?? ''] ?? 'other', value: id[2] ?? '', plural: false };
  const match = /^(\D+?)\s*(\d\S*)$/.exec(label.trim());
  const unit = units.find(([pattern]) => pattern.test(match?.[1] ?? ''))?.[1];
  if (!match || !unit) return { unit: 'other', value: label.trim(), plural: false };
  const value = (match[2] ?? '').replace(/(?<=\d)[-–](?=\d)/, '–');
  return { unit, value, plural: value.includes('–') };
}

/** An id that says nothing to a reader is no label: such a passage is cited by its address. */
function readPassage({ id, label }: Pick<Passage, 'id' | 'label'>): Locator {
  const read = readLabel(label === '' ? id : label);
  return read.unit === 'other' && read.value === id ? { ...read, value: '' } : read;
}

function range(from: string, to: string | undefined): { value: string; plural: boolean } {
  return to === undefined || to === from
    ? { value: from, plural: from.includes('–') }
    : { value: `${from}–${to}`, plural: true };
}

/** The place of a passage in the text. */
export function locatorOf(passage: Passage): Locator {
  const from = readPassage(passage);
  if (!passage.to) return from;
  const to = readPassage(passage.to);
  return { unit: from.unit, ...range(from.value, to.value) };
}

/** The leaf on which it stands: bare numbers are folios, labels of the edition stay. */
export function leafOf(passage: Passage): Locator | undefined {
  if (passage.leaf === undefined || passage.leaf === '') return undefined;
  const isBare = /^\d+[rv]?(?:–\d+[rv]?)?$/.test(passage.leaf);
  return { unit: isBare ? 'folio' : 'other', ...range(passage.leaf, passage.to?.leaf) };
}

const shortLabels: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  paragraph: ['para.', 'paras.'],
  page: ['p.', 'pp.'],
  folio: ['fol.', 'fols.'],
  line: ['line', 'lines'],
  verse: ['v.', 'vv.'],
  section: ['sec.', 'secs.'],
  chapter: ['chap.', 'chaps.'],
  note: ['note', 'notes'],
  stanza: ['stanza', 'stanzas'],
  item: ['item', 'items'],
  entry: ['entry', 'entries'],
  speech: ['speech', 'speeches'],
  other: ['', ''],
};

/** `para. 7`, `paras. 3–5` (CMOS 18, 13.19). */
export function locatorText(
  { unit, value, plural }: Locator,
  labels: Partial<typeof shortLabels> = {},
): string {
  const [one, many] = labels[unit] ?? shortLabels[unit];
  return `${plural ? many : one} ${value}`.trim();
}

const cslUnits = new Set<Unit>([
  'paragraph',
  'page',
  'folio',
  'line',
  'verse',
  'section',
  'chapter',
  'note',
]);

/** The names of CSL 1.0.2 for the labels of locators; it has none for other units. */
export function cslLabel(unit: Unit): string {
  return cslUnits.has(unit) ? unit : 'section';
}

/** Where the passage is, as far as it has a name: in the text, and on which leaf. */
export function placesOf(passage: Passage): readonly Locator[] {
  return [locatorOf(passage), leafOf(passage)].filter(
    (locator): locator is Locator => locator !== undefined && locator.value !== '',
  );
}

/** The locator in words for formats that have no field for it. */
export function passageText(passage: Passage): string {
  const places = placesOf(passage).map((locator) => locatorText(locator));
  return places.length > 0 ? places.join(', ') : passage.id;
}
