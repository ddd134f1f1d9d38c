/** As src/site/choices.ts writes it. */
interface Choice {
  readonly kind: 'style' | 'format';
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly html?: string;
  readonly fileName?: string;
  readonly mimeType?: string;
}

export interface Citations {
  readonly document: readonly Choice[];
  readonly units: Readonly<Record<string, readonly Choice[]>>;
  readonly passages: readonly (readonly [id: string, unit: number, number: string])[];
  readonly unitNames: readonly string[];
  /** What the page calls a passage of each unit, with a mark for its number. */
  readonly unitWords: readonly string[];
  readonly marks: { readonly id: string; readonly number: string };
}

/** The choice of this name, for the document or for one of its passages. */
export function choiceFor(citations: Citations, name: string, passage: string): Choice | undefined {
  const [id, unit, number] = citations.passages.find(([candidate]) => candidate === passage) ?? [];
  if (id === undefined || unit === undefined || number === undefined) {
    return citations.document.find((choice) => choice.name === name);
  }
  const template = citations.units[citations.unitNames[unit] ?? '']?.find(
    (choice) => choice.name === name,
  );
  if (!template) return undefined;
  const { marks } = citations;
  const filled = (text: string): string =>
    text.replaceAll(marks.id, id).replaceAll(marks.number, number);
  return {
    ...template,
    text: filled(template.text),
    ...(template.html !== undefined && { html: filled(template.html) }),
  };
}
