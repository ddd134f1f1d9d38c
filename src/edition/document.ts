import { attribute, descendants, plainText, tokens } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { passageIdsOf, type PassageIds } from './passage-ids.ts';
import { passagesOf, type Passage } from './passages.ts';
import { witnessesOf, type Witness } from './witnesses.ts';

/** A TEI document as its readers know it: what can be pointed at, cited and chosen. */
export interface EditedDocument {
  /** Its name in addresses: `@xml:id` of the root element, else the file name. */
  readonly id: string;
  /** The file, relative to the edition, with `/`. */
  readonly file: string;
  readonly xml: XmlDocument;
  /** The first element with each `xml:id`. */
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly passages: readonly Passage[];
  readonly passageIds: PassageIds;
  readonly witnesses: readonly Witness[];
  /** Ids of those whose words belong to the edited text: its translators. */
  readonly textOwners: ReadonlySet<string>;
}

export function openDocument(file: string, xml: XmlDocument): EditedDocument {
  const byId = elementsById(xml);
  let passages: readonly Passage[] | undefined;
  let passageIds: PassageIds | undefined;
  return {
    id: attribute(xml.root, 'xml:id') ?? slug(file),
    file,
    xml,
    byId,
    // Checking a document needs neither, and they take longer than anything else here.
    get passages() {
      return (passages ??= passagesOf(xml, this.passageIds));
    },
    get passageIds() {
      return (passageIds ??= passageIdsOf(xml, byId));
    },
    witnesses: witnessesOf(xml),
    textOwners: translatorsOf(xml),
  };
}

function elementsById({ elements }: XmlDocument): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    if (!element || element.attributes.length === 0) continue;
    const id = attribute(element, 'xml:id')?.trim();
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  return byId;
}

/** A file name as a part of an address: letters, digits, hyphens and points. */
export function slug(file: string): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.(?:xml|tei)$/i, '');
  const plain = name.normalize('NFD').replace(/\p{M}+/gu, '');
  return plain.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'document';
}

/** Statements of responsibility for a translation (MARC relator `trl`, or said in words). */
function translatorsOf({ named }: XmlDocument): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const statement of [...named('respStmt'), ...named('editor')]) {
    const resp = statement.children.find(
      (node): node is XmlElement => node.type === 'element' && node.local === 'resp',
    );
    const said = `${attribute(statement, 'role') ?? ''} ${plainText(resp)} ${resp ? (attribute(resp, 'key') ?? '') : ''} ${resp ? (attribute(resp, 'ref') ?? '') : ''}`;
    if (!/\b(?:trl|translat\w*|transl|traducteur|übersetz\w*)\b/i.test(said)) continue;
    const id = attribute(statement, 'xml:id');
    if (id !== undefined) ids.add(id);
    for (const name of [statement, ...descendants(statement, 'persName', 'name', 'orgName')]) {
      for (const token of tokens(name, 'ref')) ids.add(token.replace(/^#/, ''));
    }
  }
  return ids;
}
