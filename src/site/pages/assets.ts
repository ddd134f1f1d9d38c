import { readFileSync } from 'node:fs';

/** The style sheet and the script of the site, as the build of the tool leaves them. */
export function readAssets(): { readonly style: string; readonly script: string } {
  const read = (name: string): string =>
    readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');
  return { style: read('variorum.css'), script: read('variorum.js') };
}
