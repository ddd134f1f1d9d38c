import type { Element } from 'hast';
import type { Content } from './hast.ts';
import { h, phrasingOr } from './hast.ts';

/**
 * A layer is one way to read a document: as its editors establish it, as the source has it, or as
 * one witness has it. All layers are in the tree; `data-in` names those that show an element.
 */
export type Layer = 'reading' | 'diplomatic' | `witness:${string}`;

/** What a person typed after `--layer`, or nothing if it is not a layer. */
export function parseLayer(value: string): Layer | undefined {
  if (value === 'reading' || value === 'diplomatic') return value;
  return /^witness:\S+$/.test(value) ? (value as Layer) : undefined;
}

/** Layers that an alternative is for; `witness:*` stands for every witness. */
export type Shown = Layer | 'witness:*';

export const editorial: readonly Shown[] = ['reading', 'witness:*'];
export const asInSource: readonly Shown[] = ['diplomatic'];

/** Marks content as shown in some layers only; the default layer decides what is hidden at first. */
export function inLayers(
  shown: readonly Shown[],
  className: string,
  children: readonly Content[],
): Element {
  return phrasingOr('span', { className: [className], ...layerProperties(shown) }, children);
}

export function layerProperties(shown: readonly Shown[]): {
  dataIn: string[];
  hidden: true | undefined;
} {
  return { dataIn: [...shown], hidden: shown.includes('reading') ? undefined : true };
}

/** A line break of the source in its diplomatic layer, a space in the others. */
export function layeredBreak(): Element {
  return h('br', { className: ['lb'], ...layerProperties(asInSource) });
}

/** Whether an element is itself shown in a layer; its ancestors are not asked. */
export function isShown(element: Element, layer: Layer): boolean {
  const { dataIn, dataNotIn } = element.properties;
  if (!Array.isArray(dataIn)) return true;
  if (Array.isArray(dataNotIn) && dataNotIn.includes(layer)) return false;
  if (dataIn.includes(layer)) return true;
  return layer.startsWith('witness:') && dataIn.includes('witness:*');
}
