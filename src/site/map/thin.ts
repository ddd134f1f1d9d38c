import type { GeoStream } from 'd3-geo';

/**
 * Leaves out points of a line that are nearer than `distance` to the last one that was kept: they
 * would be drawn into the same spot.
 */
export function thin(to: GeoStream, distance: number): GeoStream {
  let last: readonly [number, number] | undefined;
  let skipped: readonly [number, number] | undefined;
  const begin = (): void => {
    last = undefined;
    skipped = undefined;
  };
  return {
    point: (x, y) => {
      if (last && Math.hypot(x - last[0], y - last[1]) < distance) {
        skipped = [x, y];
        return;
      }
      last = [x, y];
      skipped = undefined;
      to.point(x, y);
    },
    lineStart: () => {
      begin();
      to.lineStart();
    },
    lineEnd: () => {
      if (skipped) to.point(...skipped);
      to.lineEnd();
    },
    polygonStart: () => {
      to.polygonStart();
    },
    polygonEnd: () => {
      to.polygonEnd();
    },
  };
}
