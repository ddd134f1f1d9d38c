import type { Card } from './card.ts';
import type { Citations } from './choice.ts';
import { loadCitations } from './citations.ts';
import { quotationOf, type Quotation } from './quotation.ts';
import type { ReaderWords } from './reader.ts';
import { withReference } from './reference.ts';

/** Selected text can be copied with its citation and a link, by a button or by Ctrl+Shift+C. */
export function startReferences(text: HTMLElement, card: Card, words: ReaderWords): void {
  const address = document.querySelector<HTMLElement>('section.cite')?.dataset['choices'];
  if (address === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-reference';
  button.hidden = true;
  button.setAttribute('aria-keyshortcuts', 'Control+Shift+C Meta+Shift+C');
  const status = document.createElement('p');
  status.className = 'status';
  status.setAttribute('role', 'status');
  document.getElementById('main')?.append(button, status);
  let quotation: Quotation | undefined;

  const offer = (): void => {
    const range = selectedIn(text);
    quotation = range && quotationOf(range, text);
    button.hidden = quotation === undefined;
    if (!range || !quotation) return;
    // The citations are there by the time that they are asked for.
    loadCitations(address).catch(() => undefined);
    button.textContent = words.copyReference;
    beside(button, range);
  };
  const copy = async (): Promise<void> => {
    if (!quotation) return;
    const citations = await loadCitations(address);
    const all = withReference(quotation.text, citations, placeOf(quotation, citations));
    try {
      await navigator.clipboard.writeText(all);
      button.textContent = words.copied;
      status.textContent = words.copied;
    } catch {
      card.open(button, words.copyReference, forCopyingByHand(all, words));
      document.querySelector<HTMLTextAreaElement>('.card textarea')?.select();
    }
  };

  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(offer, 120);
  });
  // Pressing the button must not end the selection that it is about.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => void copy());
  addEventListener('keydown', (event) => {
    if (event.code !== 'KeyC' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    offer();
    if (!quotation) return;
    event.preventDefault();
    void copy();
  });
}

function selectedIn(text: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(text) ? range : undefined;
}

function placeOf(quotation: Quotation, citations: Citations) {
  const ids = new Set(citations.passages.map(([id]) => id));
  const passageOf = (node: Node): string => {
    let at = node.parentElement;
    while (at && !ids.has(at.id)) at = at.parentElement;
    return at?.id ?? '';
  };
  const chosen = document.querySelector<HTMLSelectElement>('.cite-dialog [name="style"]')?.value;
  const isStyle = citations.document.some(({ name, kind }) => name === chosen && kind === 'style');
  return {
    from: passageOf(quotation.first),
    to: passageOf(quotation.last),
    layer: document.body.dataset['shows'] ?? 'reading',
    address: location.href.replace(/[?#].*$/, ''),
    style: isStyle && chosen !== undefined ? chosen : 'chicago-notes',
  };
}

/** Below the end of the selection, where no finger covers it. */
function beside(button: HTMLElement, range: Range): void {
  const rects = range.getClientRects();
  const end = rects[rects.length - 1] ?? range.getBoundingClientRect();
  const room = document.documentElement.clientWidth - button.offsetWidth - 8;
  button.style.left = `${Math.max(8, Math.min(end.right - button.offsetWidth / 2, room)) + scrollX}px`;
  button.style.top = `${end.bottom + 10 + scrollY}px`;
}

/** Some browsers have no clipboard for files from a disk: the text is ready for the reader's key. */
function forCopyingByHand(all: string, words: ReaderWords): readonly Node[] {
  const label = document.createElement('label');
  label.className = 'card-body';
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = 8;
  area.value = all;
  label.append(words.copyByKey, area);
  return [label];
}
