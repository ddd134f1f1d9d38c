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
  let refused = 0;
  const resolved = text.replace(
    reference,
    (whole: string, name?: string, decimal?: string, hexadecimal?: string) => {
      const character = name === undefined ? characterOf(decimal, hexadecimal) : predefined[name];
      if (character === undefined) refused++;
      return character ?? whole;
    },
  );
  return refused > 0 ? undefined : resolved;
}

function characterOf(decimal: string | undefined, hexadecimal = ''): string | undefined {
  const code = decimal === undefined ? parseInt(hexadecimal, 16) : parseInt(decimal, 10);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
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
