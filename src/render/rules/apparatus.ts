import { childElements } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { siglaOf, type Reading } from '../apparatus.ts';
import { common } from '../attributes.ts';
import { block, inline, rule } from '../build.ts';
import { inside, render, type Context, type Rule } from '../context.ts';
import { h, phrasingOr, type Content } from '../hast.ts';

/** The critical apparatus (TEI P5, 13). */
export const apparatus: Readonly<Record<string, Rule>> = {
  app: rule(app),
  lem: inline(),
  rdg: inline(),
  rdgGrp: inline(),
  witDetail: inline(),
  listApp: block(),
  lacunaStart: rule((element, context) => [h('span', common(element, context))]),
  lacunaEnd: rule((element, context) => [h('span', common(element, context))]),
  witStart: rule((element, context) => [h('span', common(element, context))]),
  witEnd: rule((element, context) => [h('span', common(element, context))]),
  wit: inline(),
};

/** The lemma and every reading stand in the text once, each in the layers that have it. */
function app(element: XmlElement, context: Context): readonly Content[] {
  const all = readingsOf(element);
  const lemma = all.find((reading) => reading.local === 'lem') ?? all[0];
  if (!lemma) return [h('span', common(element, context), inside(element, context))];
  const named = all.filter((reading) => reading !== lemma).flatMap(siglaOf);
  const rendered = all.map((reading): Reading => ({
    element: reading,
    sigla: siglaOf(reading),
    contents: inside(reading, context),
  }));
  const [first, others] = [
    rendered.find((reading) => reading.element === lemma),
    rendered.filter((reading) => reading.element !== lemma),
  ];
  const entry = context.apparatus.add({ element, lemma: first, readings: others });
  const children = rendered.map((reading): Content => {
    const isLemma = reading.element === lemma;
    const own = reading.sigla.map((siglum) => `witness:${siglum}`);
    const layers = isLemma
      ? {
          dataIn: ['reading', 'diplomatic', 'witness:*'],
          dataNotIn: named.map((siglum) => `witness:${siglum}`),
        }
      : { dataIn: own, hidden: true };
    return phrasingOr('span', { ...common(reading.element, context), ...layers }, reading.contents);
  });
  const stray = element.children.filter(
    (node) =>
      node.type !== 'element' || !/^(?:lem|rdg|rdgGrp|note|witDetail|app)$/.test(node.local),
  );
  const properties = { ...common(element, context), dataEntry: `entry-${entry.id}` };
  return [phrasingOr('span', properties, [...children, ...render(stray, element, context)])];
}

/** Lemma and readings, those in groups too. */
function readingsOf(element: XmlElement): XmlElement[] {
  return childElements(element, 'lem', 'rdg', 'rdgGrp').flatMap((child) =>
    child.local === 'rdgGrp' ? readingsOf(child) : [child],
  );
}
