/** Shows a note beside its mark while the mark has the pointer or the focus. */
export function startNotes(): void {
  const card = document.createElement('div');
  card.className = 'note-card';
  card.hidden = true;
  card.setAttribute('aria-hidden', 'true');
  document.body.append(card);

  const hide = (): void => {
    card.hidden = true;
  };
  const show = (mark: HTMLAnchorElement): void => {
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!note) return;
    card.replaceChildren(...copyOf(note));
    card.hidden = false;
    place(card, mark);
  };
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    mark.addEventListener('mouseenter', () => {
      show(mark);
    });
    mark.addEventListener('mouseleave', hide);
    mark.addEventListener('focus', () => {
      show(mark);
    });
    mark.addEventListener('blur', hide);
  }
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

/** The note as it stands, without ids and ways back: it is there twice only while it is shown. */
function copyOf(note: HTMLElement): readonly Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('.backlink, .note-number')) part.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
  return [...copy.childNodes];
}

function place(card: HTMLElement, mark: HTMLElement): void {
  const at = mark.getBoundingClientRect();
  const width = Math.min(380, innerWidth - 24);
  card.style.width = `${width}px`;
  const left = Math.min(Math.max(12, at.left - width / 3), innerWidth - width - 12);
  card.style.left = `${left + scrollX}px`;
  const below = at.bottom + 8;
  const fits = below + card.offsetHeight < innerHeight;
  card.style.top = `${(fits ? below : Math.max(8, at.top - card.offsetHeight - 8)) + scrollY}px`;
}
