import type { EditedDocument } from '../../edition/document.ts';
import { surfacesOf, type Surface, type Zone } from '../../edition/facsimile.ts';
import { boundsOf, type Frame, type Shape } from '../../edition/shapes.ts';
import { attribute } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { safeHref } from '../../render/addresses.ts';
import type { SiteImage } from '../edition.ts';
import type { SiteWords } from '../words/words.ts';

/** A surface as the page shows it. */
export interface Leaf {
  /** The id of its figure. */
  readonly id: string;
  /** The surface that it shows. */
  readonly surface: string;
  readonly label: string;
  readonly image: SiteImage | undefined;
  /** The space of the coordinates of its zones. */
  readonly frame: Frame | undefined;
  readonly zones: readonly LeafZone[];
  /** Images that are elsewhere: a page asks nothing of other hosts, but offers the way. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

export interface LeafZone {
  readonly shape: Shape;
  /** The passage that stands there, where one does. */
  readonly href: string | undefined;
  readonly label: string | undefined;
  /** Ids of the elements of the text that stand there. */
  readonly targets: readonly string[];
}

/** The leaves of a document, with the first image of each that the edition holds. */
export function leavesOf(
  document: EditedDocument,
  imageOf: (url: string) => SiteImage | undefined,
  words: SiteWords,
): readonly Leaf[] {
  const taken = new Set<string>();
  const labels = new Map(document.passages.map(({ id, label }) => [id, label]));
  return surfacesOf(document).map((surface, index) => {
    const image = surface.images.map(imageOf).find((found) => found !== undefined);
    return {
      id: freeId(surface.id, (id) => taken.has(id) || document.byId.has(id), taken),
      surface: surface.id,
      label: labelOf(surface, index, words),
      image,
      frame: frameOf(surface, image),
      zones: surface.zones.map((zone) => leafZone(zone, document, labels)),
      links: surface.images.flatMap((url) => (imageOf(url) ? [] : linkTo(url, words))),
    };
  });
}

function freeId(surface: string, isTaken: (id: string) => boolean, taken: Set<string>): string {
  const name = surface.replace(/^.*\//, '').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  let id = `image-${name}`;
  for (let number = 2; isTaken(id); number++) id = `image-${name}-${number}`;
  taken.add(id);
  return id;
}

function labelOf({ label, n }: Surface, index: number, words: SiteWords): string {
  if (label !== undefined) return label;
  return n === undefined ? words.facsimile.leaf(index + 1) : words.facsimile.page(n);
}

/** Without coordinates of the surface those of a zone are pixels of the image (TEI P5, 12.1). */
function frameOf({ frame, zones }: Surface, image: SiteImage | undefined): Frame | undefined {
  if (frame) return frame;
  if (image?.size) return { x: 0, y: 0, ...image.size };
  const bounds = zones.map(({ shape }) => boundsOf(shape));
  if (bounds.length === 0) return undefined;
  const width = Math.max(...bounds.map((zone) => zone.x + zone.width));
  const height = Math.max(...bounds.map((zone) => zone.y + zone.height));
  return { x: 0, y: 0, width, height };
}

/** Whether there is an image to stand beside the text, and not only the way to one elsewhere. */
export function haveImages(leaves: readonly Leaf[]): boolean {
  return leaves.some(({ image }) => image !== undefined);
}

function leafZone(
  { shape, targets }: Zone,
  document: EditedDocument,
  labels: ReadonlyMap<string, string | undefined>,
): LeafZone {
  const passage = targets.map((target) => passageOf(target, document)).find((found) => found);
  return {
    shape,
    href: passage && `#${passage}`,
    label: passage === undefined ? undefined : labels.get(passage),
    targets: targets.flatMap((target) => idOf(target, document) ?? []),
  };
}

function idOf(element: XmlElement, { passageIds }: EditedDocument): string | undefined {
  return passageIds[element.number] ?? attribute(element, 'xml:id');
}

/** The nearest place that can be linked to: an empty line break is shown in one layer only. */
function passageOf(element: XmlElement, document: EditedDocument): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const id = at.children.length > 0 ? idOf(at, document) : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** A IIIF image is given by its description; a reader wants the picture (IIIF Image API 3, 4). */
function linkTo(url: string, words: SiteWords): Leaf['links'] {
  const href = safeHref(url.replace(/\/info\.json$/, '/full/max/0/default.jpg'));
  if (href === undefined) return [];
  const host = /^https?:\/\/([^/?#]+)/i.exec(href)?.[1];
  const label = host === undefined ? words.facsimile.file : words.facsimile.elsewhere(host);
  return [{ href, label }];
}
