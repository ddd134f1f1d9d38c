import { saidFor, type SiteWords } from './words.ts';

/**
 * What the pages call a place of a document. src/edition names it as citations do (`para. 7`,
 * `note`); an unknown name is kept.
 */
export function placeName(label: string, { units, homes }: SiteWords): string {
  const unit = unitNames.find((name) => label.startsWith(`${name} `));
  if (unit !== undefined) return units[unit](label.slice(unit.length + 1));
  return saidFor(homes, label) ?? label;
}

type Unit = keyof SiteWords['units'];
const unitNames: readonly Unit[] = ['para.', 'line', 'stanza', 'speech', 'item', 'entry'];
