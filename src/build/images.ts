import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { disk, includesWithin, slashed } from '../check/files.ts';
import type { EditedDocument } from '../edition/document.ts';
import { attribute, elements } from '../xml/query.ts';

/** An image of the edition: where the site has it, and its bytes. */
export interface Image {
  readonly href: string;
  readonly bytes: Uint8Array;
}

const pictures = new Set(['graphic', 'media', 'binaryObject']);
const kinds = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/**
 * The local images that the documents name, from within the edition's folder only, by document and
 * address. Images elsewhere stay links: a page asks nothing of other hosts.
 */
export function findImages(
  documents: readonly EditedDocument[],
  root: string,
): ReadonlyMap<string, ReadonlyMap<string, Image>> {
  const within = includesWithin(root);
  const found = new Map<string, ReadonlyMap<string, Image>>();
  for (const { file, xml } of documents) {
    const images = new Map<string, Image>();
    for (const element of elements(xml.root)) {
      const url = pictures.has(element.local) ? attribute(element, 'url') : undefined;
      if (url === undefined || images.has(url) || !kinds.test(url)) continue;
      const path = within.resolve(decoded(url), join(root, file));
      if (path === undefined || !disk.isFile(path)) continue;
      const place = slashed(relative(root, join(root, dirname(file), decoded(url)))).replace(
        /\.\.\//g,
        '',
      );
      images.set(url, { href: `images/${place}`, bytes: readFileSync(path) });
    }
    if (images.size > 0) found.set(file, images);
  }
  return found;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
