import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import { attribute, child, childElements, descendants, path, plainText } from '../../xml/query.ts';
import { readArchive } from './archive.ts';
import { readContainer } from './container.ts';
import { first, readCorrespondence } from './correspondence.ts';
import { dateOf } from './date.ts';
import { readEdition } from './facts.ts';
import { documentKind } from './kind.ts';
import { personRegister } from './name.ts';
import { distinct, responsibilities } from './responsibility.ts';
import type { CitationDate, CitationRecord, EditionFacts } from './record.ts';
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
  const container = readContainer(header, register);
  const archive = readArchive(description);
  const genre = readGenre(header);
  const title = documentTitle(header);
  const rights = readRights(header);
  const identifiers = readIdentifiers(header);
  const language = readLanguage(root);
  const original = readOriginalLanguage(root);
  const kind = documentKind({
    genre,
    title: title ? titleText(title) : '',
    archive,
    container,
    correspondence: letter !== undefined,
  });
  const written = documentDate(header, letter?.date, description);
  const record = {
    id: facts.documentId ?? documentId(document),
    title,
    authors: senders.length > 0 ? senders : authors,
    translators,
    editors,
    contributors,
    date: written ?? (kind === 'book' ? container?.date : undefined),
    place: letter?.place ?? placeOfWriting(header),
    genre,
    archive,
    container,
    language,
    originalLanguage: original === language ? undefined : original,
    rights,
    abstract: readAbstract(header),
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

/** `xml:id` of the root, else the name of the file without its ending. */
function documentId({ root, source }: XmlDocument): string {
  const name = source.name.split(/[\\/]/).pop() ?? '';
  return attribute(root, 'xml:id') ?? (name.replace(/\.(?:tei\.)?(?:xml|tei)$/i, '') || 'document');
}
