import { attribute, child, childElements } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { block, paragraph, rule, transparent } from '../build.ts';
import { inside, render, type Context, type Rule } from '../context.ts';
import { h, phrasingOr, type Content } from '../hast.ts';

/** The parts of a text and their headings (TEI P5, 4.1 Divisions of the Body). */
export const structure: Readonly<Record<string, Rule>> = {
  TEI: transparent(),
  teiCorpus: transparent(),
  text: rule((element, context) => [h('div', common(element, context), inside(element, context))]),
  group: block(),
  front: block(),
  body: block(),
  back: block(),
  div: rule(section),
  div0: rule(section),
  div1: rule(section),
  div2: rule(section),
  div3: rule(section),
  div4: rule(section),
  div5: rule(section),
  div6: rule(section),
  div7: rule(section),
  floatingText: rule((element, context) => [
    h('blockquote', common(element, context), [
      h('div', { className: ['floating'] }, inside(element, context)),
    ]),
  ]),
  head: rule(heading),
  trailer: paragraph(),
  argument: block(),
  epigraph: block('blockquote'),
};

const division = /^div\d?$/;

/** The heading has the level of its division; what is below has the next. */
function section(element: XmlElement, context: Context): readonly Content[] {
  const inner = child(element, 'head') ? { ...context, level: context.level + 1 } : context;
  return [h('section', common(element, context), render(element.children, element, inner))];
}

/** The first head of a division is its heading; what follows it directly is read as its subtitle. */
function heading(element: XmlElement, context: Context): readonly Content[] {
  const parent = element.parent;
  const heads = parent ? childElements(parent, 'head') : [];
  const properties = common(element, context);
  const place = attribute(element, 'place');
  if (place !== undefined) properties['dataPlace'] = place;
  if (
    heads[0] !== element ||
    !parent ||
    !/^(?:div\d?|body|front|back|group|lg)$/.test(parent.local)
  ) {
    return [phrasingOr('p', properties, inside(element, context))];
  }
  // What is in a division with a heading has the next level, but for the heading itself.
  const own = division.test(parent.local) ? context.level - 1 : context.level;
  const level = parent.local === 'lg' ? 6 : Math.min(own, 6);
  const children = inside(element, context);
  return [h(`h${level}`, properties, children)];
}
