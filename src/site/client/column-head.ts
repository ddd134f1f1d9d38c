import { signButton } from './sign-button.ts';
/** The words that the page carries for the columns, and the layers with their names. */
export interface BesideWords {
  readonly passage: string;
  readonly lacks: string;
  readonly column: string;
  readonly add: string;
  readonly remove: string;
  readonly layers: Readonly<Record<string, string>>;
}

export function besideWords(box: HTMLElement): BesideWords {
  return JSON.parse(box.dataset['words'] ?? '{}') as BesideWords;
}

/** What a reader may do with a column. */
interface ColumnActions {
  readonly choose: (layer: string) => void;
  readonly close?: () => void;
  readonly add?: () => void;
}

/** The head of a column: which layer it has, and buttons to close it or to add another. */
export function columnHead(
  words: BesideWords,
  layer: string,
  index: number,
  { choose, close, add }: ColumnActions,
): HTMLElement {
  const head = document.createElement('th');
  head.scope = 'col';
  const select = document.createElement('select');
  select.setAttribute('aria-label', words.column.replace('#', String(index + 1)));
  for (const [value, label] of Object.entries(words.layers)) {
    const option = new Option(label, value, value === layer, value === layer);
    select.append(option);
  }
  select.addEventListener('change', () => {
    choose(select.value);
  });
  head.append(select);
  if (close) head.append(signButton('×', words.remove, close));
  if (add) head.append(signButton('+', words.add, add));
  return head;
}
