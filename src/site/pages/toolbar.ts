import { generated, h, type Content } from '../../render/hast.ts';
import type { Layer } from '../../render/layers.ts';
import type { Rendering } from '../../render/render.ts';
import type { SiteWords } from '../words/words.ts';

/** So many witnesses have a button each; more of them stand in a list. */
export const fewWitnesses = 4;

/** Choosing a layer needs a script, so the toolbar stays hidden until it runs. */
export function toolbar({ layers }: Rendering, words: SiteWords): Content {
  const witnesses = layers.filter((layer) => layer.startsWith('witness:'));
  const many = witnesses.length > fewWitnesses;
  const shown = many ? layers.filter((layer) => !witnesses.includes(layer)) : layers;
  const choice = many ? [witnessList(witnesses, words)] : [];
  return h('div', { className: ['toolbar'], hidden: true }, [
    h('div', { role: 'group', ariaLabel: words.layers, className: ['layers'] }, [
      ...shown.map((layer) => button(layer, words)),
      ...choice,
    ]),
    h('button', { type: 'button', dataToggle: 'names', ariaPressed: 'false' }, [
      generated(words.names),
    ]),
  ]);
}

function button(layer: Layer, words: SiteWords): Content {
  const [label, title] = names(words)[layer] ?? [witnessName(layer, words), undefined];
  const ariaPressed = layer === 'reading' ? 'true' : 'false';
  return h('button', { type: 'button', dataLayer: layer, title, ariaPressed }, [generated(label)]);
}

const names = (words: SiteWords): Readonly<Record<string, readonly [string, string]>> => ({
  reading: [words.reading, words.readingHelp],
  diplomatic: [words.diplomatic, words.diplomaticHelp],
});

function witnessList(witnesses: readonly Layer[], words: SiteWords): Content {
  const option = (value: string, label: string): Content =>
    h('option', { value }, [generated(label)]);
  return h('select', { className: ['witnesses'], ariaLabel: words.oneWitness }, [
    option('', words.oneWitness),
    ...witnesses.map((layer) => option(layer, witnessName(layer, words))),
  ]);
}

function witnessName(layer: string, words: SiteWords): string {
  return words.witness(layer.replace('witness:', ''));
}
