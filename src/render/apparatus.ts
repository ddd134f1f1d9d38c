import { attribute, childElements, tokens } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Context } from './context.ts';
import { inside } from './context.ts';
import { copyOf, generated, h, textOf, type Content } from './hast.ts';

/** One reading of an entry, in the order in which it is printed. */
export interface Reading {
  readonly element: XmlElement;
  readonly sigla: readonly string[];
  readonly contents: readonly Content[];
}

export interface Entry {
  readonly element: XmlElement;
  readonly id: string;
  readonly lemma: Reading | undefined;
  readonly readings: readonly Reading[];
}

/** The critical apparatus of one rendering, printed after the text as an editor prints it. */
export class Apparatus {
  readonly #entries: Entry[] = [];

  add(entry: Omit<Entry, 'id'>): Entry {
    const id = attribute(entry.element, 'xml:id') ?? `app-${this.#entries.length + 1}`;
    const numbered = { ...entry, id };
    this.#entries.push(numbered);
    return numbered;
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

/** `lemma sigla] reading sigla; reading sigla`, with what the editors say of it. */
function item(entry: Entry, context: Context): Content {
  const { lemma, readings } = entry;
  const lead = lemma
    ? [
        h('b', { className: ['lemma'] }, words(lemma, context)),
        ...(lemma.sigla.length > 0 ? [generated(' '), sigla(lemma.sigla)] : []),
        generated(']'),
      ]
    : [];
  const rest = readings.flatMap((reading, index): Content[] => [
    generated(index > 0 ? '; ' : lead.length > 0 ? ' ' : ''),
    ...words(reading, context),
    ...(reading.sigla.length > 0 ? [generated(' '), sigla(reading.sigla)] : []),
  ]);
  const remarks = remarksOf(entry.element).flatMap((remark): Content[] => [
    generated(' '),
    h('span', { className: [remark.local] }, inside(remark, { ...context, inLink: false })),
  ]);
  return h('li', { id: `entry-${entry.id}` }, [...lead, ...rest, ...remarks]);
}

/** What the editors say of an entry or of a group of its readings. */
function remarksOf(element: XmlElement): readonly XmlElement[] {
  return [
    ...childElements(element, 'note', 'witDetail'),
    ...childElements(element, 'rdgGrp').flatMap(remarksOf),
  ];
}

function words(reading: Reading, context: Context): Content[] {
  if (textOf(reading.contents).trim() === '')
    return [h('i', {}, [generated(context.settings.words.omitted)])];
  return [h('span', { lang: attribute(reading.element, 'xml:lang') }, copyOf(reading.contents))];
}

function sigla(names: readonly string[]): Content {
  return h('span', { className: ['sigla'] }, [generated(names.join(' '))]);
}

/** Sigla are whole tokens, with `#` or without: A is not AB (TEI P5, 13.1.4). */
export function siglaOf(reading: XmlElement): readonly string[] {
  const inGroup = reading.parent?.local === 'rdgGrp' ? tokens(reading.parent, 'wit') : [];
  const own = [tokens(reading, 'wit'), inGroup, tokens(reading, 'source'), tokens(reading, 'resp')];
  const found = own.find((list) => list.length > 0) ?? [];
  return found.map((token) => token.replace(/^#/, ''));
}
