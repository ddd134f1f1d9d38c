import type { Element } from 'hast';
import { classesOf, h, withChildren, withProperties, type Content, type Range } from './hast.ts';

/**
 * Marks the text between two points, whatever elements lie between: what a lacuna takes from a
 * witness, what `delSpan` deletes, what `addSpan` adds (TEI P5, 12.3.1.4 and 13.1.5).
 */
export function applyRanges(nodes: readonly Content[]): readonly Content[] {
  const points = pointsOf(nodes);
  if (points.opened.size === 0) return nodes;
  // A witness that begins somewhere has nothing before.
  const open = new Map<string, Range>();
  for (const key of points.closedFirst) {
    if (key.startsWith('witness:')) open.set(key, { key, notIn: [key] });
  }
  /** `before`: what was open where the nearest entry of the apparatus begins. */
  const visit = (inner: readonly Content[], before: readonly string[]): Content[] =>
    inner.flatMap((node): Content[] => {
      if (node.type === 'text')
        return open.size > 0 && node.value.trim() !== '' ? [marked(node, open)] : [node];
      if (node.type !== 'element') return [node];
      for (const key of closedBy(node)) open.delete(key);
      for (const range of node.data?.opens ?? []) {
        if (points.closed.has(range.key) || range.key.startsWith('witness:'))
          open.set(range.key, range);
      }
      if (open.size === 0 && node.children.length === 0) return [node];
      const classes = classesOf(node);
      if (classes.includes('entry-mark'))
        return [
          markedMark(
            node,
            [...open.values()].filter(({ key }) => before.includes(key)),
          ),
        ];
      const begun = classes.includes('app') ? [...open.keys()] : before;
      return [node.children.length > 0 ? withChildren(node, visit(node.children, begun)) : node];
    });
  return visit(nodes, []);
}

/** What is opened and closed anywhere, and what is closed before it is opened. */
function pointsOf(nodes: readonly Content[]): {
  readonly opened: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly closedFirst: ReadonlySet<string>;
} {
  const opened = new Set<string>();
  const closed = new Set<string>();
  const closedFirst = new Set<string>();
  const visit = (inner: readonly Content[]): void => {
    for (const node of inner) {
      if (node.type !== 'element') continue;
      for (const { key } of node.data?.opens ?? []) opened.add(key);
      for (const key of closedBy(node)) {
        closed.add(key);
        if (!opened.has(key)) closedFirst.add(key);
      }
      visit(node.children);
    }
  };
  visit(nodes);
  for (const key of closedFirst) if (key.startsWith('witness:')) opened.add(key);
  return { opened, closed, closedFirst };
}

/** What ends at an element: every id may be the end of a span. */
function closedBy({ data, properties }: Element): readonly string[] {
  const closes = data?.closes ?? [];
  return typeof properties.id === 'string' ? [...closes, `#${properties.id}`] : closes;
}

/** What calls the apparatus has no text, and is not there for a witness that lacks the whole entry. */
function markedMark(mark: Element, open: readonly Range[]): Content {
  const notIn = open.flatMap((range) => range.notIn ?? []);
  return notIn.length === 0 ? mark : withProperties(mark, { dataNotIn: notIn });
}

function marked(text: Content, open: ReadonlyMap<string, Range>): Content {
  const ranges = [...open.values()];
  const notIn = ranges.flatMap((range) => range.notIn ?? []);
  const onlyIn = ranges.find((range) => range.onlyIn)?.onlyIn;
  const classes = ranges.flatMap((range) =>
    range.className === undefined ? [] : [range.className],
  );
  return h(
    'span',
    {
      className: classes.length > 0 ? classes : undefined,
      dataIn:
        notIn.length > 0 || onlyIn
          ? [...(onlyIn ?? ['reading', 'diplomatic', 'witness:*'])]
          : undefined,
      dataNotIn: notIn.length > 0 ? notIn : undefined,
      hidden: onlyIn && !onlyIn.includes('reading') ? true : undefined,
    },
    [text],
  );
}
