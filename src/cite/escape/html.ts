import type { Title, TitleRun } from '../../edition/citation/index.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export const htmlTags: Readonly<Record<NonNullable<TitleRun['style']>, string>> = {
  italic: 'i',
  superscript: 'sup',
  subscript: 'sub',
};

/**
 * The HTML-like markup that CSL-JSON and Zotero know inside a title (CSL 1.0.2, "Rich text"). It is
 * not HTML: `&` and `<` stand for themselves.
 */
export function markedTitle(title: Title): string {
  return title
    .map(({ text, style }) => (style ? `<${htmlTags[style]}>${text}</${htmlTags[style]}>` : text))
    .join('');
}
