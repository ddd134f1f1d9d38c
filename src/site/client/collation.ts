import { differences } from '../witnesses/differences.ts';
import { cellOf, comparedText, markDifferences } from './cells.ts';
import { rowsOf } from './rows.ts';

/** A column of the table: a layer and what it is called. */
export interface Column {
  readonly layer: string;
  readonly label: string;
}

/** The rows of a table that has the text passage by passage, a layer a column. */
export function collationRows(
  text: HTMLElement,
  columns: readonly Column[],
  lacks: string,
): readonly HTMLElement[] {
  return rowsOf(text).flatMap((passage) => {
    const cells = columns.map(({ layer }) => cellOf(passage, layer));
    if (cells.every((cell) => cell === undefined)) return [];
    const texts = cells.map((cell) => cell && comparedText(cell));
    const base = texts[0]?.text ?? '';
    const row = document.createElement('tr');
    row.append(numberOf(passage));
    columns.forEach(({ label }, index) => {
      const [cell, own] = [cells[index], texts[index]];
      if (own && index > 0) markDifferences(own.pieces, differences(base, own.text), lacks);
      const box = document.createElement('td');
      box.dataset['label'] = label;
      if (cell) box.append(...cell.childNodes);
      else box.className = 'absent';
      row.append(box);
    });
    return [row];
  });
}

/** The number of a passage leads to it here: the passage itself is out of sight. */
function numberOf(passage: HTMLElement): HTMLElement {
  const box = document.createElement('th');
  box.scope = 'row';
  const lemma = passage.matches('.app') ? passage.firstElementChild : passage;
  const numbers = [...(lemma?.querySelectorAll<HTMLElement>('.passage-number') ?? [])];
  const [first, last] = [numbers[0], numbers[numbers.length - 1]].map(
    (number) => number?.dataset['n'],
  );
  box.textContent = first === last ? (first ?? '¶') : `${first ?? ''}–${last ?? ''}`;
  box.dataset['passage'] = passage.id;
  return box;
}
