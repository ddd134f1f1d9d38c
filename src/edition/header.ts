import {
  attribute,
  child,
  childElements,
  descendants,
  path,
  plainText,
  tokens,
} from '../xml/query.ts';
import type { XmlElement, XmlNode } from '../xml/tree.ts';
import { nameElements, withoutAlternatives } from './citation/name.ts';
import { readTitle, titleText } from './citation/title.ts';
import { readGenre } from './citation/subject.ts';
import type { EditedDocument } from './document.ts';

/** What the header says of a document in one line each. */
export interface Heading {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly authors: readonly string[];
  /** When what the document tells was written or said: words, and a value that sorts. */
  readonly date: { readonly words: string; readonly value: string } | undefined;
  readonly language: string | undefined;
  /** What kind of document it is, in the words of the encoding. */
  readonly type: string | undefined;
}

export function headingOf({ xml, file }: EditedDocument): Heading {
  const header = child(xml.root, 'teiHeader');
  const titleStmt = path(header, 'fileDesc', 'titleStmt');
  const titles = titleStmt ? childElements(titleStmt, 'title') : [];
  // Beside the title of a series that of the document is its own.
  const main =
    titles.find((title) => attribute(title, 'type') === 'main') ??
    titles.find((title) => attribute(title, 'level') === 'a') ??
    titles.find((title) => attribute(title, 'level') !== 's') ??
    titles[0];
  const sub = titles.find((title) => attribute(title, 'type') === 'sub');
  const title = main ? titleText(readTitle(main)) : '';
  const subtitle = sub ? titleText(readTitle(sub)) : '';
  return {
    title: title === '' ? file : title,
    subtitle: subtitle === '' ? undefined : subtitle,
    authors: titleStmt
      ? childElements(titleStmt, 'author')
          .flatMap(namesOf)
          .filter((name) => name !== '')
      : [],
    date:
      dateOf(path(header, 'profileDesc', 'creation')) ??
      dateOf(path(header, 'profileDesc', 'correspDesc')),
    language: attribute(xml.root, 'xml:lang') ?? languageOfText(xml.root),
    type: header && typeOf(xml.root, header, title),
  };
}

/** Who an author is, in the words of the header: in one language, and without identifiers. */
function namesOf(author: XmlElement): readonly string[] {
  const names = withoutAlternatives(childElements(author, ...nameElements));
  const children = author.children.filter((node) => !isOneOf(node, 'idno'));
  const isNamesAlone = children.every(
    (node) => isOneOf(node, ...nameElements) || plainText(node) === '',
  );
  return isNamesAlone ? names.map(plainText) : [plainText({ ...author, children })];
}

const isOneOf = (node: XmlNode, ...names: readonly string[]): boolean =>
  node.type === 'element' && names.includes(node.local);

/** The header's word for it, else what the text or a category of the header is called (TEI P5, 2.4.3). */
function typeOf(root: XmlElement, header: XmlElement, title: string): string | undefined {
  const text = child(root, 'text');
  const encoded = [text && attribute(text, 'type'), attribute(root, 'type'), categoryOf(header)];
  return readGenre(header, title) ?? encoded.find(Boolean)?.replace(/[-_]/g, ' ');
}

function categoryOf(header: XmlElement): string | undefined {
  const id = descendants(header, 'catRef')
    .flatMap((reference) => tokens(reference, 'target'))
    .find((target) => target.startsWith('#'))
    ?.slice(1);
  const category = descendants(header, 'category').find(
    (candidate) => attribute(candidate, 'xml:id') === id,
  );
  const description = category && child(category, 'catDesc');
  return id === undefined ? undefined : plainText(description) || id;
}

/** The root may leave it to the text to say its language. */
function languageOfText(root: XmlElement): string | undefined {
  const text = child(root, 'text');
  return text && attribute(text, 'xml:lang');
}

function dateOf(container: XmlElement | undefined): Heading['date'] {
  if (!container) return undefined;
  const date =
    child(container, 'date') ??
    childElements(container)
      .map((inner) => child(inner, 'date'))
      .find(Boolean);
  if (!date) return undefined;
  const value = ['when', 'from', 'notBefore', 'to', 'notAfter']
    .map((name) => attribute(date, name))
    .find(Boolean);
  const words = plainText(date);
  if (value === undefined && words === '') return undefined;
  return { words: words === '' ? (value ?? '') : words, value: value ?? '' };
}
