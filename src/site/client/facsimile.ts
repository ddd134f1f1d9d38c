import { followText } from './leaf-follow.ts';
import { linkZones } from './leaf-zones.ts';
import { makeZoom, setUsable, type ZoomWords } from './leaf-zoom.ts';

type FacsimileWords = ZoomWords & Readonly<Record<'previous' | 'next', string>>;

/** Room for an image beside the text; the style sheet draws the same line. */
const roomy = matchMedia('screen and (min-width: 64rem)');

/**
 * The images beside the text, one at a time: the one that the text on screen stands on. On narrow
 * screens they stand below each other after the text. Closed or not stays in the address.
 */
function startFacsimile(): void {
  const section = document.querySelector<HTMLElement>('.facsimile-pages');
  const text = document.querySelector<HTMLElement>('.text-frame');
  if (!section || !text) return;
  const words = JSON.parse(section.dataset['words'] ?? '{}') as FacsimileWords;
  const leaves = [...section.querySelectorAll<HTMLElement>('.leaf')];
  for (const leaf of leaves) makeZoom(leaf, words);

  const show = (leaf: HTMLElement): void => {
    for (const other of leaves) other.classList.toggle('is-current', other === leaf);
    const at = leaves.indexOf(leaf);
    setUsable(back, at > 0);
    setUsable(forth, at < leaves.length - 1);
  };
  const step = (by: number): void => {
    const at = leaves.findIndex((leaf) => leaf.classList.contains('is-current'));
    const leaf = leaves[at + by];
    if (leaf) show(leaf);
  };
  const turn = (sign: string, label: string, by: number): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.title = label;
    button.addEventListener('click', () => {
      step(by);
    });
    return button;
  };
  const back = turn('‹', words.previous, -1);
  const forth = turn('›', words.next, 1);
  const turning = document.createElement('p');
  turning.className = 'leaf-turning';
  turning.hidden = leaves.length < 2;
  turning.append(back, forth);
  section.querySelector('h2')?.after(turning);
  const [first] = leaves;
  if (first) show(first);

  followText(text, leaves, (leaf) => {
    // The focus is not taken from who is at the images.
    if (!section.contains(document.activeElement)) show(leaf);
  });
  linkZones(section, text, (leaf) => {
    if (roomy.matches) show(leaf);
  });
  text.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.leaf-link');
    const leaf = leaves.find(({ id }) => id === decodeURIComponent(link?.hash.slice(1) ?? ''));
    if (!leaf || !roomy.matches || section.hidden) return;
    event.preventDefault();
    show(leaf);
  });
  startToggle(section);
}

/** The button of the toolbar that closes the facsimile and opens it again. */
function startToggle(section: HTMLElement): void {
  const button = document.querySelector<HTMLButtonElement>('[data-toggle="facsimile"]');
  const show = (isOpen: boolean): void => {
    section.hidden = !isOpen;
    button?.setAttribute('aria-pressed', String(isOpen));
    const { dataset } = document.body;
    if (isOpen) dataset['beside'] ??= 'facsimile';
    else if (dataset['beside'] === 'facsimile') delete dataset['beside'];
  };
  show(new URLSearchParams(location.search).get('facsimile') !== 'closed');
  button?.addEventListener('click', () => {
    const isOpen = section.hidden !== false;
    show(isOpen);
    const address = new URL(location.href);
    if (isOpen) address.searchParams.delete('facsimile');
    else address.searchParams.set('facsimile', 'closed');
    history.replaceState(undefined, '', address);
  });
  // When layers no longer stand side by side there is room for the image again.
  new MutationObserver(() => {
    if (!section.hidden) document.body.dataset['beside'] ??= 'facsimile';
  }).observe(document.body, { attributeFilter: ['data-beside'] });
}

startFacsimile();
