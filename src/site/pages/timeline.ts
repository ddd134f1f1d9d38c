import { generated, h, type Content } from '../../render/hast.ts';
import { indexPages } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { placeName } from '../words/places.ts';
import type { SiteWords } from '../words/words.ts';
import { timelinePicture } from '../timeline/picture.ts';
import { timelineRows, type TimelineRow } from '../timeline/rows.ts';
import { mentionLinks } from './mention-links.ts';

/** Whether there is anything that a timeline could show. */
export function hasTimeline(edition: Edition): boolean {
  return edition.hasDates;
}

/** The timeline as a picture, and as a table with the same facts. */
export function timelineMain(edition: Edition, words: SiteWords): readonly Content[] {
  const rows = timelineRows(edition);
  const { timeline } = words;
  const head = [timeline.date, timeline.what, timeline.where].map((label) =>
    h('th', { scope: 'col' }, [generated(label)]),
  );
  const keys = [
    ['event', timeline.event],
    ['text', timeline.text],
    ['event is-moment', timeline.open],
  ] as const;
  const shown = keys.filter(([kind]) =>
    rows.some((row) => row.kind === kind || (kind.includes('is-') && row.stretch.kind !== 'whole')),
  );
  return [
    h('h1', {}, [generated(timeline.title)]),
    h('p', { className: ['description'] }, [generated(timeline.about)]),
    h('figure', { className: ['picture'] }, [
      timelinePicture(rows, words),
      h('figcaption', {}, [
        h(
          'ul',
          { className: ['timeline-key'] },
          shown.map(([kind, label]) =>
            h('li', {}, [
              h('span', { className: ['key', ...kind.split(' ')] }),
              generated(` ${label}`),
            ]),
          ),
        ),
        h('p', {}, [generated(timeline.scale)]),
      ]),
    ]),
    h('table', { className: ['facts-table'] }, [
      h('thead', {}, [h('tr', {}, head)]),
      h(
        'tbody',
        {},
        rows.map((row) => tableRow(row, words)),
      ),
    ]),
  ];
}

function tableRow(row: TimelineRow, words: SiteWords): Content {
  const doubt = row.cert === 'low' || row.cert === 'medium';
  return h('tr', { id: row.id }, [
    h('th', { scope: 'row' }, [
      generated(words.date(row.date)),
      ...(doubt ? [h('span', { className: ['cert'] }, [generated(` ${words.uncertain}`)])] : []),
    ]),
    h('td', {}, [what(row)]),
    h('td', {}, where(row, words)),
  ]);
}

function what(row: TimelineRow): Content {
  if (row.kind === 'text') {
    const { language } = row.site.heading;
    return h('q', { lang: language }, [generated(row.words)]);
  }
  const { id, name } = row.entry.entity;
  return h('a', { href: `${indexPages.event}#${id}`, lang: row.entry.language }, [generated(name)]);
}

function where(row: TimelineRow, words: SiteWords): readonly Content[] {
  const links = row.kind === 'text' ? [placeLink(row, words)] : mentionLinks(row.entry, words);
  return links.flatMap((link, index) => (index > 0 ? [generated(words.comma), link] : [link]));
}

function placeLink(row: TimelineRow & { readonly kind: 'text' }, words: SiteWords): Content {
  const { title, language } = row.site.heading;
  return row.label === undefined
    ? h('a', { href: row.place, title, lang: language }, [generated(title)])
    : h('a', { href: row.place, title }, [generated(placeName(row.label, words))]);
}
