import { attribute, plainText, child } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { block, inline, paragraph, rule } from '../build.ts';
import { inside, type Context, type Rule } from '../context.ts';
import { generated, h, phrasingOr, type Content } from '../hast.ts';
import { safeHref } from '../addresses.ts';
import { ourLanguage } from '../words.ts';

/** Pictures and what is said of them (TEI P5, 15.3). */
export const figures: Readonly<Record<string, Rule>> = {
  figure: rule((element, context) => {
    const name =
      element.parent !== undefined &&
      /^(?:p|ab|l|hi|seg|item|cell|head|note)$/.test(element.parent.local)
        ? 'span'
        : 'figure';
    return [phrasingOr(name, common(element, context), inside(element, context))].map((figure) =>
      name === 'figure' ? { ...figure, tagName: 'figure' } : figure,
    );
  }),
  figDesc: paragraph(),
  graphic: rule(image),
  binaryObject: rule(image),
  media: rule(image),
  notatedMusic: block(),
  /** Networks, such as those that collation makes (TEI P5, 20). */
  graph: block(),
  node: inline(),
  arc: inline(),
  tree: block(),
  leaf: inline(),
};

function image(element: XmlElement, context: Context): readonly Content[] {
  // The picture of a page that is transcribed stands beside the text, not in it (TEI P5, 12.2.2).
  if (element.parent?.local === 'surface') return inside(element, context);
  const url = attribute(element, 'url');
  const src = url === undefined ? undefined : context.settings.imageHref(url);
  const description = element.parent ? plainText(child(element.parent, 'figDesc')) : '';
  const alt = description === '' ? context.settings.words.image : description;
  const properties = common(element, context);
  const inner = inside(element, context);
  if (src === undefined) {
    const href = url === undefined || context.inLink ? undefined : safeHref(url);
    const lang = ourLanguage(context) ?? properties['lang'];
    const label = h(href === undefined ? 'span' : 'a', { ...properties, href, lang }, [
      generated(context.settings.words.image),
    ]);
    return [label, ...inner];
  }
  return [h('img', { ...properties, src, alt, loading: 'lazy' }), ...inner];
}
