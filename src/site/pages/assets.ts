import { readFileSync } from 'node:fs';
import type { Part, PartAssets } from '../parts.ts';

/** What the build of the tool leaves for every site. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  /** The script of the search page, which no other page loads. */
  readonly search: string;
  readonly parts: Readonly<Record<Part, PartAssets>>;
  /** The script of the list of documents, for editions of several. */
  readonly list: string;
}

/** The style sheet and the scripts of the site, as the build of the tool leaves them. */
export function readAssets(): Assets {
  const read = (name: string): string =>
    readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');
  return {
    style: read('variorum.css'),
    script: read('variorum.js'),
    search: read('search.js'),
    parts: {
      witnesses: { style: read('witnesses.css'), script: read('witnesses.js') },
      facsimile: { style: read('facsimile.css'), script: read('facsimile.js') },
    },
    list: read('list.js'),
  };
}
