import type { Card } from './card.ts';
import { copyOf } from './notes.ts';

/**
 * Shows the readings of an entry at its lemma: a preview while the pointer is on the lemma or the
 * focus on its mark, an open card for a tap or Enter.
 */
export function startEntries(text: HTMLElement, card: Card): void {
  for (const mark of text.querySelectorAll<HTMLAnchorElement>('a.entry-mark')) {
    const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    const place = mark.closest<HTMLElement>('.app');
    if (!entry || !place) continue;
    const preview = (): void => {
      card.preview(mark, copyOf(entry));
    };
    place.addEventListener('mouseenter', preview);
    place.addEventListener('mouseleave', card.leave);
    mark.addEventListener('focus', () => {
      if (mark.matches(':focus-visible')) preview();
    });
    mark.addEventListener('blur', card.leave);
    mark.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (card.isOpenFor(mark)) card.close();
      else card.open(mark, mark.ariaLabel ?? '', copyOf(entry));
    });
  }
}
