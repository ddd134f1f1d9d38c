import { generated, h, type Content } from '../../render/hast.ts';
import { indexPages } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { SiteWords } from '../words.ts';
import { timelinePicture } from '../timeline/picture.ts';
import { timelineRows, type TimelineRow } from '../timeline/rows.ts';
import { mentionLinks } from './mention-links.ts';

/** Whether there is anything that a timeline could show. */
export function hasTimeline(edition: Edition): boolean {
  return timelineRows(edition).length > 0;
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
      generated(row.date),
      ...(doubt ? [h('span', { className: ['cert'] }, [generated(` (${words.uncertain})`)])] : []),
    ]),
    h('td', {}, [what(row)]),
    h('td', {}, where(row)),
  ]);
}

function what(row: TimelineRow): Content {
  if (row.kind === 'text') {
    const { language } = row.site.heading;
    return h('q', { lang: language }, [generated(row.words)]);
  }
  const { id, name } = row.entry.entity;
  return h('a', { href: `${indexPages.event}#${id}` }, [generated(name)]);
}

function where(row: TimelineRow): readonly Content[] {
  const links =
    row.kind === 'text'
      ? [h('a', { href: row.place, title: row.site.heading.title }, [generated(row.label)])]
      : mentionLinks(row.entry);
  return links.flatMap((link, index) => (index > 0 ? [generated(', '), link] : [link]));
}
