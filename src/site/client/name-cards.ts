import type { Card } from './card.ts';
import { loadScript } from './scripts.ts';

/** As src/site/cards.ts writes it: what an entry is called, where it is, and the card itself. */
type Cards = Readonly<Record<string, readonly [name: string, href: string, html: string]>>;

/** A name in the text opens the card of its bearer; with a modifier key it stays a link. */
export function startNameCards(article: HTMLElement, text: HTMLElement, card: Card): void {
  const address = article.dataset['cards'];
  if (address === undefined) return;
  text.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[data-kind][data-ref]');
    if (!link || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (card.isOpenFor(link)) {
      card.close();
      return;
    }
    // The pointer means the name that it is on; the keyboard has the outer name and those in it.
    const byKeyboard = event.detail === 0;
    const named = byKeyboard
      ? [link, ...link.querySelectorAll<HTMLElement>('[data-ref]')]
      : [target.closest<HTMLElement>('[data-ref]') ?? link];
    const ids = [...new Set(named.flatMap(({ dataset }) => (dataset['ref'] ?? '').split(' ')))];
    loadScript(address).then(
      () => {
        const { variorumCards = {} } = globalThis as { variorumCards?: Cards };
        const entries = ids.map((id) => variorumCards[id]).filter((entry) => entry !== undefined);
        if (entries.length === 0) location.assign(link.href);
        else card.open(link, entries.map(([name]) => name).join(', '), contentsOf(entries));
      },
      () => {
        location.assign(link.href);
      },
    );
  });
}

/** One entry stands open; of several the reader opens the one that is meant. */
function contentsOf(entries: readonly Cards[string][]): readonly Node[] {
  return entries.map(([name, , html]) => {
    const body = document.createElement('div');
    body.className = 'card-body entry-card';
    // Written and escaped when the edition is built, see src/site/cards.ts.
    body.innerHTML = html;
    if (entries.length === 1) return body;
    const fold = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = name;
    fold.append(summary, body);
    fold.addEventListener('toggle', () => {
      fold.closest('.card')?.scrollIntoView({ block: 'nearest' });
    });
    return fold;
  });
}
