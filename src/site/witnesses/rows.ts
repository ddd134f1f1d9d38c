import type { Element, Properties } from 'hast';
import {
  classesOf,
  generated,
  h,
  isFlow,
  textOf,
  whiteSpaceSeparated,
  type Content,
} from '../../render/hast.ts';
import { isShown, type Layer } from '../../render/layers.ts';

/** A passage that witnesses are compared in: a paragraph, a verse, a heading, an entry of verses. */
export interface Row {
  readonly element: Element;
  /** What it stands in, outermost first: a layer that does not show that does not show the row. */
  readonly within: readonly Element[];
}

/** Blocks that are compared as they are, whatever stands in them. */
const whole = new Set(['ul', 'ol', 'dl', 'table', 'figure', 'pre']);

/** The rows of a text, in its order; every word is in one of them. src/site/client/rows.ts has the same. */
export function rowsOf(nodes: readonly Content[], within: readonly Element[] = []): Row[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || textOf([node]).trim() === '') return [];
    const divides =
      isFlow(node) &&
      !whole.has(node.tagName) &&
      !classesOf(node).includes('app') &&
      whiteSpaceSeparated(node.children);
    return divides ? rowsOf(node.children, [...within, node]) : [{ element: node, within }];
  });
}

/** A row as one layer has it: the same nodes, without what the layer does not show. */
export function cellOf({ element, within }: Row, layer: Layer, page: string): readonly Content[] {
  if (!within.every((around) => isShown(around, layer))) return [];
  const cell = ofLayer([element], layer, page);
  return textOf(cell).trim() === '' ? [] : cell;
}

function ofLayer(nodes: readonly Content[], layer: Layer, page: string): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type === 'text') return [generated(node.value)];
    if (node.type !== 'element' || !isShown(node, layer)) return [];
    const children = ofLayer(node.children, layer, page);
    // Headings and items are not that of the table in which they stand here.
    const tagName = /^(?:h[1-6]|li|dt|dd)$/.test(node.tagName) ? 'div' : node.tagName;
    return [h(tagName, propertiesIn(node.properties, page), children)];
  });
}

function propertiesIn(properties: Properties, page: string): Properties {
  const {
    className,
    lang,
    dir,
    style,
    href,
    rel,
    role,
    src,
    alt,
    title,
    dataN,
    ariaLabel,
    dateTime,
  } = properties;
  const kept = {
    className,
    lang,
    dir,
    style,
    rel,
    role,
    src,
    alt,
    title,
    dataN,
    ariaLabel,
    dateTime,
  };
  return typeof href === 'string' ? { ...kept, href: href.replace(/^#/, `${page}#`) } : kept;
}
