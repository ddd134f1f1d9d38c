/** The words that the reading aids need, which the page carries in its own language. */
export type ReaderWords = Readonly<
  Record<'note' | 'close' | 'copyReference' | 'copied' | 'copyByKey', string>
>;

/** The document on the page; pages without one have no reading aids. */
export function readerOf():
  | { readonly article: HTMLElement; readonly text: HTMLElement; readonly words: ReaderWords }
  | undefined {
  const article = document.querySelector<HTMLElement>('article.document[data-words]');
  const text = article?.querySelector<HTMLElement>('.text-frame');
  if (!article || !text) return undefined;
  return { article, text, words: JSON.parse(article.dataset['words'] ?? '{}') as ReaderWords };
}

/** Wide enough for notes beside the text; the style sheet draws the same line. */
export const wide = matchMedia('screen and (min-width: 80rem)');
