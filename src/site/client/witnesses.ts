import { collationRows, type Column } from './collation.ts';
import { besideWords, columnHead, type BesideWords } from './column-head.ts';

/** More columns than these leave no room for words. */
const most = 4;

/** Puts layers of the text side by side; which ones stays in the address: `?beside=reading,witness:B`. */
function startSideBySide(): void {
  const box = document.querySelector<HTMLElement>('.side-by-side');
  const text = document.querySelector<HTMLElement>('.text-frame');
  const button = document.querySelector<HTMLButtonElement>('[data-toggle="side-by-side"]');
  if (!box || !text || !button) return;
  const words = besideWords(box);
  const table = document.createElement('table');
  table.className = 'collation';
  table.lang = text.lang;
  box.append(table);
  let shown: readonly string[] = [];

  const show = (layers: readonly string[]): void => {
    shown = layers;
    const isOpen = layers.length > 0;
    button.setAttribute('aria-pressed', String(isOpen));
    box.hidden = !isOpen;
    text.hidden = isOpen;
    if (isOpen) document.body.dataset['beside'] = 'layers';
    else if (document.body.dataset['beside'] === 'layers') delete document.body.dataset['beside'];
    table.replaceChildren(...(isOpen ? tableOf(layers) : []));
    keepInAddress(layers);
  };
  const tableOf = (layers: readonly string[]): readonly HTMLElement[] => {
    const columns = layers.map((layer): Column => ({ layer, label: words.layers[layer] ?? layer }));
    const head = document.createElement('thead');
    const row = document.createElement('tr');
    row.append(cornerOf(words));
    row.append(...columns.map(headOf));
    head.append(row);
    const body = document.createElement('tbody');
    body.append(...collationRows(text, columns, words.lacks));
    return [head, body];
  };
  const headOf = ({ layer }: Column, index: number): HTMLElement =>
    columnHead(words, layer, index, {
      choose: (other) => {
        show(shown.map((own, at) => (at === index ? other : own)));
        table.querySelectorAll('select')[index]?.focus();
      },
      ...(shown.length > 2 && {
        close: () => {
          show(shown.filter((_, at) => at !== index));
          table.querySelector('select')?.focus();
        },
      }),
      ...(index === shown.length - 1 && shown.length < Math.min(most, all.length) && { add }),
    });
  const add = (): void => {
    show([...shown, all.find((layer) => !shown.includes(layer)) ?? 'reading']);
    table.querySelectorAll('select')[shown.length - 1]?.focus();
  };
  const all = Object.keys(words.layers);

  button.addEventListener('click', () => {
    show(shown.length > 0 ? [] : firstTwo(all));
  });
  // Whoever chooses one layer wants to read it alone.
  document.querySelector('.layers')?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-layer]') && shown.length > 0) show([]);
  });
  const asked = (new URLSearchParams(location.search).get('beside') ?? '').split(',');
  const known = asked.filter((layer) => all.includes(layer)).slice(0, most);
  if (known.length > 1) {
    show(known);
    reach(table);
  }
  addEventListener('hashchange', () => {
    reach(table);
  });
}

/** The text of the editors, and the witness that is most likely to differ from it. */
function firstTwo(layers: readonly string[]): readonly string[] {
  const [first, second] = layers.filter((layer) => layer.startsWith('witness:'));
  return ['reading', second ?? first ?? 'diplomatic'];
}

function cornerOf(words: BesideWords): HTMLElement {
  const corner = document.createElement('th');
  corner.scope = 'col';
  corner.textContent = words.passage;
  return corner;
}

/** A link to a passage leads to its row. */
function reach(table: HTMLElement): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === '') return;
  const row = [...table.querySelectorAll<HTMLElement>('[data-passage]')].find(
    ({ dataset }) => dataset['passage'] === id,
  );
  row?.scrollIntoView({ block: 'center' });
}

function keepInAddress(layers: readonly string[]): void {
  const address = new URL(location.href);
  if (layers.length === 0) address.searchParams.delete('beside');
  else address.searchParams.set('beside', layers.join(','));
  history.replaceState(undefined, '', address);
}

startSideBySide();
