import { attribute } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { alternative, inline, rule } from '../build.ts';
import { inside, type Context, type Rule } from '../context.ts';
import { generated, h, phrasingOr, type Content } from '../hast.ts';
import { asInSource } from '../layers.ts';

/** Words, characters and sentences marked for analysis (TEI P5, 18.1 and 5). */
export const words: Readonly<Record<string, Rule>> = {
  s: inline(),
  cl: inline(),
  phr: inline(),
  w: inline(),
  m: inline(),
  c: inline(),
  pc: inline(),
  g: rule(glyph),
  fw: alternative(asInSource),
  formula: rule((element, context) => [
    phrasingOr('span', common(element, context), inside(element, context)),
  ]),
};

/**
 * A character that Unicode has not: what the file wrote, else what its `charDecl` says of it, else
 * its name in double brackets, as EpiDoc does.
 */
function glyph(element: XmlElement, context: Context): readonly Content[] {
  const own = inside(element, context);
  const properties = { ...common(element, context), dataRef: attribute(element, 'ref') };
  if (own.length > 0) return [phrasingOr('span', properties, own)];
  const id = attribute(element, 'ref')?.replace(/^#/, '');
  const declared = id === undefined ? undefined : context.byId.get(id);
  const shown = declared ? mapping(declared) : id === undefined ? '\uFFFD' : `((${id}))`;
  return [h('span', properties, [generated(shown)])];
}

function mapping(glyph: XmlElement): string {
  const mappings = glyph.children.filter(
    (node): node is XmlElement => node.type === 'element' && node.local === 'mapping',
  );
  const best = mappings.find((node) => attribute(node, 'type') === 'standard') ?? mappings[0];
  const text = best?.children
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')
    .trim();
  return text === undefined || text === '' ? '\uFFFD' : text;
}
