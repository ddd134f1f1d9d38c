import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.ts';
import { attribute, childElements, descendants, path, plainText } from '../../xml/query.ts';
import type { Identifier, Rights } from './record.ts';

const genreScheme = /genre|type|form|kind|gattung|document/i;

/**
 * The kind of document in the header's words, from keywords that a scheme calls genres, or one with
 * which the title begins.
 */
export function readGenre(header: XmlElement, title: string): string | undefined {
  const inKeywords = keywordGroups(header)
    .filter((group) => isGenreGroup(group))
    .flatMap(terms);
  const inCorrespondence = descendants(header, 'correspDesc').map(
    (description) => attribute(description, 'type') ?? '',
  );
  const inTitle = readKeywords(header).filter((term) => title.startsWith(term));
  const described = inCorrespondence.map((type) => type.replace(/[-_]/g, ' '));
  return [...inKeywords, ...inTitle, ...described].find((text) => text !== '');
}

export function readKeywords(header: XmlElement): string[] {
  const all = keywordGroups(header)
    .filter((group) => !isGenreGroup(group))
    .flatMap(terms);
  return [...new Set(all.filter((term) => term !== ''))];
}

function keywordGroups(header: XmlElement): XmlElement[] {
  return descendants(header, 'textClass').flatMap((textClass) =>
    childElements(textClass, 'keywords'),
  );
}

function isGenreGroup(group: XmlElement): boolean {
  return ['scheme', 'type', 'n'].some((name) => {
    const value = attribute(group, name) ?? '';
    return genreScheme.test(value.split(/[#/]/).pop() ?? '') && !/subject|topic/i.test(value);
  });
}

function terms(group: XmlElement): string[] {
  return descendants(group, 'term', 'item')
    .filter((element) => descendants(element, 'term', 'item').length === 0)
    .map((element) => plainText(element));
}

/** The language of the text as edited: on the text, else the only one that the header names. */
export function readLanguage({ root, named }: XmlDocument): string | undefined {
  const text = path(root, 'text');
  const body = path(text, 'body');
  const declared = [body, text, root].map((element) => element && attribute(element, 'xml:lang'));
  const usage = named('langUsage')[0];
  const languages = usage ? childElements(usage, 'language') : [];
  const only = languages.length === 1 ? languages.map((one) => attribute(one, 'ident')) : [];
  return [...declared, ...only, originalLanguage(named('textLang'))].find(
    (language) => language !== undefined && language !== '',
  );
}

export function readOriginalLanguage({ named }: XmlDocument): string | undefined {
  return originalLanguage(named('textLang'));
}

function originalLanguage([stated]: readonly XmlElement[]): string | undefined {
  const main = stated && attribute(stated, 'mainLang');
  return main === '' ? undefined : main;
}

export function readRights(header: XmlElement): Rights | undefined {
  const statement = path(header, 'fileDesc', 'publicationStmt', 'availability');
  if (!statement) return undefined;
  const licence = descendants(statement, 'licence')
    .map((element) => attribute(element, 'target'))
    .find((target) => target !== undefined && /^https?:/.test(target));
  const text = plainText(statement);
  if (text === '' && licence === undefined) return undefined;
  return { statement: text === '' ? undefined : text, licence };
}

/** The header's own, the manuscript description's, or one that the archive has put to the text. */
export function readAbstract(header: XmlElement, root: XmlElement): string | undefined {
  const found = [
    path(header, 'profileDesc', 'abstract'),
    ...descendants(header, 'msContents').flatMap((contents) => childElements(contents, 'summary')),
    ...apartFromBody(root).filter((division) =>
      (attribute(division, 'type') ?? '').includes('abstract'),
    ),
  ];
  return found
    .map((element) => element && withoutNotes(element))
    .find((text) => text !== undefined && text !== '');
}

function apartFromBody(root: XmlElement): XmlElement[] {
  const parts = ['front', 'back'].map((name) => path(root, 'text', name));
  return parts.flatMap((part) => (part ? childElements(part, 'div') : []));
}

/** Paragraphs only, without headings and notes. */
function withoutNotes(element: XmlElement): string {
  const inside = (node: XmlNode): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || ['note', 'head', 'noteGrp'].includes(node.local)) return '';
    return node.children.map(inside).join('');
  };
  return inside(element).replace(/\s+/g, ' ').trim();
}

export function readIdentifiers(header: XmlElement): Identifier[] {
  const statement = path(header, 'fileDesc', 'publicationStmt');
  if (!statement) return [];
  return descendants(statement, 'idno').flatMap((element) => {
    const value = plainText(element);
    if (value === '' || descendants(element, 'idno').length > 0) return [];
    return [{ type: identifierType(attribute(element, 'type') ?? '', value), value }];
  });
}

function identifierType(type: string, value: string): string {
  if (/^doi$/i.test(type) || /^(?:https?:\/\/(?:dx\.)?doi\.org\/|10\.\d+\/)/.test(value))
    return 'doi';
  if (/^(?:handle|hdl)$/i.test(type)) return 'handle';
  if (/^https?:/.test(value)) return 'uri';
  return type === '' ? 'local' : type.toLowerCase();
}
