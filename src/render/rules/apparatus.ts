import { attribute, childElements, closestAncestor, plainText } from '../../xml/query.ts';
import type { XmlElement, XmlNode } from '../../xml/tree.ts';
import { entryMark, remarksOf, siglaOf, type Entry, type Reading } from '../apparatus.ts';
import { common } from '../attributes.ts';
import { block, inline, rule } from '../build.ts';
import { attachMarks, inside, render, type Context, type Rule } from '../context.ts';
import { generated, h, isFlow, isPhrasing, phrasingOr, textOf, type Content } from '../hast.ts';

/** The critical apparatus (TEI P5, 13). */
export const apparatus: Readonly<Record<string, Rule>> = {
  app: rule(app),
  lem: inline(),
  rdg: inline(),
  rdgGrp: inline(),
  witDetail: inline(),
  listApp: block(),
  lacunaStart: rule(gapOfWitness('opens')),
  lacunaEnd: rule(gapOfWitness('closes')),
  witStart: rule(gapOfWitness('closes')),
  witEnd: rule(gapOfWitness('opens')),
  wit: rule((element, context) => [
    generated(' '),
    phrasingOr('span', common(element, context), inside(element, context)),
  ]),
};

/** An entry where it stands in the text, or in a list of entries. */
function app(element: XmlElement, context: Context): readonly Content[] {
  if (context.entries.isAttached(element)) return [];
  const all = readingsOf(element);
  const lemma = all.find((reading) => reading.local === 'lem') ?? all[0];
  if (!lemma) return [phrasingOr('span', common(element, context), inside(element, context))];
  if (closestAncestor(element, 'listApp')) {
    const readings = all.map((reading) => readingOf(reading, context));
    return printed(element, readings, context);
  }
  // Words without a variant, of which nothing is said, are no entry.
  if (all.length === 1 && lemma.local === 'lem' && remarksOf(element).length === 0)
    return [phrasingOr('span', common(element, context), inside(element, context))];
  const opened = context.apparatus.open(element, context);
  const readings = all.map((reading) => readingOf(reading, context));
  const first = readings.find((reading) => reading.element === lemma);
  return entry(opened, readings, first, context);
}

/** The words of the text as the lemma of an entry that stands elsewhere (TEI P5, 13.2). */
export function renderEntry(
  element: XmlElement,
  words: readonly XmlNode[],
  parent: XmlElement,
  context: Context,
): readonly Content[] {
  context.entries.attach(element);
  const opened = context.apparatus.open(element, context);
  const contents = render(words, parent, context);
  const all = readingsOf(element);
  const own = all.find((reading) => reading.local === 'lem');
  const readings = all
    .filter((reading) => reading !== own)
    .map((reading) => readingOf(reading, context));
  const repeated = own && plainText(own) === textOf(contents).replace(/\s+/g, ' ').trim();
  if (own && repeated) context.leftOut.set(own, 'lemma: repeats the words of the text');
  else if (own) readings.unshift(readingOf(own, context));
  const lemma = { element: own ?? element, sigla: own ? siglaOf(own) : [], contents };
  return entry(opened, [lemma, ...readings], lemma, context);
}

function readingOf(reading: XmlElement, context: Context): Reading {
  return { element: reading, sigla: siglaOf(reading), contents: inside(reading, context) };
}

/** The lemma and every reading stand in the text once, each in the layers that have it. */
function entry(
  opened: Entry,
  readings: readonly Reading[],
  lemma: Reading | undefined,
  context: Context,
): readonly Content[] {
  const others = readings.filter((reading) => reading !== lemma);
  const named = others.flatMap(({ sigla }) => sigla.map((siglum) => `witness:${siglum}`));
  opened.lemma = lemma;
  opened.readings = others;
  const { element, id } = opened;
  const mark = entryMark(opened, context);
  // Where the readings are blocks the mark stands at the end of each, not on a line of its own.
  const inLines = readings.every(({ contents }) => isPhrasing(contents));
  const children = readings.map((reading): Content => {
    const layers =
      reading === lemma
        ? {
            dataIn: ['reading', 'diplomatic', 'witness:*'],
            dataNotIn: named.length > 0 ? named : undefined,
          }
        : { dataIn: reading.sigla.map((siglum) => `witness:${siglum}`), hidden: true };
    const properties =
      reading.element === element ? { className: ['lem'] } : common(reading.element, context);
    const contents = inLines ? reading.contents : afterLastBlock(reading.contents, mark);
    return phrasingOr('span', { ...properties, ...layers }, contents);
  });
  const stray = straysOf(element, /^(?:lem|rdg|note|witDetail)$/);
  const properties = { ...common(element, context), id, dataEntry: `entry-${id}` };
  const rest = [...(inLines ? mark : []), ...render(stray, element, context)];
  return [phrasingOr('span', properties, [...children, ...rest])];
}

function afterLastBlock(contents: readonly Content[], mark: readonly Content[]): Content[] {
  const end = contents.findLastIndex(isFlow) + 1;
  return [...attachMarks(contents.slice(0, end), mark), ...contents.slice(end)];
}

/** An entry that could not be joined to the text, as it would be printed. */
function printed(
  element: XmlElement,
  readings: readonly Reading[],
  context: Context,
): readonly Content[] {
  context.entries.attach(element);
  const loc = attribute(element, 'loc');
  const parts = readings.flatMap(({ element: reading, sigla, contents }, index): Content[] => [
    generated(
      index === 0
        ? ''
        : reading.local === 'lem' || readings[index - 1]?.element.local !== 'lem'
          ? '; '
          : '] ',
    ),
    phrasingOr('span', common(reading, context), contents),
    generated(sigla.length > 0 ? ` ${sigla.join(' ')}` : ''),
  ]);
  const rest = straysOf(element, /^(?:lem|rdg)$/);
  const lead = loc === undefined ? [] : [generated(`${loc} `)];
  return [
    h('div', common(element, context), [...lead, ...parts, ...render(rest, element, context)]),
  ];
}

/** Lemma and readings, those in groups too. */
function readingsOf(element: XmlElement): XmlElement[] {
  return childElements(element, 'lem', 'rdg', 'rdgGrp').flatMap((child) =>
    child.local === 'rdgGrp' ? readingsOf(child) : [child],
  );
}

/** What else stands in an entry and in its groups, but not where TEI expects it, or beside readings. */
function straysOf(element: XmlElement, expected: RegExp): XmlNode[] {
  return element.children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    if (node.local === 'rdgGrp') return straysOf(node, expected);
    return expected.test(node.local) ? [] : [node];
  });
}

/** Where a witness ceases or begins to have the text (TEI P5, 13.1.5 Fragmentary Witnesses). */
function gapOfWitness(effect: 'opens' | 'closes') {
  return (element: XmlElement, context: Context): readonly Content[] => {
    const own = siglaOf(element);
    const reading = closestAncestor(element, 'rdg', 'lem');
    const sigla = own.length > 0 ? own : reading ? siglaOf(reading) : [];
    const mark = phrasingOr('span', common(element, context), inside(element, context));
    const keys = sigla.map((siglum) => `witness:${siglum}`);
    if (effect === 'closes') return [{ ...mark, data: { closes: keys } }];
    return [{ ...mark, data: { opens: keys.map((key) => ({ key, notIn: [key] })) } }];
  };
}
