import type { EditedDocument } from '../edition/document.ts';
import { textRoots } from '../edition/texts.ts';
import type { XmlElement } from '../xml/tree.ts';
import { Apparatus } from './apparatus.ts';
import { inside, renderElement, type Context, type Settings } from './context.ts';
import type { Content } from './hast.ts';
import type { Layer } from './layers.ts';
import { ExternalEntries } from './entries.ts';
import { keepLedger, type Ledger } from './ledger.ts';
import { applyRanges } from './ranges.ts';
import { outsideWords, spaceMarks } from './marks.ts';
import { isStandOff, Notes } from './notes.ts';
import { renderEntry } from './rules/apparatus.ts';
import { rules } from './rules/index.ts';
import { unknown } from './rules/unknown.ts';
import { english } from './words.ts';

/** A document as HTML: the text, then what belongs to it, and the proof that nothing is missing. */
export interface Rendering {
  readonly text: readonly Content[];
  readonly apparatus: readonly Content[];
  readonly notes: readonly Content[];
  readonly layers: readonly Layer[];
  readonly ledger: Ledger;
  /** Elements that no rule is for, by name, in the order of their names. */
  readonly unknown: ReadonlyMap<string, readonly XmlElement[]>;
}

/** A change of the finished text by plug-ins. */
export type Transform = (text: readonly Content[]) => readonly Content[];

/**
 * Renders all texts of a document, in all layers, once. Nothing fails: an element without a rule
 * keeps its text and is counted.
 */
export function renderDocument(
  document: EditedDocument,
  settings: Partial<Settings> = {},
  transform: Transform = (text) => text,
): Rendering {
  const { named } = document.xml;
  const context = contextOf(document, settings, { notes: named('note'), apps: named('app') });
  const roots = textRoots(document.xml.root);
  const rendered = roots.flatMap((root) => renderElement(root, context));
  const marked = context.notes.isEmpty ? rendered : spaceMarks(outsideWords(rendered));
  // The ledger is kept of what is published: a plug-in that loses a word is found out.
  const ranged = endsOfStretches.some((name) => named(name).length > 0);
  const text = transform(ranged ? applyRanges(marked) : marked);
  const apparatus = context.apparatus.section(context);
  const notes = context.notes.section(context);
  const counted = [
    ...roots,
    ...context.notes.elsewhere(roots),
    ...context.entries.elsewhere(roots),
  ];
  const ledger = keepLedger(counted, [...text, ...apparatus, ...notes], rules, context.leftOut);
  const witnesses = document.witnesses.map(({ siglum }): Layer => `witness:${siglum}`);
  return {
    text,
    apparatus,
    notes,
    layers: ['reading', 'diplomatic', ...witnesses],
    ledger,
    unknown: new Map([...context.unknown].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Renders what is inside one element of a document, such as a note of a register. */
export function renderInside(
  element: XmlElement,
  document: EditedDocument,
  settings: Partial<Settings> = {},
): readonly Content[] {
  return inside(element, contextOf(document, settings, { notes: [], apps: [] }));
}

/** Elements that reach beyond themselves. */
const endsOfStretches = [
  'addSpan',
  'delSpan',
  'damageSpan',
  'lacunaStart',
  'lacunaEnd',
  'witStart',
  'witEnd',
];

function contextOf(
  document: EditedDocument,
  settings: Partial<Settings>,
  { notes, apps }: { readonly notes: readonly XmlElement[]; readonly apps: readonly XmlElement[] },
): Context {
  return {
    document: document.xml,
    settings: {
      entityHref: () => undefined,
      ownHref: (id) => `#${id}`,
      documentHref: () => undefined,
      imageHref: () => undefined,
      words: english,
      ...settings,
    },
    rules,
    fallback: unknown,
    byId: document.byId,
    passageIds: document.passageIds,
    textOwners: document.textOwners,
    witnesses: document.witnesses.map(({ siglum }) => siglum),
    notes: new Notes(notes.filter(isStandOff)),
    apparatus: new Apparatus(),
    entries: new ExternalEntries(apps),
    pending: [],
    renderEntry,
    leftOut: new Map(),
    unknown: new Map(),
    level: 2,
    inLink: false,
  };
}
