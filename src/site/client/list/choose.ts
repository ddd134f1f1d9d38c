import type { ListData, ListedDocument } from '../../list/data.ts';

/** What a reader asks of the list; empty is any. */
export interface Choice {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  /** Ids of entries, one for each kind that has been chosen. */
  readonly names: readonly string[];
}

/** Numbers of the documents that are what a reader asks for, in the order of the edition. */
export function chosen({ documents, entries }: ListData, choice: Choice): readonly number[] {
  const names = choice.names.map((asked) => entries.findIndex(([, id]) => id === asked));
  return documents.flatMap((document, index) => {
    const fits =
      inYears(document, choice) &&
      (choice.type === '' || document.type === choice.type) &&
      names.every((entry) => document.names.includes(entry));
    return fits ? [index] : [];
  });
}

/** A document of several years is in each of them; one without a date is in none. */
function inYears({ years }: ListedDocument, { from, to }: Choice): boolean {
  if (from === '' && to === '') return true;
  if (!years) return false;
  const [first, last] = years;
  return (from === '' || last >= Number(from)) && (to === '' || first <= Number(to));
}

export const orders = ['title', 'author', 'place', 'type'] as const;

/** The numbers in another order; what has no author or no place comes last. */
export function sorted(
  { documents }: ListData,
  numbers: readonly number[],
  order: string,
  language: string,
): readonly number[] {
  const by = orders.find((name) => name === order);
  if (!by) return numbers;
  const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  const of = (index: number): string => documents[index]?.[by] ?? '';
  return [...numbers].sort(
    (a, b) =>
      Number(of(a) === '') - Number(of(b) === '') || collator.compare(of(a), of(b)) || a - b,
  );
}
