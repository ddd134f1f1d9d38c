import type { Title, TitleRun } from '../../edition/citation/index.ts';

/** Characters with a meaning in TeX. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '"': '{"}',
  '`': '{\\`}',
};

/**
 * Text for a BibTeX or BibLaTeX field. Braces are escaped as such only where they are balanced:
 * BibTeX counts them without regard to the backslash, and an odd one would swallow the next entry.
 */
export function latexText(text: string): string {
  const braces = isBalanced(text)
    ? { '{': '\\{', '}': '\\}' }
    : { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };
  const table: Readonly<Record<string, string>> = { ...special, ...braces };
  return text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/''+|--+|<<+|>>+|,,+/g, (run) => separated(run))
    .replace(/[\\{}$&#%_^~"`]/g, (sign) => table[sign] ?? sign)
    .replaceAll('\u0000', '{}');
}

/**
 * Fonts join `--`, `''`, `<<`, `,,` to one sign. NUL, which no field holds, stands for the empty group
 * between them until all else is escaped.
 */
function separated(run: string): string {
  return run.split('').join('\u0000');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

const commands: Readonly<Record<NonNullable<TitleRun['style']>, string>> = {
  italic: 'emph',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
};

export function latexTitle(title: Title): string {
  return title
    .map(({ text, style }) =>
      style ? `\\${commands[style]}{${latexText(text)}}` : latexText(text),
    )
    .join('');
}

/**
 * A URL stays as it is: biblatex and pandoc read the field verbatim. Only what would break the
 * braces of the field is percent-encoded (RFC 3986, 2.1).
 */
export function latexUrl(url: string): string {
  return url.replace(/[\s{}\\]/g, encodeURIComponent);
}
