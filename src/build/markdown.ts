import { dirname, join, posix, relative } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { disk, includesWithin, slashed } from '../check/files.ts';
import { safeHref } from '../render/addresses.ts';
import { generated, h, textOf, type Content } from '../render/hast.ts';
import type { Image } from './images.ts';

/** What a page of Markdown may need of the edition around it. */
export interface MarkdownPlace {
  /** The folder of the edition, and the file in it. */
  readonly root: string;
  readonly file: string;
  /** Where the site has another page of Markdown. */
  readonly pageHref: (file: string) => string | undefined;
}

export interface MarkdownPage {
  /** The first heading, if the file begins with one. */
  readonly title: string | undefined;
  readonly content: readonly Content[];
  readonly images: readonly Image[];
}

/** Elements that Markdown makes; others are left, and what is in them stays. */
const known = new Set(
  'p h2 h3 h4 h5 h6 ul ol li a em strong code pre blockquote hr br table thead tbody tr th td del sup section img'.split(
    ' ',
  ),
);
const kept = new Set(
  'id className start title dataFootnotes dataFootnoteRef dataFootnoteBackref ariaLabel ariaDescribedBy'.split(
    ' ',
  ),
);
const pictures = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Makes what remark has read fit for the site: harmless links, pictures of the edition, headings with ids. */
export function fitMarkdown(tree: Root, place: MarkdownPlace): MarkdownPage {
  const images: Image[] = [];
  const ids = new Set<string>();
  const nodes = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  const first = nodes.find((node) => node.type === 'element');
  const titled = first?.tagName === 'h1' ? first : undefined;

  const visit = (node: ElementContent): Content[] => {
    if (node.type === 'text') return [generated(node.value)];
    if (node.type !== 'element' || node === titled) return [];
    const children = node.children.flatMap(visit);
    const tagName = node.tagName === 'h1' ? 'h2' : node.tagName;
    if (tagName === 'input') return [generated(node.properties.checked === true ? '☑' : '☐')];
    if (!known.has(tagName)) return children;
    if (tagName === 'img') return picture(node, place, images);
    const properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => kept.has(name)),
    );
    const { align, href } = node.properties;
    if (tagName === 'a') return [h('a', { ...properties, href: target(href, place) }, children)];
    if (/^h\d$/.test(tagName)) properties['id'] ??= freeId(textOf(children), ids);
    const style = typeof align === 'string' ? { style: `text-align: ${align}` } : {};
    return [h(tagName, { ...properties, ...style }, children)];
  };
  const content = nodes.flatMap(visit);
  return { title: titled && textOf(titled.children).trim(), content, images };
}

function target(href: unknown, { file, pageHref }: MarkdownPlace): string | undefined {
  if (typeof href !== 'string') return undefined;
  const [path = '', fragment] = href.split('#');
  const page = /\.(?:md|markdown)$/i.test(path)
    ? pageHref(posix.normalize(posix.join(posix.dirname(file), decoded(path))))
    : undefined;
  if (page === undefined) return safeHref(href);
  return fragment === undefined ? page : `${page}#${fragment}`;
}

/** A picture elsewhere is a link: a page asks nothing of other hosts. */
function picture(node: Element, { root, file }: MarkdownPlace, images: Image[]): Content[] {
  const { src, alt } = node.properties;
  if (typeof src !== 'string') return [];
  const words = typeof alt === 'string' ? alt : '';
  const path = pictures.test(src)
    ? includesWithin(root).resolve(decoded(src), join(root, file))
    : undefined;
  if (path === undefined || !disk.isFile(path))
    return [h('a', { href: safeHref(src) }, [generated(words === '' ? src : words)])];
  const name = slashed(relative(root, join(root, dirname(file), decoded(src))));
  const image = { href: `images/${name}`, path, size: undefined };
  images.push(image);
  return [h('img', { src: encodeURI(image.href), alt: words, loading: 'lazy' })];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Headings can be linked to; `s-` keeps their ids apart from those of the page. */
function freeId(text: string, ids: Set<string>): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  let id = `s-${slug}`;
  for (let number = 2; ids.has(id); number++) id = `s-${slug}-${number}`;
  ids.add(id);
  return id;
}
