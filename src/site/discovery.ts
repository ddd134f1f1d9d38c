import { generated, h, type Content } from '../render/hast.ts';
import { toHtml } from '../render/serialise.ts';
import type { Edition } from './edition.ts';
import { fontStyles, styleSheet } from './addresses.ts';
import { pageLanguage } from './words/choose.ts';
import type { SiteWords } from './words/words.ts';

/** What search engines and other sites read in the head of a page (canonical: RFC 6596; ogp.me). */
export function discoveryHead(
  {
    title,
    file,
    description,
  }: { readonly title: string; readonly file: string; readonly description: string | undefined },
  edition: Edition,
): readonly Content[] {
  const { baseUrl } = edition;
  const address = baseUrl === undefined ? undefined : pageAddress(baseUrl, file);
  const property = (name: string, content: string | undefined): Content[] =>
    content === undefined ? [] : [h('meta', { property: `og:${name}`, content })];
  return [
    ...(description === undefined
      ? []
      : [h('meta', { name: 'description', content: description })]),
    ...(address === undefined ? [] : [h('link', { rel: 'canonical', href: address })]),
    ...property('title', title),
    ...property('type', 'article'),
    ...property('site_name', edition.title),
    ...property('description', description),
    ...property('url', address),
  ];
}

/** The front page is its folder: the address that people type. */
function pageAddress(baseUrl: string, file: string): string {
  return new URL(file === 'index.html' ? '' : file, baseUrl).href;
}

/** Files for robots, which need full addresses: only with a base URL (sitemaps.org 0.9; RFC 9309). */
export function robotFiles(
  pages: readonly string[],
  baseUrl: string | undefined,
): ReadonlyMap<string, string> {
  if (baseUrl === undefined) return new Map();
  const entries = [...pages]
    .sort()
    .map((page) => `  <url><loc>${escaped(pageAddress(baseUrl, page))}</loc></url>\n`);
  const sitemap =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
  const robots = `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', baseUrl).href}\n`;
  return new Map([
    ['robots.txt', robots],
    ['sitemap.xml', sitemap],
  ]);
}

/** What hosts show for a page that is not there; it may be shown at any depth, so addresses are full. */
export function notFoundPage(edition: Edition, words: SiteWords): string {
  const base = edition.baseUrl ?? './';
  const page = h('html', { lang: pageLanguage(edition.language) }, [
    h('head', {}, [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', {}, [generated(words.notFound)]),
      h('link', { rel: 'stylesheet', href: `${base}${styleSheet}` }),
      ...(edition.look.fonts
        ? [h('link', { rel: 'stylesheet', href: `${base}${fontStyles}` })]
        : []),
    ]),
    h('body', {}, [
      h('main', {}, [
        h('h1', {}, [generated(words.notFound)]),
        h('p', {}, [
          h('a', { href: base === './' ? 'index.html' : base }, [generated(edition.title)]),
        ]),
      ]),
    ]),
  ]);
  return `<!DOCTYPE html>\n${toHtml([page])}\n`;
}

function escaped(address: string): string {
  return address.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
