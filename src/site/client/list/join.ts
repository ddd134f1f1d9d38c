import { keyMark, numberMark, type CitationParts, type ListedDocument } from '../../list/data.ts';

/**
 * One file with the citations of some documents: the parts are those of src/cite, put together as it
 * puts them. Two documents whose keys are alike have the keys that tell them apart (src/cite/keys.ts).
 */
export function joinedFile(
  file: CitationParts,
  documents: readonly ListedDocument[],
  numbers: readonly number[],
): string {
  const keys = keysOf(documents, numbers);
  const filled = (texts: readonly string[] | undefined): readonly string[] =>
    numbers.map((number, index) =>
      (texts?.[number] ?? '')
        .replaceAll(keyMark, keys[index] ?? '')
        .replaceAll(numberMark, String(index + 1)),
    );
  if (file.alone && numbers.length === 1) return filled(file.alone).join('');
  return `${file.open}${filled(file.parts).join(file.between)}${file.close}`;
}

export function keysOf(
  documents: readonly ListedDocument[],
  numbers: readonly number[],
): readonly string[] {
  const counts = new Map<string, number>();
  const choices = numbers.map((number) => documents[number]?.keys ?? (['', ''] as const));
  for (const [alone] of choices) counts.set(alone, (counts.get(alone) ?? 0) + 1);
  return choices.map(([alone, beside]) => (counts.get(alone) === 1 ? alone : beside));
}
