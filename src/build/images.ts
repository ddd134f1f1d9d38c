import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { disk, includesWithin, slashed } from '../check/files.ts';
import type { EditedDocument } from '../edition/document.ts';
import { imageSize } from 'image-size';
import { attribute, tokens } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** An image of the edition: where the site has it, its file, and its size where its bytes say it. */
export interface Image {
  readonly href: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** By document and address. */
export type DocumentImages = ReadonlyMap<string, ReadonlyMap<string, Image>>;

const pictures = new Set(['graphic', 'media', 'binaryObject']);
const kinds = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/**
 * The local images that the documents name, from within the edition's folder only, by document and
 * address. Images elsewhere stay links: a page asks nothing of other hosts.
 */
export function findImages(
  documents: readonly EditedDocument[],
  root: string,
): {
  readonly images: DocumentImages;
  /** The files that were looked for, there or not. */
  readonly sought: readonly string[];
} {
  const within = includesWithin(root);
  const found = new Map<string, ReadonlyMap<string, Image>>();
  const sought = new Set<string>();
  for (const { file, xml } of documents) {
    const images = new Map<string, Image>();
    for (const element of xml.elements) {
      for (const url of addressesIn(element)) {
        if (images.has(url) || !kinds.test(url)) continue;
        const path = within.resolve(decoded(url), join(root, file));
        if (path !== undefined) sought.add(path);
        if (path === undefined || !disk.isFile(path)) continue;
        const place = slashed(relative(root, join(root, dirname(file), decoded(url)))).replace(
          /\.\.\//g,
          '',
        );
        images.set(url, { href: `images/${place}`, path, size: sizeOf(readFileSync(path)) });
      }
    }
    if (images.size > 0) found.set(file, images);
  }
  return { images: found, sought: [...sought] };
}

/** Pictures, and the facsimiles that pages and surfaces name themselves (TEI P5, att.global.facs). */
function addressesIn(element: XmlElement): readonly string[] {
  const own = pictures.has(element.local) ? attribute(element, 'url') : undefined;
  const facsimiles = tokens(element, 'facs').filter((token) => !token.startsWith('#'));
  return own === undefined ? facsimiles : [own, ...facsimiles];
}

/** A file that is no image, whatever its name says, has no size. */
function sizeOf(bytes: Uint8Array): Image['size'] {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
