import type { XmlElement } from '../../xml/tree.ts';
import { attribute, child, descendants, path, plainText } from '../../xml/query.ts';
import { readName } from './name-text.ts';
import { fileTitle, titleText } from './title.ts';
import type { Edition, EditionFacts, Identifier, Name, Rights } from './record.ts';

interface Header {
  readonly editors: readonly Name[];
  readonly rights: Rights | undefined;
  readonly identifiers: readonly Identifier[];
}

/** The edition around a document: the configuration's word first, then the header's. */
export function readEdition(header: XmlElement, facts: EditionFacts, own: Header): Edition {
  const publication = path(header, 'fileDesc', 'publicationStmt');
  const title = fileTitle(header);
  const editors = facts.editors?.map((editor) =>
    typeof editor === 'string'
      ? readName(editor)
      : ({ type: 'corporate', name: editor.literal, written: editor.literal } as const),
  );
  return {
    title: facts.title ?? (title && (titleText(title) || undefined)),
    editors: editors ?? own.editors,
    publisher: facts.publisher ?? (publisherOf(publication) || undefined),
    place: facts.place ?? (plainText(child(publication, 'pubPlace')) || undefined),
    version: facts.version ?? versionOf(header),
    year: facts.year ?? yearOf(publication),
    url: facts.url,
    doi: facts.doi ?? own.identifiers.find(({ type }) => type === 'doi')?.value,
    licence: facts.licence ?? own.rights?.licence,
    description: facts.description,
  };
}

function publisherOf(publication: XmlElement | undefined): string {
  const publisher = child(publication, 'publisher') ?? child(publication, 'authority');
  const organisations = publisher ? descendants(publisher, 'orgName') : [];
  return organisations.length > 0
    ? organisations.map((one) => plainText(one)).join(', ')
    : plainText(publisher);
}

/** `edition/@n`, which is a version; the text of `edition` is as often a name. */
function versionOf(header: XmlElement): string | undefined {
  const edition = path(header, 'fileDesc', 'editionStmt', 'edition');
  return edition && attribute(edition, 'n');
}

function yearOf(publication: XmlElement | undefined): string | undefined {
  const date = child(publication, 'date');
  if (!date) return undefined;
  return /\d{4}/.exec(attribute(date, 'when') ?? plainText(date))?.[0];
}
