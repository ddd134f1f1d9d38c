import { signButton } from './sign-button.ts';
export type ZoomWords = Readonly<Record<'view' | 'larger' | 'smaller' | 'whole', string>>;

const steps = [1, 1.5, 2, 3, 4, 6, 8] as const;
/** A pointer that moves less than this clicks. */
const still = 4;

/** Makes an image larger and smaller, by buttons, keys and the wheel; a larger one can be dragged. */
export function makeZoom(leaf: HTMLElement, words: ZoomWords): void {
  const view = leaf.querySelector<HTMLElement>('.leaf-view');
  const sheet = leaf.querySelector<HTMLElement>('.leaf-sheet');
  if (!view || !sheet) return;
  let step = 0;
  const zoom = (to: number): void => {
    const before = steps[step] ?? 1;
    step = Math.max(0, Math.min(to, steps.length - 1));
    const factor = steps[step] ?? 1;
    // What is in the middle stays in the middle.
    const [x, y] = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
    sheet.style.setProperty('--zoom', String(factor));
    view.scrollLeft = (x * factor) / before - view.clientWidth / 2;
    view.scrollTop = (y * factor) / before - view.clientHeight / 2;
    view.classList.toggle('is-larger', factor > 1);
    setUsable(smaller, step > 0);
    setUsable(larger, step < steps.length - 1);
  };
  const smaller = signButton('−', words.smaller, () => {
    zoom(step - 1);
  });
  const larger = signButton('+', words.larger, () => {
    zoom(step + 1);
  });
  const group = document.createElement('span');
  group.className = 'leaf-zoom';
  group.append(smaller, larger);
  leaf.querySelector('figcaption')?.append(group);

  view.tabIndex = 0;
  view.setAttribute('role', 'group');
  view.setAttribute('aria-label', words.view);
  view.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { '+': step + 1, '=': step + 1, '-': step - 1, '0': 0 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    zoom(to);
  });
  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(step + (event.deltaY < 0 ? 1 : -1));
    },
    { passive: false },
  );
  startDragging(view);
  zoom(0);
}

/** A button that does nothing now keeps the focus, which a disabled one would lose. */
export function setUsable(button: HTMLButtonElement, isUsable: boolean): void {
  button.setAttribute('aria-disabled', String(!isUsable));
}

function startDragging(view: HTMLElement): void {
  let from: { readonly x: number; readonly y: number } | undefined;
  let moved = false;
  view.addEventListener('pointerdown', (event) => {
    moved = false;
    // A finger scrolls by itself.
    if (event.pointerType === 'mouse' && event.button === 0)
      from = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
  });
  addEventListener('pointermove', (event) => {
    if (!from) return;
    const [left, top] = [from.x - event.clientX, from.y - event.clientY];
    moved ||= Math.abs(left - view.scrollLeft) + Math.abs(top - view.scrollTop) > still;
    if (moved) view.scrollTo(left, top);
  });
  addEventListener('pointerup', () => {
    from = undefined;
  });
  view.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });
  view.addEventListener(
    'click',
    (event) => {
      if (moved) event.preventDefault();
    },
    { capture: true },
  );
}
