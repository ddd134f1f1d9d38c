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
    return { projection, degrees: 360, kilometres: undefined };
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
  // What is far away need not be followed to the edge of the sheet.
  projection.clipAngle(Math.min(179, degrees * 1.2)).clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, degrees, kilometres: degrees < 40 ? radius / scale : undefined };
}
