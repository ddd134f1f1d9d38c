import { attribute, childElements } from '../../xml/query.ts';
import { generated, h, type Content } from '../../render/hast.ts';
import { indexPages } from '../addresses.ts';
import { entriesOf, type Edition, type IndexEntry } from '../edition.ts';
import { mapPicture, type MapPlace } from '../map/picture.ts';
import type { SiteWords } from '../words/words.ts';
import { mentionLinks } from './mention-links.ts';

type Located = MapPlace & { readonly entry: IndexEntry };

/** Whether any place has coordinates. */
export function hasMap(edition: Edition): boolean {
  return [...edition.index.values()].some(
    ({ entity }) => entity.kind === 'place' && entity.coordinates !== undefined,
  );
}

function locatedPlaces(edition: Edition): readonly Located[] {
  return entriesOf(edition, 'place').flatMap((entry) => {
    const { id, name, coordinates } = entry.entity;
    if (!coordinates) return [];
    const [latitude, longitude] = coordinates;
    return [{ id, name, language: entry.language, point: [longitude, latitude] as const, entry }];
  });
}

/** The places with known coordinates on a map, and in a table with the same facts. */
export function mapMain(edition: Edition, words: SiteWords): readonly Content[] {
  const places = locatedPlaces(edition);
  const { map } = words;
  const head = [map.place, map.coordinates, map.where].map((label) =>
    h('th', { scope: 'col' }, [generated(label)]),
  );
  return [
    h('h1', {}, [generated(map.title)]),
    h('p', { className: ['description'] }, [generated(map.about)]),
    h('figure', { className: ['picture'] }, [
      mapPicture(places, words),
      h('figcaption', {}, [h('p', {}, [generated(map.source)])]),
    ]),
    h('table', { className: ['facts-table'] }, [
      h('thead', {}, [h('tr', {}, head)]),
      h(
        'tbody',
        {},
        places.map((place) => row(place, words)),
      ),
    ]),
  ];
}

function row({ id, name, point, entry }: Located, words: SiteWords): Content {
  const { map } = words;
  const [longitude, latitude] = point;
  const location = childElements(entry.entity.element, 'location')[0];
  const cert = location && attribute(location, 'cert');
  const doubt = cert === 'low' || cert === 'medium' ? ` ${words.uncertain}` : '';
  const links = mentionLinks(entry, words).flatMap((link, index): Content[] =>
    index > 0 ? [generated(words.comma), link] : [link],
  );
  return h('tr', { id }, [
    h('th', { scope: 'row' }, [
      h('a', { href: `${indexPages.place}#${id}`, lang: entry.language }, [generated(name)]),
    ]),
    h('td', {}, [
      generated(
        [degrees(latitude, map.north, map.south), degrees(longitude, map.east, map.west)].join(
          words.comma,
        ),
      ),
      ...(doubt === '' ? [] : [h('span', { className: ['cert'] }, [generated(doubt)])]),
    ]),
    h('td', {}, links.length > 0 ? links : [generated('–')]),
  ]);
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}°\u00a0${value < 0 ? negative : positive}`;
}
