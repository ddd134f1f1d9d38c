import { attribute, plainText } from '../xml/query.ts';
import type { XmlDocument } from '../xml/tree.ts';

/** A witness of the text, as the list of witnesses gives it. */
export interface Witness {
  readonly siglum: string;
  /** What it is, in the words of the list. */
  readonly description: string;
}

/** All witnesses, those in nested lists too (TEI P5, 13.1.3). */
export function witnessesOf({ named }: XmlDocument): readonly Witness[] {
  const seen = new Set<string>();
  return named('witness')
    .filter(({ parent }) => parent?.local === 'listWit')
    .flatMap((witness) => {
      const siglum = attribute(witness, 'xml:id') ?? attribute(witness, 'n');
      if (siglum === undefined || seen.has(siglum)) return [];
      seen.add(siglum);
      return [{ siglum, description: plainText(witness) }];
    });
}
