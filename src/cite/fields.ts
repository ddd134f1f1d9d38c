import { titleText, type CitationRecord, type Name } from '../edition/citation/index.ts';
import type { Passage } from './passage.ts';

/** What several formats say alike about a record. */

export function plainTitle(record: CitationRecord): string {
  return record.title ? titleText(record.title) : '';
}

/**
 * The archive as cited. A generic name gets its place (`University Library, Cambridge`); one that
 * stands for itself, an acronym or one with the place in it, does not.
 */
export function archiveName({ archive }: CitationRecord): string {
  if (archive?.name === undefined) return '';
  const { name, settlement } = archive;
  const stands = /^\p{Lu}[\p{Lu}\d.-]+$/u.test(name) || settlement === undefined;
  return stands || name.includes(settlement) ? name : `${name}, ${settlement}`;
}

/** `Fond 5, Opis 28, Delo 410, Listy 322–325`. */
export function archiveLocation({ archive }: CitationRecord): string {
  if (!archive) return '';
  const labels = archive.levels.map((level) => level.label);
  return [...labels, ...(archive.leaves ? [archive.leaves.label] : [])].join(', ');
}

/** `RGANI, Fond 5, …`: archive first. */
export function archiveText(record: CitationRecord): string {
  return [archiveName(record), archiveLocation(record)].filter(isText).join(', ');
}

/** Nothing when the title says it already; Chicago would print it twice. */
export function genreBeside(record: CitationRecord): string | undefined {
  const { genre } = record;
  if (genre === undefined) return undefined;
  return plainTitle(record).toLowerCase().startsWith(genre.toLowerCase()) ? undefined : genre;
}

export function recipientsOf(record: CitationRecord): readonly Name[] {
  return record.kind === 'letter' ? record.recipients : [];
}

/** A name in running order: `V. I. Ivanov`, `Kim Il Sung`, `Vincent van Gogh`, `M. L. King Jr.` */
export function displayName(name: Name): string {
  if (name.type !== 'personal') return name.name;
  const { given, particle, family, suffix } = name;
  return [given, particle?.text, family, suffix]
    .filter((part): part is string => part !== undefined && part !== '')
    .join(' ')
    .replace(/(['’]) /g, '$1');
}

/** The family name with what stays with it when inverted, and the rest: `van Gogh`, `Vincent`. */
export function invertedParts(name: Extract<Name, { type: 'personal' }>): {
  readonly family: string;
  readonly given: string;
} {
  const { particle } = name;
  if (!particle) return { family: name.family, given: name.given };
  return particle.dropping
    ? { family: name.family, given: `${name.given} ${particle.text}` }
    : { family: joinParticle(particle.text, name.family), given: name.given };
}

function joinParticle(particle: string, family: string): string {
  return /['’]$/.test(particle) ? particle + family : `${particle} ${family}`;
}

/** A licence address says more than its own paragraphs; else the words of the header. */
export function rightsText({ rights }: CitationRecord): string {
  return rights?.licence ?? rights?.statement ?? '';
}

/** The deep link of the passage, else the page of the document. */
export function urlOf(record: CitationRecord, passage?: Passage): string | undefined {
  return passage?.url ?? record.url;
}

export function yearOf(record: CitationRecord): number | undefined {
  const { date } = record;
  if (!date || date.type === 'text') return undefined;
  return date.type === 'point' ? date.at.year : (date.from ?? date.to)?.year;
}

export function isText(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
