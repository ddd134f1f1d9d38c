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

const opened = new Map<Detail, Atlas>();

/** Reads the data of the package, which only an edition with coordinates needs, and only once. */
export function openAtlas(detail: Detail): Atlas {
  const known = opened.get(detail);
  if (known) return known;
  const load = createRequire(import.meta.url);
  const world = load(`world-atlas/countries-${detail}.json`) as World;
  const { countries, land } = world.objects;
  const polygons = feature(world, land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
  const atlas: Atlas = {
    land: { type: 'MultiPolygon', coordinates: polygons },
    borders: mesh(world, countries, (a, b) => a !== b),
  };
  opened.set(detail, atlas);
  return atlas;
}

/** What of an atlas reaches into a box; the rest need not be projected. */
export function within({ land, borders }: Atlas, box: Box | undefined): Atlas {
  if (!box) return { land, borders };
  return {
    land: {
      type: 'MultiPolygon',
      coordinates: land.coordinates
        .filter(([outer]) => outer && reaches(outer, box))
        .map((rings) => rings.map((ring) => trimmed(ring, box))),
    },
    borders: {
      type: 'MultiLineString',
      coordinates: borders.coordinates
        .filter((line) => reaches(line, box))
        .map((line) => trimmed(line, box)),
    },
  };
}

function reaches(line: readonly Position[], box: Box): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of line) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west <= box.east && east >= box.west && south <= box.north && north >= box.south;
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
