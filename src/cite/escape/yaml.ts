import { wellFormed } from './unicode.ts';

/** Data of which YAML is made here: everything else is a mistake of the caller. */
export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/**
 * Block YAML 1.2 whose scalars are all double-quoted, so that `no`, `1.10` and `2026-11-24` stay
 * strings and nothing in a title can be syntax.
 */
export function yaml(value: Yaml, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (typeof value === 'string') return scalar(value);
  if (isList(value)) {
    return value.map((entry) => `\n${indent}- ${yaml(entry, depth + 1).trimStart()}`).join('');
  }
  return Object.entries(value)
    .filter((entry): entry is [string, Yaml] => !isEmpty(entry[1]))
    .map(([key, entry]) => `\n${indent}${key}:${gap(entry)}${yaml(entry, depth + 1)}`)
    .join('');
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function isEmpty(value: Yaml | undefined): boolean {
  return value === undefined || value === '' || (isList(value) && value.length === 0);
}

function gap(value: Yaml): string {
  return typeof value === 'string' ? ' ' : '';
}

/** JSON strings are YAML; characters that YAML does not print are escaped (YAML 1.2, 5.1). */
function scalar(value: string): string {
  return JSON.stringify(wellFormed(value)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
