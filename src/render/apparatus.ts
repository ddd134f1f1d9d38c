import { attribute, childElements, tokens } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Context } from './context.ts';
import { inside } from './context.ts';
import { classesOf, copyOf, generated, h, textOf, withChildren, type Content } from './hast.ts';
import { inLine } from './in-line.ts';
import { editorial, layerProperties } from './layers.ts';
import type { Boundary } from './words.ts';

/** One reading of an entry, in the order in which it is printed. */
export interface Reading {
  readonly element: XmlElement;
  readonly sigla: readonly string[];
  readonly contents: readonly Content[];
}

export interface Entry {
  readonly element: XmlElement;
  /** Where it stands in the text. */
  readonly id: string;
  /** What it is called: a, b, … z, aa. */
  readonly letter: string;
  lemma: Reading | undefined;
  readings: readonly Reading[];
}

/** The critical apparatus of one rendering, printed after the text as an editor prints it. */
export class Apparatus {
  readonly #entries: Entry[] = [];

  /** Begins an entry, before its readings: they may hold entries, which come after it. */
  open(element: XmlElement, { byId }: Context): Entry {
    const number = this.#entries.length + 1;
    let id = attribute(element, 'xml:id') ?? `app-${number}`;
    while (byId.has(id) && byId.get(id) !== element) id += '-';
    const entry = { element, id, letter: letterOf(number), lemma: undefined, readings: [] };
    this.#entries.push(entry);
    return entry;
  }

  section(context: Context): readonly Content[] {
    if (this.#entries.length === 0) return [];
    const heading = h('h2', { id: 'apparatus-heading' }, [
      generated(context.settings.words.apparatus),
    ]);
    const items = this.#entries.map((entry) => item(entry, context));
    const list = h('ol', { className: ['apparatus'] }, items);
    const section = h(
      'section',
      { className: ['apparatus-section'], ariaLabelledby: ['apparatus-heading'] },
      [heading, list],
    );
    return [{ ...section, data: { moved: 'apparatus' } }];
  }
}

/** What leads from the lemma to its entry; the style sheet writes the letter. */
export function entryMark({ id, letter }: Entry, context: Context): readonly Content[] {
  if (context.inLink) return [];
  return [
    h('a', {
      className: [markClass],
      href: `#entry-${id}`,
      role: 'doc-noteref',
      dataN: letter,
      ariaLabel: context.settings.words.variants(letter),
      ...layerProperties(editorial),
    }),
  ];
}

const markClass = 'entry-mark';

/** `lemma sigla] reading sigla; reading sigla`, with what the editors say of it. */
function item(entry: Entry, context: Context): Content {
  const { id, letter, lemma, readings } = entry;
  const place = h('a', {
    className: ['entry-place'],
    href: `#${id}`,
    role: 'doc-backlink',
    dataN: letter,
    ariaLabel: context.settings.words.backFromEntry(letter),
  });
  const remarks = remarksOf(entry.element);
  const printed = new Set<XmlElement>();
  const reading = (one: Reading, name: 'lemma' | 'other'): readonly Content[] => {
    const details = remarks.filter((remark) => !printed.has(remark) && isAbout(remark, one));
    for (const detail of details) printed.add(detail);
    const own = words(one, context);
    return [
      ...(name === 'lemma' ? [h('b', { className: [name] }, own)] : own),
      ...sigla(one.sigla, context),
      ...details.flatMap((detail) => beside(detail, context)),
    ];
  };
  const lead = lemma ? [...reading(lemma, 'lemma'), generated(']')] : [];
  const rest = readings.flatMap((one, index): Content[] => [
    generated(index > 0 ? '; ' : lead.length > 0 ? ' ' : ''),
    ...reading(one, 'other'),
  ]);
  const others = remarks
    .filter((remark) => !printed.has(remark))
    .flatMap((remark): Content[] => [generated(' — '), said(remark, context)]);
  return h('li', { id: `entry-${id}` }, [place, ...lead, ...rest, ...others]);
}

function said(remark: XmlElement, context: Context): Content {
  const contents = inside(remark, { ...context, inLink: false });
  return h('span', { className: [remark.local] }, inLine(contents));
}

/**
 * A detail of a witness stands beside the siglum of that witness (TEI P5, 13.1.4.1), a note beside
 * the reading that it points to.
 */
function isAbout(remark: XmlElement, { element, sigla: own }: Reading): boolean {
  const id = attribute(element, 'xml:id');
  if (id !== undefined && tokens(remark, 'target').includes(`#${id}`)) return true;
  return remark.local === 'witDetail' && siglaOf(remark).some((siglum) => own.includes(siglum));
}

/** A note has signs of its own; a detail is put into brackets. */
function beside(remark: XmlElement, context: Context): readonly Content[] {
  const contents = said(remark, context);
  if (remark.local === 'witDetail') return [generated(' ('), contents, generated(')')];
  return /^[,;.:)]/.test(textOf([contents]).trimStart()) ? [contents] : [generated(' '), contents];
}

/** What the editors say of an entry or of a group of its readings. */
export function remarksOf(element: XmlElement): readonly XmlElement[] {
  return [
    ...childElements(element, 'note', 'witDetail'),
    ...childElements(element, 'rdgGrp').flatMap(remarksOf),
  ];
}

function words(reading: Reading, context: Context): Content[] {
  const { boundaries, omitted } = context.settings.words;
  const said = childElements(reading.element, ...Object.keys(boundaries)).map(
    ({ local }) => boundaries[local as Boundary],
  );
  const empty = textOf(reading.contents).trim() === '';
  if (empty) return [h('i', {}, [generated(said.length > 0 ? said.join(', ') : omitted)])];
  const contents = inLine(withoutMarks(copyOf(reading.contents)));
  const own = h('span', { lang: attribute(reading.element, 'xml:lang') }, contents);
  if (said.length === 0) return [own];
  return [own, generated(' '), h('i', {}, [generated(`(${said.join(', ')})`)])];
}

/** An entry inside a reading is called from the text, not from the apparatus. */
function withoutMarks(nodes: readonly Content[]): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type !== 'element') return [node];
    if (classesOf(node).includes(markClass)) return [];
    return [withChildren(node, withoutMarks(node.children))];
  });
}

/** Each siglum leads to the description of its witness in the document information. */
function sigla(names: readonly string[], context: Context): readonly Content[] {
  if (names.length === 0) return [];
  const links = names.flatMap((name, index): Content[] => {
    const described = context.byId.get(name)?.local === 'witness';
    const label = [generated(name)];
    const siglum = described ? [h('a', { href: context.settings.ownHref(name) }, label)] : label;
    return index > 0 ? [generated(' '), ...siglum] : siglum;
  });
  return [generated(' '), h('span', { className: ['sigla'] }, links)];
}

function letterOf(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

/** Sigla are whole tokens, with `#` or without: A is not AB (TEI P5, 13.1.4). */
export function siglaOf(reading: XmlElement): readonly string[] {
  const inGroup = reading.parent?.local === 'rdgGrp' ? tokens(reading.parent, 'wit') : [];
  const own = [tokens(reading, 'wit'), inGroup, tokens(reading, 'source'), tokens(reading, 'resp')];
  const found = own.find((list) => list.length > 0) ?? [];
  return found.map((token) => token.replace(/^#/, ''));
}
