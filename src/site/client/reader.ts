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

const roomy = matchMedia('screen and (min-width: 80rem)');

/**
 * Whether there is a margin for notes beside the text: the page is wide enough, as the style sheet
 * has it too, and nothing else stands there (`data-beside` of the body).
 */
export const margin = {
  get isFree(): boolean {
    return roomy.matches && document.body.dataset['beside'] === undefined;
  },
  onChange(act: () => void): void {
    roomy.addEventListener('change', act);
    new MutationObserver(act).observe(document.body, { attributeFilter: ['data-beside'] });
  },
};
