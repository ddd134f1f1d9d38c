import { generated, h, type Content } from '../../render/hast.ts';
import type { Frame, Shape } from '../../edition/shapes.ts';
import type { SiteWords } from '../words/words.ts';
import { haveImages, type Leaf, type LeafZone } from './leaves.ts';

/** The images of a document, a figure each: after the text, or beside it where there is room. */
export function facsimile(leaves: readonly Leaf[], words: SiteWords): Content {
  if (!haveImages(leaves)) return linksOnly(leaves, words);
  const properties = {
    className: ['facsimile-pages'],
    ariaLabelledby: ['facsimile-heading'],
    dataWords: JSON.stringify(words.facsimile.live),
  };
  return h('section', properties, [
    h('h2', { id: 'facsimile-heading' }, [generated(words.facsimile.title)]),
    ...leaves.map((leaf) => figure(leaf, words)),
  ]);
}

/** Where every image is elsewhere there is nothing to put beside the text: the ways, folded up. */
function linksOnly(leaves: readonly Leaf[], words: SiteWords): Content {
  return h('details', { className: ['facsimile-links'] }, [
    h('summary', {}, [generated(words.facsimile.title)]),
    ...leaves.map((leaf) => figure(leaf, words)),
  ]);
}

function figure(leaf: Leaf, words: SiteWords): Content {
  const { id, label, image, links } = leaf;
  const file = image && !image.href.endsWith('.svg') ? [fileLink(image.href, words)] : [];
  const elsewhere = links.map(({ href, label: name }) =>
    h('a', { href, rel: 'noreferrer' }, [generated(name)]),
  );
  const ways = [...file, ...elsewhere].flatMap((way) => [generated(' '), way]);
  return h('figure', { className: ['leaf'], id }, [
    ...(image ? [h('div', { className: ['leaf-view'] }, [sheet(leaf, image, words)])] : []),
    h('figcaption', {}, [h('span', { className: ['leaf-label'] }, [generated(label)]), ...ways]),
  ]);
}

function fileLink(href: string, words: SiteWords): Content {
  return h('a', { href }, [generated(words.facsimile.file)]);
}

/** The image, and its zones drawn over it in the coordinates of the surface. */
function sheet(
  { label, frame, zones }: Leaf,
  { href, size }: NonNullable<Leaf['image']>,
  words: SiteWords,
): Content {
  const picture = h('img', {
    src: href,
    alt: words.facsimile.image(label),
    width: size?.width,
    height: size?.height,
    loading: 'lazy',
  });
  const overlay = frame && zones.length > 0 ? [overlayOf(frame, zones, words)] : [];
  return h('div', { className: ['leaf-sheet'] }, [picture, ...overlay]);
}

function overlayOf(frame: Frame, zones: readonly LeafZone[], words: SiteWords): Content {
  const { x, y, width, height } = frame;
  const properties = {
    className: ['zones'],
    viewBox: `${x} ${y} ${width} ${height}`,
    preserveAspectRatio: 'none',
  };
  return h(
    'svg',
    properties,
    zones.map((zone) => zoneLink(zone, words)),
  );
}

function zoneLink({ shape, href, label, targets }: LeafZone, words: SiteWords): Content {
  if (href === undefined) return drawn(shape);
  const properties = { href, ariaLabel: label ?? words.facsimile.place, dataTargets: [...targets] };
  return h('a', properties, [drawn(shape)]);
}

function drawn(shape: Shape): Content {
  return shape.kind === 'box'
    ? h('rect', { ...shape.frame })
    : h('polygon', { points: shape.points.map(([x, y]) => `${x},${y}`).join(' ') });
}
