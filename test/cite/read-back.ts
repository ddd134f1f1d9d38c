import { XMLParser } from 'fast-xml-parser';

/** A parsed XML tree in which every element is a list, text is text, attributes begin with `@`. */
export type Element = Readonly<Record<string, readonly (Element | string)[] | string | undefined>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: false,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

export function parse(xml: string): Element {
  return parser.parse(xml) as Element;
}

export function children(parent: Element | undefined, name: string): readonly Element[] {
  const found = parent?.[name];
  if (found === undefined || typeof found === 'string') return [];
  return found.map((one) => (typeof one === 'string' ? { '#text': one } : one));
}

export function child(
  parent: Element | undefined,
  ...path: readonly string[]
): Element | undefined {
  let at = parent;
  for (const name of path) at = children(at, name)[0];
  return at;
}

export function content(element: Element | undefined): string | undefined {
  const text = element?.['#text'];
  return typeof text === 'string' ? text : undefined;
}

export interface ReadRecord {
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly recipients: readonly string[];
  readonly translators: readonly string[];
  readonly date: string | undefined;
  readonly archive: string | undefined;
  readonly location: string | undefined;
  readonly genre: string | undefined;
  readonly language: string | undefined;
  readonly rights: string | undefined;
  readonly abstract: string | undefined;
  readonly keywords: readonly string[];
  readonly url: string | undefined;
}

/** Zotero RDF, as its importer goes through it. */
export function readZoteroRdf(xml: string): readonly ReadRecord[] {
  const root = child(parse(xml), 'rdf:RDF');
  const items = Object.keys(root ?? {})
    .filter((name) => name.startsWith('bib:'))
    .flatMap((name) => children(root, name));
  return items.map((item) => ({
    type: content(child(item, 'z:itemType')),
    title: content(child(item, 'dc:title')),
    authors: people(item, 'bib:authors'),
    recipients: people(item, 'z:recipients'),
    translators: people(item, 'z:translators'),
    date: content(child(item, 'dc:date')),
    archive: content(child(item, 'z:archive')),
    location: content(child(item, 'dc:coverage')),
    genre: content(child(item, 'dc:type')),
    language: content(child(item, 'z:language')),
    rights: content(child(item, 'dc:rights')),
    abstract: content(child(item, 'dcterms:abstract')),
    keywords: children(item, 'dc:subject').flatMap((one) => content(one) ?? []),
    url: content(child(item, 'dc:identifier', 'dcterms:URI', 'rdf:value')),
  }));
}

function people(item: Element, role: string): readonly string[] {
  return children(child(item, role, 'rdf:Seq'), 'rdf:li').map((entry) => {
    const person = child(entry, 'foaf:Person');
    const [family, given] = ['foaf:surname', 'foaf:givenName'].map((name) =>
      content(child(person, name)),
    );
    return given === undefined ? (family ?? '') : `${family ?? ''}, ${given}`;
  });
}
