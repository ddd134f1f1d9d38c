import { attribute, childElements, descendants, elements, tokens } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { EditedDocument } from './document.ts';

/** The ids that lead to a surface: its own, that of its image, and where it says that it starts. */
export function surfaceNames(document: EditedDocument): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const place of descendants(document.xml.root, 'facsimile', 'sourceDoc')) {
    [...elements(place)].filter(isSurface).forEach((element, index) => {
      const id = attribute(element, 'xml:id') ?? `${place.local}-${index + 1}`;
      const parts = [element, ...childElements(element, 'graphic', 'zone')];
      const own = parts.flatMap((part) => attribute(part, 'xml:id') ?? []);
      const starts = tokens(element, 'start').map((token) => token.replace(/^#/, ''));
      for (const name of [...own, ...starts]) if (!names.has(name)) names.set(name, id);
    });
  }
  return names;
}

/** A picture may stand in `facsimile` without a surface of its own. */
export function isSurface({ local, parent }: XmlElement): boolean {
  return local === 'surface' || (local === 'graphic' && parent?.local === 'facsimile');
}
