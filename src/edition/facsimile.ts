import {
  attribute,
  childElements,
  child,
  descendants,
  elements,
  plainText,
  tokens,
} from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { EditedDocument } from './document.ts';
import { frameOf, shapeOf, type Frame, type Shape } from './shapes.ts';
import { isSurface, surfaceNames } from './surface-names.ts';

/** A written surface and its pictures (TEI P5, 12.1 Digital Facsimiles). */
export interface Surface {
  /** Its `xml:id`, or what stands for it: the address of an image that a page names itself. */
  readonly id: string;
  /** What the document calls it, in words, and by its number. */
  readonly label: string | undefined;
  readonly n: string | undefined;
  /** Addresses of its images, as the document has them; the first that the edition holds is shown. */
  readonly images: readonly string[];
  /** The space of its coordinates, where the document says it. */
  readonly frame: Frame | undefined;
  readonly zones: readonly Zone[];
  /** Whether the transcription stands in the surface itself (TEI P5, 12.2.2). */
  readonly isTranscribed: boolean;
}

/** A part of a surface, and the elements of the text that stand there. */
export interface Zone {
  readonly shape: Shape;
  readonly targets: readonly XmlElement[];
}

/** The surfaces of a document in their order; with images that page breaks name, in that of the pages. */
export function surfacesOf(document: EditedDocument): readonly Surface[] {
  const { root } = document.xml;
  const places = descendants(root, 'facsimile', 'sourceDoc');
  const breaks = descendants(root, 'pb').filter((pb) => tokens(pb, 'facs').some(isAddress));
  if (places.length === 0 && breaks.length === 0) return [];
  const written = writtenAt(root);
  const described = places.flatMap((place) =>
    [...elements(place)].filter(isSurface).map((element, index) => {
      const isTranscribed = place.local === 'sourceDoc';
      const id = attribute(element, 'xml:id') ?? `${place.local}-${index + 1}`;
      const zones = zonesOf(element, isTranscribed, written, document.byId);
      return {
        id,
        label: labelOf(element),
        n: attribute(element, 'n'),
        images: imagesOf(element),
        frame: frameOf(element),
        zones,
        isTranscribed,
      };
    }),
  );
  const surfaces = described.filter(({ images, zones }) => images.length > 0 || zones.length > 0);
  return breaks.length === 0
    ? surfaces
    : byPage([...surfaces, ...breaks.flatMap(pageImages)], document);
}

function byPage(surfaces: readonly Surface[], document: EditedDocument): readonly Surface[] {
  const names = surfaceNames(document);
  const pages = new Map<string, number>();
  for (const [index, pb] of descendants(document.xml.root, 'pb').entries()) {
    const tokensOfPage = [...tokens(pb, 'facs'), attribute(pb, 'xml:id') ?? ''];
    for (const token of tokensOfPage) {
      const name = token.replace(/^#/, '');
      const surface = names.get(name) ?? name;
      if (!pages.has(surface)) pages.set(surface, index);
    }
  }
  const place = ({ id }: Surface): number => pages.get(id) ?? Infinity;
  return [...surfaces].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

export function hasFacsimile(document: EditedDocument): boolean {
  return surfacesOf(document).length > 0;
}

function labelOf(surface: XmlElement): string | undefined {
  const words = plainText(child(surface, 'label') ?? child(surface, 'desc'));
  return words === '' ? undefined : words;
}

function imagesOf(surface: XmlElement): readonly string[] {
  const pictures = surface.local === 'graphic' ? [surface] : childElements(surface, 'graphic');
  const urls = pictures.flatMap((picture) => attribute(picture, 'url')?.trim() ?? []);
  return [...urls, ...tokens(surface, 'facs').filter(isAddress)];
}

/** A page break that names an image and no surface: each of its images is a surface. */
function pageImages(pb: XmlElement): readonly Surface[] {
  const rest = { label: undefined, frame: undefined, zones: [], isTranscribed: false };
  return tokens(pb, 'facs')
    .filter(isAddress)
    .map((url) => ({ id: url, n: attribute(pb, 'n'), images: [url], ...rest }));
}

function isAddress(token: string): boolean {
  return !token.startsWith('#');
}

/** The elements that say where they stand, by the id of the place (`@facs`, `@corresp`). */
function writtenAt(root: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  for (const element of elements(root)) {
    if (element.local === 'zone' || element.local === 'pb') continue;
    for (const token of [...tokens(element, 'facs'), ...tokens(element, 'corresp')]) {
      if (isAddress(token)) continue;
      const id = token.slice(1);
      const list = found.get(id);
      if (list) list.push(element);
      else found.set(id, [element]);
    }
  }
  return found;
}

/** The zones of a surface, those in zones too: all have the coordinates of the surface (12.1). */
function zonesOf(
  surface: XmlElement,
  isTranscribed: boolean,
  written: ReadonlyMap<string, readonly XmlElement[]>,
  byId: ReadonlyMap<string, XmlElement>,
): readonly Zone[] {
  const zones: Zone[] = [];
  const visit = (at: XmlElement): void => {
    for (const inner of childElements(at, 'zone', 'line')) {
      const shape = shapeOf(inner);
      const id = attribute(inner, 'xml:id');
      const pointed = [...tokens(inner, 'start'), ...tokens(inner, 'corresp')].flatMap(
        (token) => byId.get(token.replace(/^#/, '')) ?? [],
      );
      const pointing = id === undefined ? [] : (written.get(id) ?? []);
      const own = isTranscribed ? [inner] : [];
      if (shape) zones.push({ shape, targets: [...new Set([...pointed, ...pointing, ...own])] });
      visit(inner);
    }
  };
  visit(surface);
  return zones;
}
