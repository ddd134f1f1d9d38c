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

/** A written surface and its pictures (TEI P5, 12.1 Digital Facsimiles). */
export interface Surface {
  /** Its `xml:id`, or what stands for it: the address of an image that a page names itself. */
  readonly id: string;
  readonly label: string | undefined;
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

/** The surfaces of a document in their order, then the images that only its page breaks name. */
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
        images: imagesOf(element),
        frame: frameOf(element),
        zones,
        isTranscribed,
      };
    }),
  );
  return [...described, ...breaks.flatMap(pageImages)].filter(
    ({ images, zones }) => images.length > 0 || zones.length > 0,
  );
}

/** The ids that lead to a surface: its own, that of its image, and where it says that it starts. */
export function surfaceNames(document: EditedDocument): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const place of descendants(document.xml.root, 'facsimile', 'sourceDoc')) {
    [...elements(place)].filter(isSurface).forEach((element, index) => {
      const id = attribute(element, 'xml:id') ?? `${place.local}-${index + 1}`;
      const parts = [element, ...childElements(element, 'graphic', 'zone')];
      const own = parts.flatMap((part) => attribute(part, 'xml:id') ?? []);
      const starts = tokens(element, 'start').map((token) => token.replace(/^#/, ''));
      for (const name of [...own, ...starts]) if (!names.has(name)) names.set(name, id);
    });
  }
  return names;
}

/** A picture may stand in `facsimile` without a surface of its own. */
function isSurface({ local, parent }: XmlElement): boolean {
  return local === 'surface' || (local === 'graphic' && parent?.local === 'facsimile');
}

function labelOf(surface: XmlElement): string | undefined {
  const words = plainText(child(surface, 'label') ?? child(surface, 'desc'));
  return words === '' ? attribute(surface, 'n') : words;
}

function imagesOf(surface: XmlElement): readonly string[] {
  const pictures = surface.local === 'graphic' ? [surface] : childElements(surface, 'graphic');
  const urls = pictures.flatMap((picture) => attribute(picture, 'url')?.trim() ?? []);
  return [...urls, ...tokens(surface, 'facs').filter(isAddress)];
}

/** A page break that names an image and no surface: each of its images is a surface. */
function pageImages(pb: XmlElement): readonly Surface[] {
  const rest = { frame: undefined, zones: [], isTranscribed: false };
  return tokens(pb, 'facs')
    .filter(isAddress)
    .map((url) => ({ id: url, label: attribute(pb, 'n'), images: [url], ...rest }));
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
