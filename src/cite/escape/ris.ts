/** A tag with its values; empty ones are left out. */
export type RisLine = readonly [tag: string, value: string | undefined];

/**
 * RIS: two characters, two spaces, a hyphen, a space, one line to a value. A line break inside a
 * value would begin a new tag, so that white space is folded; nothing else needs escaping.
 */
export function risRecord(lines: readonly RisLine[]): string {
  return lines
    .map(([tag, value]) => [tag, value?.replace(/[\s\u0000-\u001f]+/g, ' ').trim() ?? ''] as const)
    .filter(([tag, value]) => value !== '' || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}
