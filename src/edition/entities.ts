import { attribute, childElements, descendants, plainText, tokens } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

export const entityKinds = ['person', 'place', 'organisation', 'event'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A form of a name: its words, and in which language and script they are. */
export interface NameForm {
  readonly text: string;
  readonly lang: string | undefined;
  readonly type: string | undefined;
  readonly cert: string | undefined;
}

/** A link to an authority: GeoNames 2037886, Wikidata Q423. */
export interface Identifier {
  readonly authority: string;
  readonly value: string;
  readonly href: string | undefined;
}

/** A person, place, organisation or event that the registers of a document describe. */
export interface Entity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  /** All forms but the first, each once. */
  readonly forms: readonly NameForm[];
  readonly identifiers: readonly Identifier[];
  /** Latitude and longitude in degrees (WGS 84), when the register gives them. */
  readonly coordinates: readonly [number, number] | undefined;
  readonly element: XmlElement;
}

const kindOf: Readonly<Record<string, EntityKind>> = {
  person: 'person',
  personGrp: 'person',
  place: 'place',
  org: 'organisation',
  event: 'event',
};

const nameElements: Readonly<Record<EntityKind, readonly string[]>> = {
  person: ['persName', 'name'],
  place: ['placeName', 'geogName', 'name'],
  organisation: ['orgName', 'name'],
  event: ['eventName', 'head', 'label', 'desc'],
};

/** What the registers of a document describe, in their order; entries need an id to be found. */
export function entitiesOf(root: XmlElement): readonly Entity[] {
  return descendants(root, ...Object.keys(kindOf)).flatMap((element) => {
    const kind = kindOf[element.local];
    const id = attribute(element, 'xml:id');
    if (kind === undefined || id === undefined) return [];
    const [first, ...others] = nameForms(element, kind);
    const place = plainText(descendants(element, 'geo')[0]);
    return [
      {
        kind,
        id,
        name: first?.text ?? id,
        forms: unlike(first, others),
        identifiers: childElements(element, 'idno').map(identifier),
        coordinates: coordinates(place),
        element,
      },
    ];
  });
}

/**
 * The entries that a name points to (TEI P5, att.canonical): in this file, or in the file of the
 * edition that has the register. An id means the same entity in all of them.
 */
export function entityIds(name: XmlElement): string[] {
  return [...tokens(name, 'ref'), ...tokens(name, 'key')].flatMap((token) => {
    const id = /^(?:[^#:]+\.(?:xml|tei))?#(.+)$/i.exec(token)?.[1];
    return id === undefined ? [] : [id];
  });
}

function nameForms(element: XmlElement, kind: EntityKind): NameForm[] {
  const names = childElements(element, ...nameElements[kind]);
  // An event that has a name is not also called by its description.
  const used = kind === 'event' ? names.slice(0, 1) : names;
  return used
    .map((name) => ({
      text: plainText(name),
      lang: attribute(name, 'xml:lang'),
      type: attribute(name, 'type'),
      cert: attribute(name, 'cert'),
    }))
    .filter(({ text }) => text !== '');
}

function unlike(first: NameForm | undefined, forms: readonly NameForm[]): readonly NameForm[] {
  const seen = new Set([first?.text]);
  return forms.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Addresses of entries, by the name of the authority. */
const authorities: readonly (readonly [RegExp, (value: string) => string])[] = [
  [/^geonames$/i, (value) => `https://www.geonames.org/${value}`],
  [/^wikidata$/i, (value) => `https://www.wikidata.org/wiki/${value}`],
  [/^viaf$/i, (value) => `https://viaf.org/viaf/${value}`],
  [/^gnd$/i, (value) => `https://d-nb.info/gnd/${value}`],
  [/^(?:lcnaf|lccn)$/i, (value) => `https://id.loc.gov/authorities/names/${value}`],
  [/^orcid$/i, (value) => `https://orcid.org/${value}`],
];

function identifier(idno: XmlElement): Identifier {
  const authority = attribute(idno, 'type') ?? '';
  const value = plainText(idno);
  if (/^https?:\/\//.test(value)) return { authority, value, href: value };
  const address = authorities.find(([name]) => name.test(authority))?.[1];
  const href = /^[\w-]+$/.test(value) ? address?.(value) : undefined;
  return { authority, value, href };
}

function coordinates(text: string): readonly [number, number] | undefined {
  const numbers = /^(-?\d+(?:\.\d+)?)[\s,]+(-?\d+(?:\.\d+)?)$/.exec(text);
  if (!numbers) return undefined;
  const latitude = Number(numbers[1]);
  const longitude = Number(numbers[2]);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
}
