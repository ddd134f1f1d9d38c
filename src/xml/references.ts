/** References that need no declaration: those of XML itself and to characters (XML 1.0, 4.1). */

const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9a-fA-F]+));|&/g;

const predefined: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text with its references resolved, or undefined if one is not of these or not allowed. */
export function resolveReferences(text: string): string | undefined {
  const parts: string[] = [];
  let copied = 0;
  for (const match of text.matchAll(reference)) {
    const [whole, name, decimal, hexadecimal] = match;
    parts.push(text.slice(copied, match.index));
    copied = match.index + whole.length;
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
    if (name !== undefined) parts.push(predefined[name] ?? '');
    else if (isCharacter(code)) parts.push(String.fromCodePoint(code));
    else return undefined;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

/** XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
