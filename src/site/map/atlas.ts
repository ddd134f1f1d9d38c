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
  return degrees < 10 ? '10m' : degrees < 100 ? '50m' : '110m';
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
      coordinates: land.coordinates.filter(([outer]) => outer && reaches(outer, box)),
    },
    borders: {
      type: 'MultiLineString',
      coordinates: borders.coordinates.filter((line) => reaches(line, box)),
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
