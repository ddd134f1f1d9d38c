import {
  isoDate,
  type CitationDate,
  type CitationRecord,
  type Name,
  type Title,
} from '../../edition/citation/index.ts';
import { dateWords } from '../dates.ts';
import { element, text, xmlFrame, type Node } from '../escape/xml.ts';
import { containerText } from '../extra.ts';
import { isText, recipientsOf, rightsText, urlOf } from '../fields.ts';
import type { Format } from '../format.ts';
import { joinable } from '../join.ts';
import { placesOf, type Passage } from '../passage.ts';

const frame = xmlFrame(['listBibl', { xmlns: 'http://www.tei-c.org/ns/1.0' }]);

/** TEI P5 3.12: `biblStruct`, with the archive as an `msIdentifier` of the related manuscript. */
export const tei: Format = joinable(
  {
    name: 'tei',
    label: 'TEI biblStruct',
    extension: 'tei.xml',
    mimeType: 'application/tei+xml',
  },
  {
    ...frame,
    between: '',
    part: (record, { key, passage }) => frame.part(item(record, key, passage)),
  },
);

function item(record: CitationRecord, key: string, passage: Passage | undefined): Node | undefined {
  const address = urlOf(record, passage);
  const recipients = recipientsOf(record);
  const host = record.kind === 'book' ? '' : containerText(record);
  return element(
    'biblStruct',
    [
      monograph(record),
      isText(record.abstract)
        ? element('note', [element('p', record.abstract)], { type: 'abstract' })
        : undefined,
      ...recipients.map((name) => element('note', [person(name)], { type: 'recipient' })),
      isText(host) ? element('note', host, { type: 'published-in' }) : undefined,
      isText(record.edition.title)
        ? element('note', record.edition.title, { type: 'edition' })
        : undefined,
      isText(rightsText(record))
        ? element('note', rightsText(record), { type: 'rights' })
        : undefined,
      ...record.keywords.map((keyword) => element('note', keyword, { type: 'keyword' })),
      isText(address) ? element('ptr', [], { target: address }) : undefined,
      manuscript(record),
      ...(passage ? citedRanges(passage) : []),
    ],
    { 'xml:id': /^[A-Za-z_]/.test(key) ? key : `id-${key}`, type: record.kind },
  );
}

function monograph(record: CitationRecord): Node | undefined {
  const { container } = record;
  const isBook = record.kind === 'book';
  return element('monogr', [
    ...record.authors.map((name) => element('author', [person(name)])),
    record.title
      ? element('title', titleContent(record.title), { level: isBook ? 'm' : 'u' })
      : element('title', [element('gap', [], { reason: 'untitled' })], { level: 'u' }),
    isText(record.language)
      ? element('textLang', [], {
          mainLang: record.language,
          otherLangs: record.originalLanguage,
        })
      : undefined,
    ...(isBook ? (container?.editors ?? []) : []).map((name) => element('editor', [person(name)])),
    ...record.translators.map((name) =>
      element('respStmt', [element('resp', 'translator', { key: 'trl' }), person(name)]),
    ),
    element('imprint', imprint(record)),
  ]);
}

/** `imprint` may not be empty: an undated document says so. */
function imprint(record: CitationRecord): readonly (Node | undefined)[] {
  const { container, date } = record;
  const isBook = record.kind === 'book';
  const place = isBook ? container?.place : record.place;
  return [
    isText(place) ? element('pubPlace', place) : undefined,
    element('publisher', isBook ? container?.publisher : undefined),
    date ? element('date', dateWords(date), datable(date)) : element('date', 'n.d.'),
  ];
}

function datable(date: CitationDate): Readonly<Record<string, string | undefined>> {
  if (date.type === 'text') return {};
  const doubt = {
    cert: date.uncertain ? 'low' : undefined,
    precision: date.approximate ? 'low' : undefined,
  };
  if (date.type === 'point') return { when: isoDate(date.at), ...doubt };
  const [from, to] = [date.from, date.to].map((end) => end && isoDate(end));
  return date.type === 'span'
    ? { from, to, ...doubt }
    : { notBefore: from, notAfter: to, ...doubt };
}

function titleContent(title: Title): readonly (Node | undefined)[] {
  return title.map((run) =>
    run.style ? element('hi', run.text, { rend: run.style }) : text(run.text),
  );
}

function person(name: Name): Node | undefined {
  const ref = name.authority;
  if (name.type === 'corporate') return element('orgName', name.name, { ref });
  if (name.type !== 'personal') return element('persName', name.name, { ref });
  return element(
    'persName',
    [
      element('forename', name.given),
      element('nameLink', name.particle?.text),
      element('surname', name.family),
      element('genName', name.suffix),
    ],
    { ref },
  );
}

function manuscript({ archive }: CitationRecord): Node | undefined {
  if (!archive) return undefined;
  const { levels } = archive;
  const last = levels[levels.length - 1];
  const identifier = element('msIdentifier', [
    element('country', archive.country),
    element('settlement', archive.settlement),
    element('repository', archive.name),
    ...levels.slice(0, -1).map(({ kind, label }) => element('collection', label, { type: kind })),
    last && element('idno', last.label, { type: last.kind }),
  ]);
  const { leaves } = archive;
  const contents =
    leaves &&
    element('msContents', [
      element('p', [element('locus', leaves.label, { from: leaves.from, to: leaves.to })]),
    ]);
  return element('relatedItem', [element('msDesc', [identifier, contents])], { type: 'source' });
}

function citedRanges(passage: Passage): readonly (Node | undefined)[] {
  return placesOf(passage).map(({ unit, value }) => {
    const [from, to = from] = value.split('–');
    const isRange = /^[^\s–]+(?:–[^\s–]+)?$/.test(value);
    return element('citedRange', value, { unit, ...(isRange && { from, to }) });
  });
}
