import { h, type Content } from '../render/hast.ts';

/** Parts of the site that only some documents need, each with a style sheet and a script of its own. */
export type Part = 'witnesses' | 'facsimile';

export interface PartAssets {
  readonly style: string;
  readonly script: string;
}

/** What the head of a page that has the part loads. */
export function partHead(part: Part): readonly Content[] {
  return [partStyle(part), h('script', { src: `assets/${part}.js`, defer: true })];
}

/** What a page loads that only looks like the part. */
export function partStyle(part: Part): Content {
  return h('link', { rel: 'stylesheet', href: `assets/${part}.css` });
}

/** The files of a part; an edition that has no such document goes without. */
export function partFiles(
  part: Part,
  assets: Readonly<Record<Part, PartAssets>>,
): readonly (readonly [path: string, text: string])[] {
  return [
    [`assets/${part}.css`, assets[part].style],
    [`assets/${part}.js`, assets[part].script],
  ];
}
