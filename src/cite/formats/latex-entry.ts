import type { CitationRecord, Name } from '../../edition/citation/index.ts';
import { latexText } from '../escape/latex.ts';
import { displayName, isText, recipientsOf } from '../fields.ts';

/** A field with its value already escaped. */
export type Field = readonly [name: string, value: string | undefined];

export function latexEntry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields
    .filter((field): field is readonly [string, string] => isText(field[1]))
    .map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

/**
 * Names as BibTeX parses them: `Family, Suffix, Given`. Whatever must stay as it is stands in
 * braces, or `Kim Il Sung` would become Mr Sung, and `Smith and Sons` two people.
 */
export function latexNames(names: readonly Name[]): string {
  return names.map(latexName).join(' and ');
}

function latexName(name: Name): string {
  if (name.type !== 'personal') return `{${latexText(name.name)}}`;
  const { family, given, particle, suffix } = name;
  const head = particle ? `${latexText(particle.text)} ${guarded(family)}` : guarded(family);
  const parts = [head, ...(isText(suffix) ? [latexText(suffix)] : []), guarded(given)];
  return parts.join(', ');
}

/** A comma, the word `and` or a part in lower case would be read as syntax. */
function guarded(part: string): string {
  const text = latexText(part);
  return /,|\band\b|(?:^| )\p{Ll}/u.test(part) ? `{${text}}` : text;
}

/** Recipients have no field: `Letter to Colonel House`. */
export function letterNote(record: CitationRecord): string | undefined {
  const recipients = recipientsOf(record);
  if (recipients.length === 0) return undefined;
  const genre = record.genre ?? 'letter';
  const kind = genre.charAt(0).toUpperCase() + genre.slice(1);
  return `${kind} to ${recipients.map(displayName).join(' and ')}`;
}
