import { attribute } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** A rectangle of a surface: its upper left corner and its size. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | { readonly kind: 'box'; readonly frame: Frame }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] };

/** The rectangle that an element describes (TEI P5, att.coordinated); none when it is not one. */
export function frameOf(element: XmlElement): Frame | undefined {
  const [left, top, right, bottom] = ['ulx', 'uly', 'lrx', 'lry'].map((name) =>
    coordinate(attribute(element, name)),
  );
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  const frame = { x: left, y: top, width: right - left, height: bottom - top };
  return frame.width > 0 && frame.height > 0 ? frame : undefined;
}

/** A polygon, where one is given, is nearer to the truth than the rectangle around it. */
export function shapeOf(element: XmlElement): Shape | undefined {
  const points = (attribute(element, 'points') ?? '').trim().split(/\s+/).map(point);
  if (points.length >= 3 && points.every((place) => place !== undefined))
    return { kind: 'polygon', points };
  const frame = frameOf(element);
  return frame && { kind: 'box', frame };
}

/** The rectangle around a shape. */
export function boundsOf(shape: Shape): Frame {
  if (shape.kind === 'box') return shape.frame;
  const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function point(pair: string): readonly [number, number] | undefined {
  const [x, y, ...more] = pair.split(',').map(coordinate);
  return x === undefined || y === undefined || more.length > 0 ? undefined : [x, y];
}

function coordinate(value: string | undefined): number | undefined {
  const plain = value?.trim() ?? '';
  return /^-?\d{1,7}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}
