import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import { attribute, child, childElements, descendants, plainText } from '../../xml/query.ts';
import { isAnonymous, particleOf, readName, spacedInitials } from './name-text.ts';
import type { Name } from './record.ts';

export const nameElements = ['persName', 'orgName', 'name'];

/** Languages whose names are written family name first and stay so. */
const familyFirst = /^(?:ko|zh|vi|ja|hu|yue|wuu|lzh)\b/i;

/** The persons of the document's own registers (`standOff`, `particDesc`), by `xml:id`. */
export type Register = ReadonlyMap<string, XmlElement>;

export function personRegister({ named }: XmlDocument): Register {
  const people = new Map<string, XmlElement>();
  for (const person of ['person', 'org', 'personGrp'].flatMap(named)) {
    const id = attribute(person, 'xml:id');
    if (id !== undefined) people.set(id, person);
  }
  return people;
}

/**
 * The names that an element such as `author`, `editor`, `respStmt` or `correspAction` holds: those
 * marked up inside, else its own text.
 */
export function namesIn(holder: XmlElement, register: Register): Name[] {
  const marked = withoutAlternatives(childElements(holder, ...nameElements));
  const named = marked.length > 0 ? marked : holder.local === 'correspAction' ? [] : [holder];
  return named.flatMap((element) => {
    const name = nameOf(element, holder, register);
    return name ? [name] : [];
  });
}

/** Names of one holder in different languages are one person, named twice. */
export function withoutAlternatives(names: readonly XmlElement[]): readonly XmlElement[] {
  const languages = new Set(names.map((name) => attribute(name, 'xml:lang')));
  return languages.size > 1 ? names.slice(0, 1) : names;
}

function nameOf(element: XmlElement, holder: XmlElement, register: Register): Name | undefined {
  const references = [element, holder].flatMap((one) => {
    const value = attribute(one, 'ref') ?? attribute(one, 'key');
    return value === undefined ? [] : value.split(/\s+/);
  });
  const authority = references.find((reference) => /^https?:/.test(reference));
  const about = authority === undefined ? {} : { authority };
  const entry = references
    .map((reference) => register.get(reference.replace(/^#/, '')))
    .find((person) => person !== undefined);
  const registered = entry && childElements(entry, 'persName', 'orgName')[0];
  const text = plainText(element);
  const own = structured(element, about) ?? (registered && structured(registered, about));
  if (own) return text === '' ? own : { ...own, written: text };
  if (isCorporate(element) || entry?.local === 'org')
    return text === '' ? undefined : { type: 'corporate', name: text, written: text, ...about };
  if (isAnonymous(text)) {
    const registeredText = plainText(registered);
    return isAnonymous(registeredText) ? undefined : readName(registeredText, about);
  }
  if (isFamilyFirst(element) || (registered && isFamilyFirst(registered)))
    return { type: 'fixed', name: text, ...firstWord(text), written: text, ...about };
  // The register may say with a comma what the text leaves to guessing.
  if (registered && plainText(registered).includes(',') && !text.includes(','))
    return { ...readName(plainText(registered), about), written: text };
  return readName(text, about);
}

function isCorporate(element: XmlElement): boolean {
  const type = attribute(element, 'type') ?? attribute(element, 'role') ?? '';
  return element.local === 'orgName' || /^(?:org|corp|institution|body)/i.test(type);
}

function isFamilyFirst(element: XmlElement): boolean {
  return familyFirst.test(attribute(element, 'xml:lang') ?? '');
}

function firstWord(text: string): { family?: string; given?: string } {
  const [family, ...given] = text.split(' ');
  return family === undefined || given.length === 0 ? {} : { family, given: given.join(' ') };
}

/** `surname` and `forename` and what goes with them (TEI P5, 14.2.1). */
function structured(element: XmlElement, about: { authority?: string }): Name | undefined {
  const inside = (name: string): string =>
    descendants(element, name)
      .map((part) => plainText(part))
      .filter((text) => text !== '')
      .join(' ');
  const family = inside('surname');
  const given = spacedInitials(inside('forename'));
  const written = plainText(element);
  if (family === '' && given === '') return undefined;
  if (family === '' || given === '') {
    const name = family === '' ? given : family;
    return { type: 'mononym', name, written, ...about };
  }
  const surname = descendants(element, 'surname')[0];
  const forename = descendants(element, 'forename')[0];
  const surnameFirst = surname && forename && surname.start < forename.start;
  const comma = written.includes(',');
  if (isFamilyFirst(element) || (surnameFirst && !comma && isEasternOrder(family, given, element)))
    return { type: 'fixed', name: joined(family, given), family, given, written, ...about };
  const particle = inside('nameLink');
  const suffix = inside('genName');
  return {
    type: 'personal',
    family,
    given,
    ...(particle !== '' && { particle: particleOf(particle) }),
    ...(suffix !== '' && { suffix }),
    written,
    ...about,
  };
}

/** Chinese characters and Hangul have no space between the parts of a name. */
function joined(family: string, given: string): string {
  const isTight = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
  return isTight.test(family + given) ? family + given : `${family} ${given}`;
}

/** A surname written first without a comma is an order, unless initials follow: `Ivanov V.I.` */
function isEasternOrder(family: string, given: string, element: XmlElement): boolean {
  if (child(element, 'nameLink')) return false;
  return readName(`${family} ${given}`).type === 'fixed';
}
