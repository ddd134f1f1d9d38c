import { attribute } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { inline, rule } from '../build.ts';
import { inside, joins, type Context, type Rule } from '../context.ts';
import { generated, h, phrasingOr, withProperties, type Content } from '../hast.ts';
import { layerProperties, layeredBreak } from '../layers.ts';
import { ourLanguage } from '../words.ts';

/**
 * Where pages, columns and lines of the source begin (TEI P5, 3.11.3 Milestone Elements). They are
 * empty in TEI; whatever an invalid file has in them is kept.
 */
export const milestones: Readonly<Record<string, Rule>> = {
  pb: rule(pageBreak),
  lb: rule(lineBreak),
  cb: rule(mark),
  gb: rule(mark),
  milestone: rule(mark),
  anchor: inline(),
};

/** The page number is written by the style sheet from `data-n`, so that it is no word of the text. */
function pageBreak(element: XmlElement, context: Context): readonly Content[] {
  const n = attribute(element, 'n');
  const properties = common(element, context);
  const id = properties['id'] ?? (n === undefined ? undefined : `page-${n.replace(/\s+/g, '-')}`);
  const taken = typeof id === 'string' && context.byId.has(id) && properties['id'] === undefined;
  const href = typeof id === 'string' && !taken && !context.inLink ? `#${id}` : undefined;
  Object.assign(properties, {
    id: taken ? undefined : id,
    href,
    dataN: n,
    dataFacs: attribute(element, 'facs'),
    ...(href !== undefined && {
      lang: ourLanguage(context) ?? properties['lang'],
      ariaLabel: context.settings.words.page(n ?? ''),
    }),
  });
  const page = h(href === undefined ? 'span' : 'a', properties);
  return [...separator(element), page, ...inside(element, context)];
}

function lineBreak(element: XmlElement, context: Context): readonly Content[] {
  const { id, className, style } = common(element, context);
  const properties = { id, className, style, dataN: attribute(element, 'n') };
  const line = layeredBreak();
  return [
    withProperties(line, defined(properties)),
    ...separator(element, true),
    ...inside(element, context),
  ];
}

function mark(element: XmlElement, context: Context): readonly Content[] {
  const unit = attribute(element, 'unit');
  const properties = {
    ...common(element, context),
    dataUnit: unit,
    dataN: attribute(element, 'n'),
  };
  return [...separator(element), phrasingOr('span', properties, inside(element, context))];
}

/** A break parts words unless it says that it does not; `line` is the break of a line. */
function separator(element: XmlElement, line = false): readonly Content[] {
  if (joins(element)) return [];
  // The line break itself parts them in the layer that shows it.
  return line
    ? [h('span', layerProperties(['reading', 'witness:*']), [generated(' ')])]
    : [generated(' ')];
}

function defined(properties: Parameters<typeof h>[1]): ReturnType<typeof h>['properties'] {
  return h('br', properties).properties;
}
