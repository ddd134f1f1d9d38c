import type { Attribute } from './reader.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The namespaces in scope; a chain, because most elements declare none. */
export interface Scope {
  /** That of names without a prefix. */
  readonly namespace: string;
  readonly declarations: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

/** An attribute whose prefix may still have to be looked up. */
export type Building = { -readonly [K in keyof Attribute]: Attribute[K] };

/** False where Namespaces in XML forbids the declaration, or the parser should look at it. */
export function declare(
  declarations: Map<string, string>,
  prefix: string,
  namespace: string,
): boolean {
  if (declarations.has(prefix) || prefix === 'xml' || prefix === 'xmlns') return false;
  if (namespace === xmlNamespace || namespace === xmlnsNamespace) return false;
  if (namespace === '' && prefix !== '') return false;
  declarations.set(prefix, namespace);
  return true;
}

/** The namespace that a prefix is bound to; nothing if it is not. */
export function namespaceIn(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const namespace = at.declarations.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}

/** Gives prefixed attributes their namespaces; false if a prefix is not declared. */
export function resolvePrefixes(attributes: readonly Building[], scope: Scope): boolean {
  for (const attribute of attributes) {
    const colon = attribute.name.indexOf(':');
    if (colon < 0) continue;
    const prefix = attribute.name.slice(0, colon);
    const namespace = prefix === 'xml' ? xmlNamespace : namespaceIn(scope, prefix);
    if (namespace === undefined) return false;
    attribute.namespace = namespace;
    attribute.local = attribute.name.slice(colon + 1);
  }
  return true;
}

/** Namespaces in XML, 6.3: no two attributes of a tag have the same name. */
export function hasDuplicate(attributes: readonly Attribute[]): boolean {
  if (attributes.length > 20)
    return (
      new Set(attributes.map((each) => `${each.local} ${each.namespace}`)).size < attributes.length
    );
  for (let index = 1; index < attributes.length; index++) {
    const attribute = attributes[index];
    for (let before = 0; before < index; before++) {
      const other = attributes[before];
      if (other?.local === attribute?.local && other?.namespace === attribute?.namespace)
        return true;
    }
  }
  return false;
}
