import { generated, h, type Content } from '../../render/hast.ts';
import type { Layer } from '../../render/layers.ts';
import type { Rendering } from '../../render/render.ts';
import type { SiteWords } from '../words/words.ts';

/** So many witnesses have a button each; more of them stand in a list. */
export const fewWitnesses = 4;

/** Choosing a layer needs a script, so the toolbar stays hidden until it runs. */
export function toolbar(
  { layers }: Rendering,
  words: SiteWords,
  { hasFacsimile }: { readonly hasFacsimile: boolean },
): Content {
  const witnesses = layers.filter((layer) => layer.startsWith('witness:'));
  const many = witnesses.length > fewWitnesses;
  const shown = many ? layers.filter((layer) => !witnesses.includes(layer)) : layers;
  const choice = many ? [witnessList(witnesses, words)] : [];
  return h('div', { className: ['toolbar'], hidden: true }, [
    h('div', { role: 'group', ariaLabel: words.layers, className: ['layers'] }, [
      ...shown.map((layer) => button(layer, words)),
      ...choice,
    ]),
    ...(witnesses.length > 0 ? [sideBySideButton(words)] : []),
    ...(hasFacsimile ? [facsimileButton(words)] : []),
    h('button', { type: 'button', dataToggle: 'names', ariaPressed: 'false' }, [
      generated(words.names),
    ]),
  ]);
}

function button(layer: Layer, words: SiteWords): Content {
  const title = helps(words)[layer];
  const label = layerName(layer, words);
  const ariaPressed = layer === 'reading' ? 'true' : 'false';
  return h('button', { type: 'button', dataLayer: layer, title, ariaPressed }, [generated(label)]);
}

const helps = (words: SiteWords): Readonly<Record<string, string>> => ({
  reading: words.readingHelp,
  diplomatic: words.diplomaticHelp,
});

function sideBySideButton(words: SiteWords): Content {
  const properties = { type: 'button', dataToggle: 'side-by-side', ariaPressed: 'false' };
  return h('button', properties, [generated(words.beside.button)]);
}

function facsimileButton(words: SiteWords): Content {
  const properties = { type: 'button', dataToggle: 'facsimile', ariaPressed: 'true' };
  return h('button', properties, [generated(words.facsimile.title)]);
}

/** Where layers stand side by side, and what the script needs to say there. */
export function sideBySide({ layers }: Rendering, words: SiteWords): readonly Content[] {
  if (!layers.some((layer) => layer.startsWith('witness:'))) return [];
  const { passage, lacks, column, add, remove } = words.beside;
  const named = Object.fromEntries(layers.map((layer) => [layer, layerName(layer, words)]));
  const dataWords = JSON.stringify({ passage, lacks, column, add, remove, layers: named });
  return [h('div', { className: ['side-by-side'], hidden: true, dataWords })];
}

function witnessList(witnesses: readonly Layer[], words: SiteWords): Content {
  const option = (value: string, label: string): Content =>
    h('option', { value }, [generated(label)]);
  return h('select', { className: ['witnesses'], ariaLabel: words.oneWitness }, [
    option('', words.oneWitness),
    ...witnesses.map((layer) => option(layer, layerName(layer, words))),
  ]);
}

/** What readers call a layer. */
export function layerName(layer: Layer, words: SiteWords): string {
  if (layer === 'reading') return words.reading;
  if (layer === 'diplomatic') return words.diplomatic;
  return words.witness(layer.replace('witness:', ''));
}
