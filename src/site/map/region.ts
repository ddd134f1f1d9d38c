import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
  type GeoProjection,
} from 'd3-geo';

/** A point as d3 has it: longitude, latitude. */
export type Point = readonly [longitude: number, latitude: number];

/** A part of the world that has all points, on a sheet of some size. */
export interface Region {
  readonly projection: GeoProjection;
  /** Degrees of a great circle across the sheet. */
  readonly degrees: number;
  /** Kilometres to a pixel, where that is the same all over the sheet, or nearly so. */
  readonly kilometres: number | undefined;
  /** What is in sight, in degrees; undefined where that is no simple box. */
  readonly box: Box | undefined;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** So much of the sheet the points may take; the rest shows where they are. */
const part = 0.62;
/** One place alone is shown in a region of so many degrees. */
const fewest = 9;
const radius = 6371;

/** Regions keep their areas; points all over the world get a map of the world. */
export function regionOf(points: readonly Point[], width: number, height: number): Region {
  const all = { type: 'MultiPoint' as const, coordinates: points.map(([x, y]) => [x, y]) };
  const centre = geoCentroid(all);
  const reach = Math.max(...points.map(([x, y]) => geoDistance(centre, [x, y])));
  const isWorld = Number.isNaN(reach) || reach > Math.PI / 3;
  if (isWorld) {
    const projection = geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' });
    return { projection, degrees: 360, kilometres: undefined, box: undefined };
  }
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  const [[left, top], [right, bottom]] = geoPath(projection.scale(1).translate([0, 0])).bounds(all);
  const scale = Math.min(
    (part * width) / (right - left),
    (part * height) / (bottom - top),
    width / (fewest * (Math.PI / 180)),
  );
  projection
    .scale(scale)
    .translate([
      width / 2 - (scale * (left + right)) / 2,
      height / 2 - (scale * (top + bottom)) / 2,
    ]);
  const degrees = (width / scale) * (180 / Math.PI);
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return {
    projection,
    degrees,
    kilometres: degrees < 40 ? radius / scale : undefined,
    box: boxOf(projection, width, height),
  };
}

/** Along the edges of the sheet, since parallels and meridians are curves on it. */
function boxOf(projection: GeoProjection, width: number, height: number): Box | undefined {
  const steps = Array.from({ length: 17 }, (_, index) => index / 16);
  const edges = steps.flatMap((part): [number, number][] => [
    [part * width, 0],
    [part * width, height],
    [0, part * height],
    [width, part * height],
  ]);
  const seen = edges.map((at): Point => projection.invert?.(at) ?? [NaN, NaN]);
  const [longitudes, latitudes] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
  const box = {
    west: Math.min(...longitudes) - 1,
    south: Math.min(...latitudes) - 1,
    east: Math.max(...longitudes) + 1,
    north: Math.max(...latitudes) + 1,
  };
  // At the poles and at the date line the sides of a box mean nothing.
  const isPlain = box.east - box.west < 180 && box.south > -80 && box.north < 80;
  return isPlain ? box : undefined;
}
