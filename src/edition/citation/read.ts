import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import { attribute, child, childElements, descendants, path, plainText } from '../../xml/query.ts';
import { readArchive } from './archive.ts';
import { readContainer } from './container.ts';
import { readCorrespondence } from './correspondence.ts';
import { dateOf } from './date.ts';
import { first } from './first.ts';
import { readEdition } from './facts.ts';
import { documentKind } from './kind.ts';
import { personRegister } from './name.ts';
import { distinct, responsibilities } from './responsibility.ts';
import type {
  CitationDate,
  CitationRecord,
  Container,
  DocumentKind,
  EditionFacts,
} from './record.ts';
import {
  readAbstract,
  readGenre,
  readIdentifiers,
  readKeywords,
  readLanguage,
  readOriginalLanguage,
  readRights,
} from './subject.ts';
import { documentTitle, titleText } from './title.ts';

/** What a document's header says, as far as one cites it. */
export function citationRecord(document: XmlDocument, facts: EditionFacts = {}): CitationRecord {
  const { root } = document;
  const header = child(root, 'teiHeader') ?? root;
  const register = personRegister(document);
  const description = manuscript(header);
  const letter = readCorrespondence(header, register);
  const { authors, translators, editors, contributors } = responsibilities(header, register);
  const senders = distinct(letter?.senders ?? []);
  const recipients = distinct(letter?.recipients ?? []);
  const archive = readArchive(description);
  const container = readContainer(header, register, archive !== undefined);
  const title = documentTitle(header);
  const genre = readGenre(header, title ? titleText(title) : '');
  const rights = readRights(header);
  const identifiers = readIdentifiers(header);
  const language = readLanguage(document);
  const original = readOriginalLanguage(document);
  const kind = documentKind({
    genre,
    title: title ? titleText(title) : '',
    archive,
    container,
    correspondence: letter !== undefined,
  });
  const record = {
    id: facts.documentId ?? documentId(document),
    title,
    authors: senders.length > 0 ? senders : authors,
    translators,
    editors,
    contributors,
    date:
      documentDate(header, letter?.date, description) ?? dateOfPublication(kind, container, root),
    place: letter?.place ?? placeOfWriting(header),
    genre,
    archive,
    container,
    language,
    originalLanguage: original === language ? undefined : original,
    rights,
    abstract: readAbstract(header, root),
    keywords: readKeywords(header),
    identifiers,
    url: facts.documentUrl,
    edition: readEdition(header, facts, { editors, rights, identifiers }),
  };
  return recipients.length > 0 ? { ...record, kind: 'letter', recipients } : { ...record, kind };
}

/** The description of the document itself: the first that identifies a manuscript. */
function manuscript(header: XmlElement): XmlElement | undefined {
  const source = path(header, 'fileDesc', 'sourceDesc');
  return source && descendants(source, 'msDesc')[0];
}

/** Of several dates of creation the first that names a moment, then the first. */
function documentDate(
  header: XmlElement,
  sent: CitationDate | undefined,
  description: XmlElement | undefined,
): CitationDate | undefined {
  const creation = path(header, 'profileDesc', 'creation');
  const created = creation ? descendants(creation, 'date', 'origDate') : [];
  const exact = created.find((date) => attribute(date, 'when') !== undefined);
  const published = childElements(path(header, 'fileDesc', 'publicationStmt') ?? header, 'date');
  return first([
    sent,
    dateOf(exact),
    ...created.map(dateOf),
    ...(description ? descendants(description, 'origDate').map(dateOf) : []),
    ...descendants(header, 'setting').flatMap((one) => childElements(one, 'date').map(dateOf)),
    ...published.filter((date) => attribute(date, 'type') === 'created').map(dateOf),
  ]);
}

function placeOfWriting(header: XmlElement): string | undefined {
  const creation = path(header, 'profileDesc', 'creation');
  const places = creation ? descendants(creation, 'placeName', 'settlement', 'origPlace') : [];
  return places.map((place) => plainText(place)).find((text) => text !== '');
}

/** A print has the date of its imprint; a text of no source that of its electronic publication. */
function dateOfPublication(
  kind: DocumentKind,
  container: Container | undefined,
  root: XmlElement,
): CitationDate | undefined {
  if (kind === 'book') return container?.date ?? first(printings(root).map(dateOf));
  if (kind !== 'document') return undefined;
  return dateOf(path(root, 'teiHeader', 'fileDesc', 'publicationStmt', 'date'));
}

/** Editions of plays keep the first printing among the events of their registers. */
function printings(root: XmlElement): XmlElement[] {
  return childElements(root, 'standOff')
    .flatMap((registers) => descendants(registers, 'event'))
    .filter((event) => attribute(event, 'type') === 'print');
}

/** `xml:id` of the root, else the name of the file without its ending. */
function documentId({ root, source }: XmlDocument): string {
  const name = source.name.split(/[\\/]/).pop() ?? '';
  return attribute(root, 'xml:id') ?? (name.replace(/\.(?:tei\.)?(?:xml|tei)$/i, '') || 'document');
}
