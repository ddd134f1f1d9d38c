import { geoGraticule, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { generated, h, type Content } from '../../render/hast.ts';
import type { SiteWords } from '../words/words.ts';
import { detailFor, openAtlas } from './atlas.ts';
import { placeLabels, rounded } from './labels.ts';
import { regionOf, type Point, type Region } from './region.ts';
import { thin } from './thin.ts';

/** A place of the registers with its coordinates. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly language?: string | undefined;
  readonly point: Point;
}

const width = 640;
const height = 460;
const sheet = { width, height };
/** Letters of names in units of the sheet; a small screen shows the sheet at less than half its size. */
const size = 15;
const smallScreenSize = 27;

/** The map: coasts and borders of the region that has all places, and the places with their names. */
export function mapPicture(places: readonly MapPlace[], words: SiteWords): Content {
  const region = regionOf(
    places.map(({ point }) => point),
    width,
    height,
  );
  const { projection, degrees, box } = region;
  const atlas = openAtlas(detailFor(degrees), box);
  const path = geoPath({ stream: (to) => projection.stream(thin(to, 0.8)) }).digits(1);
  const line = (className: string, shape: GeoPermissibleObjects): Content =>
    h('path', { className: [className], d: path(shape) ?? '' });
  const step = degrees < 15 ? 2 : degrees < 40 ? 5 : degrees < 120 ? 10 : 30;
  return h(
    'svg',
    {
      className: ['map'],
      role: 'img',
      ariaLabelledby: 'map-title',
      viewBox: `0 0 ${width} ${height}`,
    },
    [
      h('title', { id: 'map-title' }, [generated(words.map.picture)]),
      line('land', atlas.land),
      line('graticule', graticule(step, box)),
      line('borders', atlas.borders),
      ...marks(places, region),
      ...scaleBar(region, words),
    ],
  );
}

/** Meridians and parallels of the region: those of the whole globe would take longer than the rest. */
function graticule(step: number, box: Region['box']): GeoPermissibleObjects {
  const lines = geoGraticule().step([step, step]);
  if (!box) return lines();
  const down = (degrees: number): number => Math.floor(degrees / step) * step - step;
  const up = (degrees: number): number => Math.ceil(degrees / step) * step + step;
  const [west, east] = [Math.max(down(box.west), -180), Math.min(up(box.east), 180)];
  const [south, north] = [Math.max(down(box.south), -80), Math.min(up(box.north), 80)];
  return lines.extent([
    [west, south],
    [east, north],
  ])();
}

function marks(places: readonly MapPlace[], { projection }: Region): readonly Content[] {
  const spots = places.map(({ name, point: [longitude, latitude] }) => {
    const [x, y] = projection([longitude, latitude]) ?? [0, 0];
    return { x: rounded(x), y: rounded(y), name };
  });
  const small = placeLabels(spots, smallScreenSize, sheet);
  const labels = placeLabels(spots, size, sheet);
  return places.map(({ id, name, language }, index) => {
    const { x, y } = spots[index] ?? { x: 0, y: 0 };
    const texts = (
      [
        ['on-small', small[index]],
        ['on-large', labels[index]],
      ] as const
    ).flatMap(([className, label]): Content[] =>
      label
        ? [
            h(
              'text',
              { className: [className], x: label.x, y: label.y, 'text-anchor': label.anchor },
              [generated(name)],
            ),
          ]
        : [],
    );
    return h('g', { className: ['place'], dataRow: id, lang: language }, [
      h('title', {}, [generated(name)]),
      h('circle', { cx: x, cy: y, r: 5 }),
      ...texts,
    ]);
  });
}

/** A bar of a round number of kilometres, at most a quarter of the sheet. */
function scaleBar({ kilometres }: Region, words: SiteWords): readonly Content[] {
  if (kilometres === undefined) return [];
  const most = (width / 4) * kilometres;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((factor) => factor * power <= most) ?? 1) * power;
  const [x, y] = [16, height - 18];
  const right = rounded(x + length / kilometres);
  return [
    h('g', { className: ['scale'] }, [
      h('path', { d: `M${x} ${y - 5}V${y}H${right}V${y - 5}` }),
      h('text', { x: right + 6, y }, [generated(words.map.kilometres(length))]),
    ]),
  ];
}
