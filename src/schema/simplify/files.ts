import { badUri, includeLoop, remoteSchema } from '../schema-findings.ts';
import type { SchemaElement, SchemaFile } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';
import { resolveUri } from '../syntax/uris.ts';

/** Reads a file that a schema names: its document element, or nothing and a problem. */
export type ReadReference = (
  path: string,
  from: { readonly element: SchemaElement; readonly href: string },
) => SchemaElement | undefined;

/** The file that an `include` or `externalRef` names (4.5 to 4.7), unless it leads in a circle. */
export function openReference(
  from: SchemaElement,
  href: string,
  read: ReadReference,
  problems: Problems,
): SchemaElement | undefined {
  const resolved = resolveUri(href, from.context.base);
  switch (resolved.type) {
    case 'fragment':
      problems.at(from, badUri, { attribute: 'href', value: href }, 'href');
      return undefined;
    case 'remote':
      problems.at(from, remoteSchema, { href }, 'href');
      return undefined;
    case 'file':
      if (!isOpen(from.context.file, resolved.path))
        return read(resolved.path, { element: from, href });
      problems.at(from, includeLoop, { href }, 'href');
      return undefined;
  }
}

function isOpen(file: SchemaFile, path: string): boolean {
  for (let at: SchemaFile | undefined = file; at; at = at.openedBy)
    if (at.path === path) return true;
  return false;
}
