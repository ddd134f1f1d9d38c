import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { stack } from '../../src/site/client/stack.ts';
import { placeLabels } from '../../src/site/map/labels.ts';
import { mapPicture } from '../../src/site/map/picture.ts';
import { regionOf } from '../../src/site/map/region.ts';
import { lanesOf, scaleOf } from '../../src/site/timeline/scale.ts';
import { english } from '../../src/site/words/english.ts';
import { toHtml } from '../../src/render/serialise.ts';

const boxes = fc
  .array(
    fc.record({
      wanted: fc.nat(2000),
      height: fc.integer({ min: 1, max: 300 }),
      folded: fc.constant(40),
    }),
  )
  .map((all) => all.sort((a, b) => a.wanted - b.wanted));

describe('notes in the margin', () => {
  it('stand at their marks when there is room, and as they are', () => {
    const at = (wanted: number) => ({ wanted, height: 50, folded: 40 });
    expect(stack([at(0), at(100), at(120)], 10, 100)).toEqual([
      { top: 0, height: 50, isFolded: false },
      { top: 100, height: 50, isFolded: false },
      { top: 160, height: 50, isFolded: false },
    ]);
  });

  it('fold the tallest of those that push others too far, and no more', () => {
    const heights = [30, 300, 60, 30];
    const all = heights.map((height) => ({ wanted: 0, height, folded: 20 }));
    expect(stack(all, 0, 120).map(({ isFolded }) => isFolded)).toEqual([false, true, false, false]);
  });

  it('unfold again where that pushes nothing too far', () => {
    const note = (wanted: number, height: number) => ({ wanted, height, folded: 20 });
    // The last cannot stand at its mark, whatever is folded; the first is not to blame.
    const all = [note(0, 60), note(55, 200), note(95, 200), note(96, 200), note(97, 20)];
    const folds = stack(all, 0, 30).map(({ isFolded }) => isFolded);
    expect(folds).toEqual([false, true, true, true, false]);
  });

  it('never overlap, never stand above their marks, keep their order', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const placed = stack(all, 8, 100);
        placed.forEach(({ top, height }, index) => {
          const [box, next] = [all[index], placed[index + 1]];
          expect(top).toBeGreaterThanOrEqual(box?.wanted ?? 0);
          expect(height).toBeLessThanOrEqual(box?.height ?? 0);
          if (next) expect(next.top).toBeGreaterThanOrEqual(top + height + 8);
        });
      }),
    );
  });
});

describe('the scale of the timeline', () => {
  const whole = (from: number, to = from) => ({ from, to, kind: 'whole' as const });

  it('keeps the order of days and stays on the sheet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -400_000, max: 40_000 }), { minLength: 2 }),
        (days) => {
          const scale = scaleOf(days.map((day) => whole(day)));
          scale.days.forEach((day, index) => {
            expect(scale.at(day)).toBeGreaterThanOrEqual(3);
            expect(scale.at(day)).toBeLessThanOrEqual(97);
            const before = scale.days[index - 1];
            if (before !== undefined)
              expect(scale.at(day)).toBeGreaterThanOrEqual(scale.at(before));
          });
        },
      ),
    );
  });

  it('puts one date alone in the middle', () => {
    expect(scaleOf([whole(7)]).at(7)).toBe(50);
  });

  it('gives things that would touch lanes of their own', () => {
    const places = [
      { from: 0, to: 10 },
      { from: 5, to: 5 },
      { from: 20, to: 20 },
    ];
    expect(lanesOf(places, 4)).toEqual([0, 1, 0]);
  });
});

describe('the map', () => {
  const sheet = { width: 640, height: 460 };

  it('has all places on the sheet, wherever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -80, max: 80 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (points) => {
          const { projection } = regionOf(points, sheet.width, sheet.height);
          for (const point of points) {
            const [x, y] = projection(point) ?? [NaN, NaN];
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(sheet.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(sheet.height);
          }
        },
      ),
    );
  });

  it('is the same whenever it is drawn, tells land from sea, and is small', () => {
    const place = (id: string, longitude: number, latitude: number) => ({
      id,
      name: id,
      point: [longitude, latitude] as const,
    });
    const draw = (...places: readonly ReturnType<typeof place>[]) =>
      toHtml([mapPicture(places, english)]);
    const seoul = place('Seoul', 126.98, 37.57);
    const beijing = place('Beijing', 116.4, 39.9);
    const first = draw(seoul, beijing);
    const alone = draw(seoul);
    expect(draw(seoul, beijing)).toBe(first);
    expect(alone).toContain('<circle cx="320" cy="230"');
    expect(first.length).toBeLessThan(60_000);
    // Land that fills the whole sheet would be a polygon clipped the wrong way round.
    expect(first).not.toContain('M0,0L640,0L640,460L0,460Z');
    expect(first).toContain(' km</text>');
    const far = draw(seoul, place('Buenos Aires', -58.4, -34.6));
    expect(far).not.toContain('NaN');
    expect(far).not.toContain(' km</text>');
  });

  it('places names where they cover neither each other nor a place', () => {
    const near = [
      { x: 100, y: 100, name: 'Pyongyang' },
      { x: 112, y: 104, name: 'Haeju' },
      { x: 636, y: 200, name: 'Vladivostok' },
    ];
    const [first, second, third] = placeLabels(near, 15, sheet);
    expect(first?.anchor).not.toBe('start');
    expect(second?.anchor).toBe('start');
    expect(third?.anchor).toBe('end');
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      x: 300 + index,
      y: 200,
      name: 'Some town',
    }));
    expect(
      placeLabels(crowd, 15, sheet).filter((label) => label === undefined).length,
    ).toBeGreaterThan(20);
  });
});
