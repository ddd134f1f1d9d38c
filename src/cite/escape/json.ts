/** An item as it stands in a list at this depth of a file. */
export function jsonPart(item: unknown, depth: number): string {
  return JSON.stringify(item, null, 2).replace(/^/gm, '  '.repeat(depth));
}
