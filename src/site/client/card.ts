/**
 * The card of the page: one box that shows what belongs to a mark or a name. It previews while the
 * pointer rests on its anchor, and opens as a dialog, with the focus in it, when a reader asks.
 */
export interface Card {
  /** Shows something without taking the focus; hidden from screen readers, who can open it. */
  preview(anchor: HTMLElement, contents: readonly Node[]): void;
  open(anchor: HTMLElement, name: string, contents: readonly Node[]): void;
  /** Ends a preview, unless the pointer is on the card by then. */
  readonly leave: () => void;
  isOpenFor(anchor: HTMLElement): boolean;
  close(): void;
}

/** Long enough to move the pointer from the mark to the card (WCAG 1.4.13). */
const grace = 180;
const focusable = 'a[href], button, summary, textarea';

export function makeCard(closeWord: string): Card {
  const box = document.createElement('div');
  box.className = 'card note-card';
  box.hidden = true;
  box.tabIndex = -1;
  document.body.append(box);
  let anchor: HTMLElement | undefined;
  let opened = false;
  let timer = 0;

  const hide = (): void => {
    clearTimeout(timer);
    box.hidden = true;
    anchor?.removeAttribute('aria-expanded');
    anchor = undefined;
    opened = false;
  };
  const show = (at: HTMLElement, contents: readonly Node[]): void => {
    hide();
    anchor = at;
    box.replaceChildren(...contents);
    box.hidden = false;
    box.scrollTop = 0;
  };
  const close = (): void => {
    const back = opened ? anchor : undefined;
    hide();
    back?.focus({ preventScroll: true });
  };
  const leave = (): void => {
    clearTimeout(timer);
    if (!opened) timer = setTimeout(hide, grace);
  };

  box.addEventListener('mouseenter', () => {
    clearTimeout(timer);
  });
  box.addEventListener('mouseleave', leave);
  addEventListener('keydown', (event) => {
    if (box.hidden) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Tab' && opened && leavesBy(event, box)) {
      // The card stands at the end of the page: beyond it a reader goes on where the card belongs.
      event.preventDefault();
      close();
    }
  });
  document.addEventListener('pointerdown', (event) => {
    const target = event.target as Node;
    if (!box.hidden && !box.contains(target) && anchor?.contains(target) !== true) hide();
  });

  return {
    preview(at, contents) {
      if (opened) return;
      show(at, contents);
      box.removeAttribute('role');
      box.removeAttribute('aria-label');
      box.setAttribute('aria-hidden', 'true');
      for (const inner of box.querySelectorAll<HTMLElement>(focusable)) inner.tabIndex = -1;
      place(box, at);
    },
    open(at, name, contents) {
      show(at, [closeButton(closeWord, close), ...contents]);
      opened = true;
      box.setAttribute('role', 'dialog');
      box.setAttribute('aria-label', name);
      box.removeAttribute('aria-hidden');
      at.setAttribute('aria-expanded', 'true');
      place(box, at);
      box.focus({ preventScroll: true });
    },
    leave,
    isOpenFor: (at) => opened && anchor === at,
    close,
  };
}

function closeButton(word: string, close: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'card-close';
  button.setAttribute('aria-label', word);
  button.textContent = '×';
  button.addEventListener('click', close);
  return button;
}

/** Whether the Tab key would leave the box from its last, or its first, stop. */
function leavesBy(event: KeyboardEvent, box: HTMLElement): boolean {
  const stops = [...box.querySelectorAll<HTMLElement>(focusable)].filter(
    (stop) => stop.offsetParent !== null,
  );
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  const at = document.activeElement;
  return at === edge || (event.shiftKey && at === box);
}

/** Below the anchor where there is room, else above it; never beyond the edges of the screen. */
export function place(box: HTMLElement, anchor: { getBoundingClientRect(): DOMRect }): void {
  const at = anchor.getBoundingClientRect();
  const screen = document.documentElement.clientWidth;
  const width = Math.min(400, screen - 24);
  box.style.width = `${width}px`;
  const left = Math.max(12, Math.min(at.left - width / 3, screen - width - 12));
  box.style.left = `${left + scrollX}px`;
  const below = at.bottom + 8;
  const above = at.top - box.offsetHeight - 8;
  box.style.top = `${(below + box.offsetHeight < innerHeight || above < 8 ? below : above) + scrollY}px`;
}
