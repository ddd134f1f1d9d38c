import type { Span } from '../../finding/finding.ts';
import type { Attribute } from '../../xml/reader.ts';
import type { Source } from '../../xml/source.ts';
import type { Kind } from './vocabulary.ts';

export const relaxNgNamespace = 'http://relaxng.org/ns/structure/1.0';

/** The namespaces in scope at an element; a chain, because most elements declare none. */
export interface NamespaceScope {
  readonly declarations: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | undefined;
}

/** One file of a schema. */
export interface SchemaFile {
  /** The path it was read from. */
  readonly path: string;
  readonly source: Source;
  /** The file whose include or externalRef led here: the chain shows circles (4.6, 4.7). */
  readonly openedBy: SchemaFile | undefined;
}

/** What an element has from those around it; one for all that have the same. */
export interface Context {
  /** 4.9. */
  readonly ns: string;
  /** 4.3. */
  readonly datatypeLibrary: string;
  /** What a relative `href` is resolved against. */
  readonly base: string;
  readonly scope: NamespaceScope | undefined;
  readonly file: SchemaFile;
}

/** What the document element of a file has. */
export function contextOfFile(file: SchemaFile, ns: string): Context {
  return { ns, datatypeLibrary: '', base: file.path, scope: undefined, file };
}

/**
 * An element of a schema in the RELAX NG namespace, after 4.1 (annotations are gone), 4.2 (white
 * space is trimmed), 4.3 and 4.9 (`ns` and `datatypeLibrary` are inherited).
 */
export interface SchemaElement extends Span {
  readonly name: string;
  /** Nothing for an element that RELAX NG does not know. */
  readonly kind: Kind | undefined;
  /** As written; those that are annotations have a prefix, and are never asked for. */
  readonly attributes: readonly Attribute[];
  readonly children: readonly SchemaElement[];
  /** Character data; only `name`, `value` and `param` have any. */
  readonly text: string;
  readonly context: Context;
}

/** The value of an attribute of RELAX NG, as written. */
export function attributeOf(element: SchemaElement, name: string): string | undefined {
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index];
    if (attribute?.name === name) return attribute.value;
  }
  return undefined;
}

export function namespaceOf(scope: NamespaceScope | undefined, prefix: string): string | undefined {
  if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
  for (let at = scope; at; at = at.outer) {
    const namespace = at.declarations.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}
