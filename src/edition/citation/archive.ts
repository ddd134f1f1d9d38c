import type { XmlElement } from '../../xml/tree.ts';
import { attribute, childElements, descendants, plainText, textContent } from '../../xml/query.ts';
import type { Archive, ArchiveLevel, Leaves } from './record.ts';

/** Words before the numbers of leaves, in the languages of archives. */
const leafWord =
  /^(?:listy?|ll?|leaves|leaf|folios?|foll?|fols|ff?|bl(?:att|ätter)?|pp?|pages?|s(?:eiten?)?|лист(?:ы|ов)?|лл?|с)\.? ?\d/i;

const levelElements = ['collection', 'idno', 'msName'];

/**
 * Repository and hierarchy from `msIdentifier` (TEI P5, 11.4): collections from the outermost in,
 * whatever an archive calls them, then the identifying numbers, then the leaves of the document.
 */
export function readArchive(description: XmlElement | undefined): Archive | undefined {
  if (!description) return undefined;
  const identifier = descendants(description, 'msIdentifier')[0];
  const stated = identifier && ownText(identifier, 'repository');
  const institution = identifier && ownText(identifier, 'institution');
  const written = stated === '' || stated === undefined ? institution : stated;
  const found = identifier ? levels(identifier) : [];
  const last = found[found.length - 1];
  const cut = last && splitLeaves(last.label);
  const kept = last && cut ? [...found.slice(0, -1), { ...last, label: cut.label }] : found;
  const leaves = readLeaves(description) ?? (cut && { label: cut.leaves, ...bounds(cut.leaves) });
  if ((written ?? '') === '' && kept.length === 0) return undefined;
  const settlement = identifier && ownText(identifier, 'settlement');
  const country = identifier && ownText(identifier, 'country');
  return {
    ...repositoryName(written ?? '', identifier),
    settlement: settlement === '' ? undefined : settlement,
    country: country === '' ? undefined : country,
    levels: kept,
    leaves,
  };
}

/** The text of a child, without shelfmarks that some headers write inside `repository`. */
function ownText(identifier: XmlElement, name: string): string {
  const element = childElements(identifier, name)[0];
  if (!element) return '';
  const inner = element.children.filter(
    (node) => node.type !== 'element' || !['idno', 'locus', 'collection'].includes(node.local),
  );
  return inner
    .map(textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:[\s,;:]+,)*[\s,;:]*$/, '');
}

/** `Russian State Archive of Contemporary History (RGANI)` is cited by its acronym. */
function repositoryName(
  written: string,
  identifier: XmlElement | undefined,
): Pick<Archive, 'name' | 'fullName'> {
  const abbreviations = identifier
    ? descendants(identifier, 'orgName', 'abbr', 'expan').filter((element) =>
        /repository|choice|institution/.test(element.parent?.local ?? ''),
      )
    : [];
  const short = abbreviations.find(
    (element) => element.local === 'abbr' || attribute(element, 'type') === 'abbr',
  );
  const full = abbreviations.find((element) => element !== short);
  if (short) return { name: plainText(short), fullName: full && plainText(full) };
  const acronym = /^(.*\S) \((\p{Lu}{2,12})\)$/u.exec(written);
  if (acronym) return { name: acronym[2], fullName: acronym[1] };
  return { name: written === '' ? undefined : written, fullName: undefined };
}

function levels(identifier: XmlElement): ArchiveLevel[] {
  return descendants(identifier, ...levelElements).flatMap((element) => {
    if (isAlternative(element)) return [];
    const type = attribute(element, 'type') ?? attribute(element, 'unit');
    const kind = (type ?? (element.local === 'idno' ? 'shelfmark' : element.local)).toLowerCase();
    const label = ownWords(element);
    const isAddress =
      /^(?:https?|ark|urn|hdl|doi|info):/i.test(label) ||
      /^(?:ur[il]|isil|viaf|gnd|ark)$/i.test(kind);
    return label === '' || isAddress ? [] : [{ kind, label }];
  });
}

function isAlternative(element: XmlElement): boolean {
  for (let at = element.parent; at && at.local !== 'msIdentifier'; at = at.parent) {
    if (at.local === 'altIdentifier' || at.local === 'idno') return true;
  }
  return false;
}

/** A collection may hold its series: those are levels of their own. */
function ownWords(element: XmlElement): string {
  if (element.local !== 'collection') return plainText(element);
  const inner = element.children.filter(
    (node) => node.type !== 'element' || !levelElements.includes(node.local),
  );
  return inner
    .map(textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:]+$/, '')
    .trim();
}

/** `Delo 410, Listy 322-325` in one `idno` holds the leaves too. */
function splitLeaves(label: string): { label: string; leaves: string } | undefined {
  const comma = label.lastIndexOf(',');
  if (comma < 1) return undefined;
  const tail = label.slice(comma + 1).trim();
  return leafWord.test(tail)
    ? { label: label.slice(0, comma).trim(), leaves: enDash(tail) }
    : undefined;
}

function enDash(text: string): string {
  return text.replace(/(?<=\d[rv]?) ?[-‐‑] ?(?=\d)/g, '–');
}

function bounds(label: string): Pick<Leaves, 'from' | 'to'> {
  const match = /(\d+[rv]?)(?:–(\d+[rv]?))?/.exec(label);
  return { from: match?.[1], to: match?.[2] ?? match?.[1] };
}

/** The `locus` of the whole item, when there is one item and one stretch of leaves. */
function readLeaves(description: XmlElement): Leaves | undefined {
  const items = descendants(description, 'msItem', 'msItemStruct').filter(
    (item) => item.parent?.local === 'msContents',
  );
  const inItem = items.flatMap((item) => childElements(item, 'locus'));
  const inIdentifier = descendants(description, 'msIdentifier').flatMap((one) =>
    descendants(one, 'locus'),
  );
  const contents = descendants(description, 'msContents').flatMap((one) =>
    childElements(one, 'locus'),
  );
  const [locus] =
    items.length === 1 && inItem.length === 1 ? inItem : [...contents, ...inIdentifier];
  if (!locus || (items.length > 1 && inItem.length > 0 && contents.length === 0)) return undefined;
  const [from, to] = ['from', 'to'].map((name) => attribute(locus, name));
  const text = enDash(plainText(locus));
  const range = from === to || to === undefined ? (from ?? '') : `${from ?? ''}–${to}`;
  const label =
    text === '' ? (range === '' ? '' : `fol${range.includes('–') ? 's' : ''}. ${range}`) : text;
  if (label === '') return undefined;
  const read = bounds(label);
  return { label, from: from ?? read.from, to: to ?? from ?? read.to };
}
