import type { CitationDate, CitationRecord, Name } from '../../edition/citation/index.ts';
import { element, xmlFrame, type Node } from '../escape/xml.ts';
import { extraLines } from '../extra.ts';
import {
  archiveLocation,
  archiveName,
  genreBeside,
  invertedParts,
  isText,
  plainTitle,
  recipientsOf,
  rightsText,
  urlOf,
} from '../fields.ts';
import type { Format } from '../format.ts';
import { joinable } from '../join.ts';
import { kindNames } from '../kinds.ts';
import { placesOf, type Passage } from '../passage.ts';

const schema = {
  xmlns: 'http://www.loc.gov/mods/v3',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd',
};

const frame = xmlFrame(['modsCollection', schema]);

/**
 * MODS 3.8. No `relatedItem` of type host: Zotero would take the document for a chapter. The archive
 * stands in `physicalLocation`, which it reads, not in `shelfLocator`, which it does not.
 */
export const mods: Format = joinable(
  {
    name: 'mods',
    label: 'MODS',
    extension: 'mods.xml',
    mimeType: 'application/mods+xml',
  },
  {
    ...frame,
    between: '',
    part: (record, { key, passage }) => frame.part(item(record, key, passage)),
  },
);

function item(record: CitationRecord, key: string, passage: Passage | undefined): Node | undefined {
  const { container, edition, rights } = record;
  const isBook = record.kind === 'book';
  const genre = isBook ? undefined : genreBeside(record);
  const editors = isBook ? (container?.editors ?? []) : [];
  return element(
    'mods',
    [
      element('titleInfo', [element('title', plainTitle(record))]),
      ...record.authors.map((name) => nameElement(name, 'aut')),
      ...recipientsOf(record).map((name) => nameElement(name, 'rcp')),
      ...record.translators.map((name) => nameElement(name, 'trl')),
      ...editors.map((name) => nameElement(name, 'edt')),
      element('typeOfResource', 'text', isBook ? {} : { manuscript: 'yes' }),
      element('genre', kindNames[record.kind].zotero, { authority: 'local' }),
      element('genre', genre),
      origin(record),
      isText(record.language)
        ? element('language', [
            element('languageTerm', record.language, { type: 'code', authority: 'rfc5646' }),
          ])
        : undefined,
      element('abstract', record.abstract),
      ...extraLines(record).map((line) => element('note', line)),
      ...record.keywords.map((keyword) => element('subject', [element('topic', keyword)])),
      location(record, passage),
      element('accessCondition', rights && rightsText(record), {
        ...(rights && { type: 'use and reproduction' }),
      }),
      passage && part(passage),
      element('recordInfo', [
        element('recordContentSource', edition.title),
        element('recordIdentifier', key),
      ]),
    ],
    { version: '3.8', ID: xmlId(key) },
  );
}

/** An ID of XML may not begin with a digit or a hyphen. */
function xmlId(key: string): string {
  return /^[A-Za-z_]/.test(key) ? key : `id-${key}`;
}

const roles: Readonly<Record<string, string>> = {
  aut: 'author',
  rcp: 'addressee',
  trl: 'translator',
  edt: 'editor',
};

/** A name that is never inverted is one part of type `family`; untyped it would be inverted. */
function nameElement(name: Name, role: string): Node | undefined {
  const term = element('role', [
    element('roleTerm', role, { type: 'code', authority: 'marcrelator' }),
    element('roleTerm', roles[role], { type: 'text', authority: 'marcrelator' }),
  ]);
  if (name.type === 'corporate')
    return element('name', [element('namePart', name.name), term], { type: 'corporate' });
  if (name.type !== 'personal')
    return element('name', [element('namePart', name.name, { type: 'family' }), term], {
      type: 'personal',
    });
  const { family, given } = invertedParts(name);
  return element(
    'name',
    [
      element('namePart', given, { type: 'given' }),
      element('namePart', family, { type: 'family' }),
      isText(name.suffix)
        ? element('namePart', name.suffix, { type: 'termsOfAddress' })
        : undefined,
      term,
    ],
    { type: 'personal' },
  );
}

function origin(record: CitationRecord): Node | undefined {
  const { container } = record;
  const isBook = record.kind === 'book';
  const place = isBook ? container?.place : record.place;
  const children = [
    isText(place) ? element('place', [element('placeTerm', place, { type: 'text' })]) : undefined,
    element('publisher', isBook ? container?.publisher : undefined),
    ...(record.date ? dates(record.date, isBook ? 'dateIssued' : 'dateCreated') : []),
  ].filter((child) => child !== undefined);
  return children.length === 0 ? undefined : element('originInfo', children);
}

/** A date as W3CDTF; an interval as a start and an end with a qualifier. */
function dates(date: CitationDate, name: string): readonly (Node | undefined)[] {
  if (date.type === 'text') return [element(name, date.text)];
  const qualifier =
    date.type === 'between' || date.uncertain
      ? { qualifier: 'questionable' }
      : date.approximate
        ? { qualifier: 'approximate' }
        : {};
  const coded = { encoding: 'w3cdtf', ...qualifier };
  if (date.type === 'point') return [element(name, bare(date.edtf), { ...coded, keyDate: 'yes' })];
  const [from = '', to = ''] = bare(date.edtf).split(/\/|\.\./);
  const isKey = from === '' ? 'end' : 'start';
  const key = (point: string): Record<string, string> =>
    point === isKey ? { keyDate: 'yes' } : {};
  return [
    from === '' ? undefined : element(name, from, { ...coded, point: 'start', ...key('start') }),
    to === '' ? undefined : element(name, to, { ...coded, point: 'end', ...key('end') }),
  ];
}

function bare(edtf: string): string {
  return edtf.replace(/[~?%[\]]/g, '');
}

function location(record: CitationRecord, passage: Passage | undefined): Node | undefined {
  const children = [
    element('physicalLocation', archiveName(record)),
    element('physicalLocation', archiveLocation(record)),
    element('url', urlOf(record, passage), isText(record.url) ? { usage: 'primary' } : {}),
  ].filter((child) => child !== undefined);
  return children.length === 0 ? undefined : element('location', children);
}

function part(passage: Passage): Node | undefined {
  return element(
    'part',
    placesOf(passage).map(({ unit, value }) =>
      element('detail', [element('number', value)], { type: unit }),
    ),
  );
}
