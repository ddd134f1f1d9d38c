import type { XmlElement } from '../../xml/tree.ts';
import { attribute, childElements, descendants, plainText } from '../../xml/query.ts';
import { namesIn, type Register } from './name.ts';
import type { Contributor, Name } from './record.ts';

export interface Responsibilities {
  readonly authors: readonly Name[];
  readonly translators: readonly Name[];
  /** Editors of this text, which are those of the edition unless the configuration names them. */
  readonly editors: readonly Name[];
  readonly contributors: readonly Contributor[];
}

/** MARC relators in `resp/@key` or as id.loc.gov addresses; else the words of the statement. */
const translation = /\btrl$|translat|übersetz|uebersetz|tradu[cçz]|tłumacz|vertaal|перев/i;
const editing = /\bedt$|^(?:edit(?:or|ed)|hrsg|herausgeb)/i;

export function responsibilities(header: XmlElement, register: Register): Responsibilities {
  const statement = descendants(header, 'titleStmt')[0];
  const item = onlyItem(header);
  const authors = authorsOf(statement, item, header, register);
  const editors = statement ? childElements(statement, 'editor') : [];
  const [translating, others] = partition(editors, (editor) => translation.test(roleOf(editor)));
  const statements = [...descendants(header, 'respStmt')].filter((one) =>
    /^(?:titleStmt|editionStmt|msItem|bibl|monogr|analytic)$/.test(one.parent?.local ?? ''),
  );
  const [translated, remaining] = partition(statements, (one) => translation.test(roleOf(one)));
  const [edited, contributed] = partition(remaining, (one) => editing.test(roleOf(one)));
  const named = (elements: readonly XmlElement[]): Name[] =>
    distinct(elements.flatMap((element) => namesIn(element, register)));
  return {
    authors,
    translators: named([...translating, ...translated]),
    editors: named([...others, ...edited]),
    contributors: contributed.flatMap((one) => {
      const role = childElements(one, 'resp').map(plainText).join('; ');
      return namesIn(one, register).map((name) => ({ role, name }));
    }),
  };
}

function authorsOf(
  statement: XmlElement | undefined,
  item: XmlElement | undefined,
  header: XmlElement,
  register: Register,
): Name[] {
  const places = [statement, item, ...descendants(header, 'biblStruct', 'bibl')];
  for (const place of places) {
    if (!place) continue;
    const inside =
      place === statement || place === item ? childElements(place, 'author') : sourceAuthors(place);
    const names = distinct(inside.flatMap((author) => namesIn(author, register)));
    if (names.length > 0) return names;
  }
  return [];
}

/** Of bibliographic descriptions, only those of the source itself, not of what is cited about it. */
function sourceAuthors(place: XmlElement): XmlElement[] {
  const parent = place.parent?.local ?? '';
  return parent === 'sourceDesc' ? descendants(place, 'author').slice(0, 3) : [];
}

function onlyItem(header: XmlElement): XmlElement | undefined {
  const items = descendants(header, 'msItem').filter((one) => one.parent?.local === 'msContents');
  return items.length === 1 ? items[0] : undefined;
}

function roleOf(element: XmlElement): string {
  const words = childElements(element, 'resp').flatMap((resp) => [
    attribute(resp, 'key') ?? '',
    (attribute(resp, 'ref') ?? '').replace(/\/$/, ''),
    plainText(resp),
  ]);
  const own = [attribute(element, 'role') ?? '', attribute(element, 'type') ?? ''];
  return [...own, ...words].find((word) => translation.test(word) || editing.test(word)) ?? '';
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

export function distinct(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.type === 'personal' ? `${name.family}|${name.given}` : name.name;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
