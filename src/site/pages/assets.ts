import { readFileSync } from 'node:fs';
import type { Assets } from '../site.ts';

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
