import type { Element } from 'hast';
import type { EditedDocument } from '../../edition/document.ts';
import { classesOf, isFlow, type Content } from '../../render/hast.ts';
import type { Rendering } from '../../render/render.ts';

/** The apparatus with the number of the passage that each entry is about, as editors print it. */
export function withPlaces(
  { text, apparatus }: Rendering,
  { passages }: EditedDocument,
): readonly Content[] {
  if (apparatus.length === 0) return apparatus;
  const numbers = passageNumbers(passages);
  const places = new Map<string, string>();
  const find = (nodes: readonly Content[], place: string | undefined): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const { id, dataEntry } = node.properties;
      if (typeof dataEntry === 'string') {
        const own =
          place === undefined || isFlow(node) ? (numbersOf(node, numbers) ?? place) : place;
        if (own !== undefined) places.set(`#${String(id)}`, own);
      }
      find(node.children, numbers.get(String(id)) ?? place);
    }
  };
  find(text, undefined);
  const placed = (nodes: readonly Content[]): Content[] =>
    nodes.map((node) => {
      if (node.type !== 'element') return node;
      if (!classesOf(node).includes('entry-place'))
        return { ...node, children: placed(node.children) };
      const dataPlace = places.get(String(node.properties.href));
      return dataPlace === undefined
        ? node
        : { ...node, properties: { ...node.properties, dataPlace } };
    });
  return placed(apparatus);
}

export function passageNumbers(passages: EditedDocument['passages']): ReadonlyMap<string, string> {
  return new Map(
    passages.flatMap(({ id, number }) => (number === undefined ? [] : [[id, number] as const])),
  );
}

/** The passages that an entry is about where its lemma is made of passages: `7–8`. */
export function numbersOf(
  { children: [lemma] }: Element,
  numbers: ReadonlyMap<string, string>,
): string | undefined {
  const inside = lemma?.type === 'element' ? numbersIn(lemma.children, numbers) : [];
  const [first, last] = [inside[0], inside[inside.length - 1]];
  return first === last ? first : `${first ?? ''}–${last ?? ''}`;
}

function numbersIn(
  nodes: readonly Content[],
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return numbers.get(String(node.properties.id)) ?? numbersIn(node.children, numbers);
  });
}
