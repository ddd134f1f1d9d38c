import type { Card } from './card.ts';
import { margin, type ReaderWords } from './reader.ts';

/**
 * Shows a note where its mark is: a preview for the pointer and the focus, an open card for a tap or
 * Enter. Where the notes stand beside the text the link leads there instead.
 */
export function startNotes(text: HTMLElement, card: Card, words: ReaderWords): void {
  for (const mark of text.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!note) continue;
    mark.addEventListener('mouseenter', () => {
      if (!margin.isFree) card.preview(mark, copyOf(note));
    });
    mark.addEventListener('mouseleave', card.leave);
    mark.addEventListener('focus', () => {
      // A finger focuses too, and then opens the card.
      if (!margin.isFree && mark.matches(':focus-visible')) card.preview(mark, copyOf(note));
    });
    mark.addEventListener('blur', card.leave);
    mark.addEventListener('click', (event) => {
      if (margin.isFree || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (card.isOpenFor(mark)) card.close();
      else card.open(mark, `${words.note} ${mark.textContent}`, copyOf(note));
    });
  }
}

/** The note as it stands, without ids and ways back: it is there twice only while it is shown. */
export function copyOf(note: HTMLElement): readonly Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('.backlink, .note-number, .entry-place')) part.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  const body = document.createElement('div');
  body.className = 'card-body';
  body.lang = note.closest<HTMLElement>('[lang]')?.lang ?? '';
  body.append(...copy.childNodes);
  return [body];
}
