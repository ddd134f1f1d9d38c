import { createRequire } from 'node:module';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Box } from './region.ts';

/** Coasts and borders of the world in some detail. */
export interface Atlas {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
}

type Detail = '10m' | '50m' | '110m';
type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** How coarse the data may be when so many degrees are in sight. */
export function detailFor(degrees: number): Detail {
  return degrees < 4 ? '10m' : degrees < 100 ? '50m' : '110m';
}

/**
 * Reads the data of the package, which only an edition with coordinates needs, and makes what reaches
 * into a box of it: most of the world is neither decoded nor drawn.
 */
export function openAtlas(detail: Detail, box: Box | undefined): Atlas {
  const load = createRequire(import.meta.url);
  const world = load(`world-atlas/countries-${detail}.json`) as World;
  const inSight = box ? arcsInSight(world, box) : undefined;
  const seen = (arcs: unknown): boolean => !inSight || numbersIn(arcs).some((arc) => inSight(arc));
  const { countries, land } = world.objects;
  const polygons = land.geometries.flatMap((geometry) => {
    if (geometry.type === 'MultiPolygon') return geometry.arcs.filter(seen);
    return geometry.type === 'Polygon' && seen(geometry.arcs) ? [geometry.arcs] : [];
  });
  const shape = feature(world, { type: 'MultiPolygon', arcs: polygons }).geometry;
  const near = countries.geometries.filter((country) => 'arcs' in country && seen(country.arcs));
  const borders = mesh(world, { ...countries, geometries: near }, (a, b) => a !== b);
  const trim = (line: readonly Position[]): Position[] => (box ? trimmed(line, box) : [...line]);
  return {
    land: { type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map(trim)) },
    borders: { type: 'MultiLineString', coordinates: borders.coordinates.map(trim) },
  };
}

/** Whether an arc reaches into a box, from its differences and without making its points. */
function arcsInSight({ arcs, transform }: World, box: Box): (arc: number) => boolean {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [startX = 0, startY = 0] = transform?.translate ?? [];
  const reach = arcs.map((arc) => {
    let [x, y] = [0, 0];
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [dx = 0, dy = 0] of arc) {
      x += dx;
      y += dy;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    return (
      west * scaleX + startX <= box.east &&
      east * scaleX + startX >= box.west &&
      south * scaleY + startY <= box.north &&
      north * scaleY + startY >= box.south
    );
  });
  // An arc that is used backwards has the number ~i (TopoJSON 1.0, 2.1.4).
  return (arc) => reach[arc < 0 ? ~arc : arc] ?? false;
}

function numbersIn(arcs: unknown): readonly number[] {
  if (typeof arcs === 'number') return [arcs];
  return Array.isArray(arcs) ? arcs.flatMap(numbersIn) : [];
}

/** Degrees around a box, and between two points that are kept, within which lines stay as they are. */
const margin = 3;

/**
 * A line without most of its points on one side of the box: a stretch that stays west of it cannot
 * cross it, however straight it is drawn (the outcodes of Cohen and Sutherland). A continent has a
 * hundred times as many points as are in sight.
 */
function trimmed(line: readonly Position[], box: Box): Position[] {
  const kept: Position[] = [];
  let keptSide = 0;
  for (let index = 0; index < line.length; index++) {
    const point = line[index];
    if (!point) continue;
    const side = sideOf(point, box);
    const next = line[index + 1];
    const last = kept[kept.length - 1];
    const away = next && (side & keptSide & sideOf(next, box)) !== 0;
    if (away && last && near(point, last)) continue;
    kept.push(point);
    keptSide = side;
  }
  return kept;
}

function sideOf([x = 0, y = 0]: Position, box: Box): number {
  const horizontal = x < box.west - margin ? 1 : x > box.east + margin ? 2 : 0;
  return horizontal + (y < box.south - margin ? 4 : y > box.north + margin ? 8 : 0);
}

/** Long lines are great circles, which swerve. */
function near([x = 0, y = 0]: Position, [lastX = 0, lastY = 0]: Position): boolean {
  return Math.abs(x - lastX) < margin && Math.abs(y - lastY) < margin;
}
