import { margin } from './reader.ts';
import { stack } from './stack.ts';

const gap = 8;
/** So many lines of a folded note are seen. */
const linesSeen = 2;
/** Notes fold when others would stand further below their marks than this. */
const furthest = 160;

/**
 * Puts the notes beside the text on wide screens. The items of the list are moved themselves, by a
 * custom property that the style sheet reads on wide screens only: print and phones keep the list.
 */
export function startSideNotes(article: HTMLElement, text: HTMLElement): void {
  const list = article.querySelector<HTMLElement>('ol.notes');
  if (!list) return;
  const notes = [...list.children].filter(
    (item): item is HTMLElement => item instanceof HTMLElement,
  );
  const marks = new Map<string, HTMLAnchorElement[]>();
  for (const mark of article.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    const id = decodeURIComponent(mark.hash.slice(1));
    marks.set(id, [...(marks.get(id) ?? []), mark]);
  }

  const arrange = (): void => {
    document.body.classList.toggle('side-notes', margin.isFree);
    if (!margin.isFree) return;
    const top = article.getBoundingClientRect().top;
    const shown = notes.filter((note) => !note.hidden);
    for (const note of shown) note.classList.remove('folded');
    const line = shown[0] ? parseFloat(getComputedStyle(shown[0]).lineHeight) : 0;
    let last = text.getBoundingClientRect().top - top;
    const boxes = shown.map((note) => {
      // A note whose mark this layer does not show, or that another note calls, follows the last.
      const mark = marks.get(note.id)?.find((candidate) => isIn(text, candidate));
      if (mark) last = mark.getBoundingClientRect().top - top - 4;
      return { wanted: last, height: note.offsetHeight, folded: Math.ceil(linesSeen * line) };
    });
    const placed = stack(boxes, gap, furthest);
    shown.forEach((note, index) => {
      const place = placed[index];
      if (!place) return;
      note.style.setProperty('--top', `${place.top}px`);
      note.style.setProperty('--folded', `${place.height}px`);
      note.classList.toggle('folded', place.isFolded);
    });
    const end = placed[placed.length - 1];
    article.style.setProperty('--notes-end', `${end ? end.top + end.height : 0}px`);
  };

  arrange();
  margin.onChange(arrange);
  const sizes = new ResizeObserver(arrange);
  sizes.observe(text);
  // The layer on screen decides which marks there are.
  new MutationObserver(arrange).observe(document.body, { attributeFilter: ['data-shows'] });
  startPairs(article, notes, marks);
}

function isIn(text: HTMLElement, mark: HTMLElement): boolean {
  return text.contains(mark) && mark.getClientRects().length > 0;
}

/** A mark and its note light up together, and a click leads to the note without moving the text. */
function startPairs(
  article: HTMLElement,
  notes: readonly HTMLElement[],
  marks: ReadonlyMap<string, readonly HTMLAnchorElement[]>,
): void {
  for (const note of notes) {
    const own = marks.get(note.id) ?? [];
    const light = (on: boolean): void => {
      for (const element of [note, ...own]) element.classList.toggle('lit', on && margin.isFree);
    };
    for (const element of [note, ...own]) {
      element.addEventListener('mouseenter', () => {
        light(true);
      });
      element.addEventListener('mouseleave', () => {
        light(false);
      });
    }
    for (const mark of own) {
      mark.addEventListener('focus', () => {
        light(true);
      });
      mark.addEventListener('blur', () => {
        light(false);
      });
      mark.addEventListener('click', (event) => {
        if (!margin.isFree || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.pushState(undefined, '', mark.hash);
        for (const other of article.querySelectorAll('.reached')) other.classList.remove('reached');
        note.classList.add('reached');
        note.tabIndex = -1;
        note.focus({ preventScroll: true });
        note.scrollIntoView({ block: 'nearest' });
      });
    }
  }
}
