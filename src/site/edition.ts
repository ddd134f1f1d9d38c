import { datesOf, readDated } from '../edition/dates.ts';
import type { EditedDocument } from '../edition/document.ts';
import { entitiesOf, type Entity, type EntityKind } from '../edition/entities.ts';
import { headingOf, type Heading } from '../edition/header.ts';
import { mentionsOf, type Mention } from '../edition/mentions.ts';
import type { Content } from '../render/hast.ts';
import { inherited } from '../xml/query.ts';
import { readingPage } from './addresses.ts';
import { wordsFor } from './words/choose.ts';

/** A document with what the site says of it. */
export interface SiteDocument {
  readonly document: EditedDocument;
  readonly heading: Heading;
  readonly page: string;
}

/** An entry of an index: an entity, and where the documents name it. */
export interface IndexEntry {
  readonly entity: Entity;
  /** The document whose register describes it. */
  readonly document: EditedDocument;
  /** The language of the register. */
  readonly language: string | undefined;
  readonly mentions: readonly { readonly in: SiteDocument; readonly mention: Mention }[];
}

/** An image of the site, and its size in pixels where that is known. */
export interface SiteImage {
  readonly href: string;
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** A page of the edition's own, such as its editorial principles. */
export interface OwnPage {
  /** Where its text comes from, and where it is on the site. */
  readonly source: string;
  readonly file: string;
  readonly title: string;
  readonly content: readonly Content[];
}

/** What the edition brings along for the look of its pages; addresses on the site. */
export interface Look {
  readonly logo: string | undefined;
  readonly styles: readonly string[];
  /** Whether it brings fonts. */
  readonly fonts: boolean;
}

/** The whole edition, as its pages need it. */
export interface Edition {
  readonly title: string;
  readonly description: string | undefined;
  readonly language: string;
  /** Where the site is published, ending with `/`; full addresses need it. */
  readonly baseUrl: string | undefined;
  /** How editorial signs are written; the name of a part of the style sheet. */
  readonly profile: string;
  /** An image that a document names, where the site has it. */
  readonly image: (file: string, url: string) => SiteImage | undefined;
  readonly pages: readonly OwnPage[];
  readonly look: Look;
  readonly documents: readonly SiteDocument[];
  readonly index: ReadonlyMap<string, IndexEntry>;
  /** The entries of each kind, in the order of their names. */
  readonly entries: ReadonlyMap<EntityKind, readonly IndexEntry[]>;
  /** Whether anything in it is dated, so that there is a timeline. */
  readonly hasDates: boolean;
}

/** Whether the registers or the texts date anything. */
function isDated(documents: readonly SiteDocument[], entries: Iterable<IndexEntry>): boolean {
  for (const { entity } of entries)
    if (entity.kind === 'event' && readDated(entity.element)) return true;
  return documents.some(({ document }) => datesOf(document).length > 0);
}

type Mentioned = IndexEntry['mentions'][number];

/**
 * Puts documents together: by date, then by title. An id of a register means the same entity in
 * every document of an edition; the first register that describes it speaks.
 */
export function openEdition(
  documents: readonly EditedDocument[],
  {
    title,
    description,
    language = 'en',
    profile = 'plain',
    baseUrl,
    image = () => undefined,
    pages = [],
    look = { logo: undefined, styles: [], fonts: false },
  }: {
    title?: string;
    description?: string;
    language?: string;
    profile?: string;
    baseUrl?: string;
    image?: Edition['image'];
    pages?: readonly OwnPage[];
    look?: Look;
  } = {},
): Edition {
  const all = documents
    .map((document) => ({ document, heading: headingOf(document), page: readingPage(document.id) }))
    .sort(byDate);
  const index = new Map<string, IndexEntry & { readonly mentions: Mentioned[] }>();
  for (const { document } of all) {
    for (const entity of entitiesOf(document.xml.root)) {
      const own = inherited(entity.element, 'xml:lang');
      if (!index.has(entity.id))
        index.set(entity.id, { entity, document, language: own, mentions: [] });
    }
  }
  for (const site of all) {
    for (const [id, mentions] of mentionsOf(site.document)) {
      const entry = index.get(id);
      for (const mention of mentions) entry?.mentions.push({ in: site, mention });
    }
  }
  const [only] = all;
  return {
    title: title ?? (all.length === 1 && only ? only.heading.title : wordsFor(language).edition),
    description,
    language,
    profile,
    baseUrl,
    image,
    pages,
    look,
    documents: all,
    index,
    entries: inOrder([...index.values()], language),
    hasDates: isDated(all, index.values()),
  };
}

export function entriesOf(edition: Edition, kind: EntityKind): readonly IndexEntry[] {
  return edition.entries.get(kind) ?? [];
}

function inOrder(
  entries: readonly IndexEntry[],
  language: string,
): ReadonlyMap<EntityKind, readonly IndexEntry[]> {
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  const sorted = [...entries].sort(
    (a, b) =>
      collator.compare(a.entity.name, b.entity.name) || (a.entity.id < b.entity.id ? -1 : 1),
  );
  const kinds = new Map<EntityKind, IndexEntry[]>();
  for (const entry of sorted) {
    const known = kinds.get(entry.entity.kind);
    if (known) known.push(entry);
    else kinds.set(entry.entity.kind, [entry]);
  }
  return kinds;
}

function byDate(a: SiteDocument, b: SiteDocument): number {
  const [first, second] = [a.heading.date?.value ?? '9999', b.heading.date?.value ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.document.id < b.document.id ? -1 : 1;
}
