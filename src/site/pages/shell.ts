import { entityKinds } from '../../edition/entities.ts';
import { generated, h, type Content } from '../../render/hast.ts';
import { toHtml } from '../../render/serialise.ts';
import {
  fontStyles,
  frontPage,
  indexPages,
  mapPage,
  script,
  searchPage,
  styleSheet,
  timelinePage,
} from '../addresses.ts';
import { discoveryHead } from '../discovery.ts';
import { entriesOf, type Edition } from '../edition.ts';
import { pageLanguage } from '../words/choose.ts';
import type { SiteWords } from '../words/words.ts';
import { hasMap } from './map.ts';
import { hasTimeline } from './timeline.ts';

/** What a page is, apart from what all pages share. */
export interface Page {
  readonly title: string;
  readonly file: string;
  readonly main: readonly Content[];
  /** What the page is about, in a sentence. */
  readonly description?: string;
  readonly head?: readonly Content[];
  /** Classes of the body. */
  readonly kind: 'front' | 'reading' | 'witnesses' | 'index' | 'search' | 'own';
}

/**
 * Scripts come from our own files only, and nothing from elsewhere (CSP 3): a page cannot run what
 * a document says. Styles may stand on elements, since TEI has `@style`.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** A page of the site, as the text of its file. */
export function writePage(page: Page, edition: Edition, words: SiteWords): string {
  const own = edition.title === page.title ? page.title : `${page.title} · ${edition.title}`;
  const head = h('head', {}, [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'content-security-policy', content: policy }),
    h('title', {}, [generated(own)]),
    h('link', { rel: 'stylesheet', href: styleSheet }),
    ...(edition.look.fonts ? [h('link', { rel: 'stylesheet', href: fontStyles })] : []),
    ...edition.look.styles.map((href) => h('link', { rel: 'stylesheet', href })),
    h('script', { src: script, defer: true }),
    ...discoveryHead(
      { title: page.title, file: page.file, description: page.description ?? edition.description },
      edition,
    ),
    ...(page.head ?? []),
  ]);
  const body = h('body', { className: [page.kind, `profile-${edition.profile}`] }, [
    h('a', { className: ['skip'], href: '#main' }, [generated(words.skip)]),
    banner(page, edition, words),
    h('main', { id: 'main' }, page.main),
    h('footer', { className: ['site-footer'] }, [h('p', {}, [generated(words.colophon)])]),
  ]);
  return `<!DOCTYPE html>\n${toHtml([h('html', { lang: pageLanguage(edition.language) }, [head, body])])}\n`;
}

function banner(page: Page, edition: Edition, words: SiteWords): Content {
  const link = (href: string, label: string): Content =>
    h('a', { href, ariaCurrent: href === page.file ? 'page' : undefined }, [generated(label)]);
  const items = entityKinds
    .filter((kind) => entriesOf(edition, kind).length > 0)
    .map((kind) => h('li', {}, [link(indexPages[kind], words.indices[kind])]));
  if (hasTimeline(edition)) items.push(h('li', {}, [link(timelinePage, words.timeline.title)]));
  if (hasMap(edition)) items.push(h('li', {}, [link(mapPage, words.map.title)]));
  for (const { file, title } of edition.pages) items.push(h('li', {}, [link(file, title)]));
  const search = h('li', {}, [link(searchPage, words.search.title)]);
  return h('header', { className: ['site-header'] }, [
    ...logo(edition),
    h('nav', { ariaLabel: words.contents }, [
      h('ul', {}, [h('li', {}, [link(frontPage, words.documents)]), ...items, search]),
    ]),
  ]);
}

/** The name of the image is that of the edition, to which it leads. */
function logo({ look, title }: Edition): readonly Content[] {
  if (look.logo === undefined) return [];
  const image = h('img', { src: look.logo, alt: title });
  return [h('a', { className: ['logo'], href: frontPage }, [image])];
}
