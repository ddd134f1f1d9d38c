import { attribute, childElements } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { rule } from '../build.ts';
import { inside, render, renderElement, type Context, type Rule } from '../context.ts';
import { generated, h, phrasingOr, type Content } from '../hast.ts';
import { breaks } from '../white-space.ts';

/** Lists and tables (TEI P5, 3.8 and 15.1). */
export const lists: Readonly<Record<string, Rule>> = {
  list: rule(list),
  item: rule((element, context) => [h('div', common(element, context), inside(element, context))]),
  headLabel: rule((element, context) => [
    phrasingOr('p', common(element, context), inside(element, context)),
  ]),
  headItem: rule((element, context) => [
    phrasingOr('p', common(element, context), inside(element, context)),
  ]),
  table: rule(table),
  row: rule((element, context) => [h('div', common(element, context), inside(element, context))]),
  cell: rule((element, context) => [h('div', common(element, context), inside(element, context))]),
};

/** Items with labels make a description list, numbered ones an ordered list. */
function list(element: XmlElement, context: Context): readonly Content[] {
  if (
    /\b(?:inline|run-in)\b/.test(
      `${attribute(element, 'rend') ?? ''} ${attribute(element, 'type') ?? ''}`,
    )
  ) {
    return inlineList(element, context);
  }
  const labelled = childElements(element, 'label').length > 0;
  const kind = `${attribute(element, 'type') ?? ''} ${attribute(element, 'rend') ?? ''}`;
  const name = labelled ? 'dl' : /\b(?:ordered|numbered|order)\b/.test(kind) ? 'ol' : 'ul';
  const before: Content[] = [];
  const items: Content[] = [];
  const flush = (content: readonly Content[], listed: boolean): void => {
    (listed || items.length > 0 ? items : before).push(...content);
  };
  for (const child of element.children) {
    if (child.type !== 'element') {
      const stray = render([child], element, context);
      if (stray.length > 0) flush([h(labelled ? 'dd' : 'li', {}, stray)], true);
    } else if (child.local === 'item') {
      const properties = { ...common(child, context), value: itemNumber(child, name) };
      flush([h(labelled ? 'dd' : 'li', properties, markedInside(child, context))], true);
    } else if (child.local === 'label') {
      flush([h('dt', common(child, context), markedInside(child, context))], true);
    } else {
      const content = renderElement(child, context);
      const last = items[items.length - 1];
      if (items.length === 0 && child.local === 'head') before.push(...content);
      // A line or page that begins between two items is no item.
      else if (breaks.has(child.local) && last?.type === 'element') last.children.push(...content);
      else if (breaks.has(child.local)) before.push(...content);
      else flush([h(labelled ? 'dd' : 'li', { className: ['list-part'] }, content)], true);
    }
  }
  const main = h(name, { ...common(element, context) }, items);
  return items.length === 0
    ? before
    : before.length > 0
      ? [h('div', { className: ['list-group'] }, [...before, main])]
      : [main];
}

/** A list that its source runs into a sentence. */
function inlineList(element: XmlElement, context: Context): readonly Content[] {
  const parts = element.children.flatMap((child): Content[] => {
    if (child.type !== 'element' || child.local !== 'item')
      return render([child], element, context);
    return [
      phrasingOr('span', common(child, context), markedInside(child, context)),
      generated(' '),
    ];
  });
  return [phrasingOr('span', common(element, context), parts)];
}

function itemNumber(item: XmlElement, name: string): string | undefined {
  const n = attribute(item, 'n');
  return name === 'ol' && n !== undefined && /^\d+$/.test(n) ? n : undefined;
}

/** What is inside, and the marks of notes on the element itself. */
function markedInside(element: XmlElement, context: Context): Content[] {
  return [...inside(element, context), ...context.notes.marksAfter(element)];
}

function table(element: XmlElement, context: Context): readonly Content[] {
  const caption: Content[] = [];
  const rows: Content[] = [];
  const after: Content[] = [];
  for (const child of element.children) {
    if (child.type !== 'element') after.push(...render([child], element, context));
    else if (child.local === 'row') rows.push(row(child, context));
    else if (child.local === 'head' && rows.length === 0) {
      caption.push(...inside(child, context), ...context.notes.marksAfter(child));
    } else after.push(...render([child], element, context));
  }
  const captions = caption.length > 0 ? [h('caption', {}, caption)] : [];
  const main = h('table', common(element, context), [...captions, h('tbody', {}, rows)]);
  return [h('div', { className: ['table-frame'] }, [main]), ...after];
}

function row(element: XmlElement, context: Context): Content {
  const heading = attribute(element, 'role') === 'label';
  const cells = element.children.flatMap((child): Content[] => {
    if (child.type !== 'element' || child.local !== 'cell') {
      const other = render([child], element, context);
      return other.length > 0 ? [h('td', {}, other)] : [];
    }
    const label = heading || attribute(child, 'role') === 'label';
    const properties = {
      ...common(child, context),
      rowSpan: span(child, 'rows'),
      colSpan: span(child, 'cols'),
      scope: label ? (heading ? 'col' : 'row') : undefined,
    };
    return [h(label ? 'th' : 'td', properties, markedInside(child, context))];
  });
  return h('tr', common(element, context), [...cells, ...context.notes.marksAfter(element)]);
}

function span(cell: XmlElement, name: string): string | undefined {
  const value = attribute(cell, name);
  return value !== undefined && /^[1-9]\d{0,2}$/.test(value) && value !== '1' ? value : undefined;
}
