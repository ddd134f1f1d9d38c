import { generated, h, type Content } from '../../render/hast.ts';
import type { SiteWords } from '../words/words.ts';
import type { TimelineRow } from './rows.ts';
import { lanesOf, scaleOf, type Scale } from './scale.ts';

const laneHeight = 15;
const axisHeight = 34;
/** A mark is ten pixels wide, which is so much of the smallest screen. */
const markWidth = 3.8;
/** A label of the axis needs so much of it. */
const labelWidth = 23;
const year = 366;

/**
 * The timeline: events above the axis, dates of the texts below it. Places along the axis are in
 * percent, so that the picture fits any screen while its words keep their size.
 */
export function timelinePicture(rows: readonly TimelineRow[], words: SiteWords): Content {
  const scale = scaleOf(rows.map(({ stretch }) => stretch));
  const above = marksOf(
    rows.filter(({ kind }) => kind === 'event'),
    scale,
  );
  const below = marksOf(
    rows.filter(({ kind }) => kind === 'text'),
    scale,
  );
  const axis = above.lanes * laneHeight + 8;
  const height = axis + axisHeight + below.lanes * laneHeight + 4;
  return h(
    'svg',
    {
      className: ['timeline'],
      role: 'img',
      ariaLabelledby: 'timeline-title',
      width: '100%',
      height,
    },
    [
      h('title', { id: 'timeline-title' }, [generated(words.timeline.picture)]),
      ...axisOf(scale, axis, words.language),
      ...above.marks.flatMap((mark) => draw(mark, axis - 10 - mark.lane * laneHeight, words)),
      ...below.marks.flatMap((mark) =>
        draw(mark, axis + axisHeight + mark.lane * laneHeight, words),
      ),
    ],
  );
}

interface Mark {
  readonly row: TimelineRow;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

function marksOf(
  rows: readonly TimelineRow[],
  scale: Scale,
): { readonly marks: readonly Mark[]; readonly lanes: number } {
  const places = rows.map(({ stretch }) => ({
    from: scale.at(stretch.from),
    to: scale.at(stretch.to),
  }));
  const lanes = lanesOf(places, markWidth);
  const marks = rows.map((row, index) => {
    const { from, to } = places[index] ?? { from: 0, to: 0 };
    return { row, from, to, lane: lanes[index] ?? 0 };
  });
  return { marks, lanes: lanes.reduce((most, lane) => Math.max(most, lane + 1), 0) };
}

/** A circle, or a square for dates of texts, and a line to the last day. */
function draw({ row, from, to }: Mark, y: number, words: SiteWords): readonly Content[] {
  const what = row.kind === 'event' ? row.entry.entity.name : words.quoted(row.words);
  const lang = row.kind === 'event' ? row.entry.language : row.site.heading.language;
  const shape =
    row.kind === 'event'
      ? h('circle', { cx: `${from}%`, cy: y, r: 4.5 })
      : h('rect', { x: `${from}%`, y: y - 4, width: 8, height: 8, transform: 'translate(-4 0)' });
  const line = from === to ? [] : [h('line', { x1: `${from}%`, x2: `${to}%`, y1: y, y2: y })];
  return [
    h('g', { className: [row.kind, `is-${row.stretch.kind}`], dataRow: row.id, lang }, [
      h('title', {}, [generated(`${words.date(row.date)}${words.colon}${what}`)]),
      ...line,
      shape,
    ]),
  ];
}

function axisOf({ days, at }: Scale, y: number, language: string): readonly Content[] {
  const months = new Intl.DateTimeFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const lines = days.slice(1).map((day, index) => {
    const before = days[index] ?? day;
    const className = ['axis', ...(day - before > year ? ['is-shortened'] : [])];
    return h('line', { className, x1: `${at(before)}%`, x2: `${at(day)}%`, y1: y, y2: y });
  });
  const labels: Content[] = [];
  let free = 0;
  for (const day of days) {
    const x = at(day);
    // The first label begins at the edge, the last ends there.
    const [start, end] =
      x < labelWidth / 2 ? [0, labelWidth] : [x - labelWidth / 2, x + labelWidth / 2];
    if (start < free || (end > 100 && x < 100 - labelWidth / 2)) continue;
    free = end;
    const anchor = x < labelWidth / 2 ? 'start' : end > 100 ? 'end' : 'middle';
    labels.push(
      h('line', { className: ['axis'], x1: `${x}%`, x2: `${x}%`, y1: y, y2: y + 6 }),
      h('text', { x: `${x}%`, y: y + 19, 'text-anchor': anchor }, [
        generated(months.format(new Date(day * 86_400_000))),
      ]),
    );
  }
  return [...lines, ...labels];
}
