import type { Title, TitleRun } from '../../edition/citation/index.ts';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '"': '\\textquotedbl{}',
};

/**
 * Text for a BibTeX or BibLaTeX field. Braces become commands, so that those of the field stay
 * balanced for parsers that count them without regard to backslashes (BibTeX itself does).
 */
export function latexText(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~"]/g, (character) => braceSafe[character] ?? special[character] ?? '')
    .replace(/[\u0000-\u001f\u007f]+/g, ' ');
}

const braceSafe: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

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
  return url.replace(/[\s{}\\%](?![0-9A-Fa-f]{2})/g, encode).replace(/[\s{}\\]/g, encode);
}

function encode(character: string): string {
  return character === '%' ? '%' : encodeURIComponent(character);
}
