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
  const numbers = new Map(
    passages.flatMap(({ id, number }) => (number === undefined ? [] : [[id, number] as const])),
  );
  const places = new Map<string, string>();
  const find = (nodes: readonly Content[], place: string | undefined): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const { id, dataEntry } = node.properties;
      if (typeof dataEntry === 'string') {
        const own = place === undefined || isFlow(node) ? (spanOf(node) ?? place) : place;
        if (own !== undefined) places.set(`#${String(id)}`, own);
      }
      find(node.children, numbers.get(String(id)) ?? place);
    }
  };
  /** The first and the last of the passages that a lemma is made of: `7–8`. */
  const spanOf = ({ children: [lemma] }: Element): string | undefined => {
    const inside = lemma?.type === 'element' ? numbersIn(lemma.children, numbers) : [];
    const [first, last] = [inside[0], inside[inside.length - 1]];
    return first === last ? first : `${first ?? ''}–${last ?? ''}`;
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

function numbersIn(
  nodes: readonly Content[],
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return numbers.get(String(node.properties.id)) ?? numbersIn(node.children, numbers);
  });
}
