import type { EditedDocument } from '../../edition/document.ts';
import { headingOf } from '../../edition/header.ts';
import { generated, h } from '../../render/hast.ts';
import type { Rendering } from '../../render/render.ts';
import { toHtml } from '../../render/serialise.ts';
import { pageLanguage, wordsFor } from '../words/choose.ts';
import { citationSection } from './citation.ts';
import { withPlaces } from './entry-places.ts';
import { facsimile } from '../facsimile/figures.ts';
import { leavesOf } from '../facsimile/leaves.ts';
import { information } from './information.ts';
import { legend } from './legend.ts';
import { header, inLanguage, numbered } from './reading.ts';

/** Nothing is loaded and nothing runs; the style stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: file:";

/** One document as a page that needs no other file. */
export function writeSinglePage(
  document: EditedDocument,
  rendering: Rendering,
  {
    note,
    style,
    language,
  }: { readonly note: string; readonly style: string; readonly language: string },
): string {
  const heading = headingOf(document);
  const words = wordsFor(language);
  const site = { document, heading, page: '' };
  // The images stay where they are: the page has links to them.
  const leaves = leavesOf(document, () => undefined, words);
  const head = h('head', {}, [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'content-security-policy', content: policy }),
    h('title', {}, [generated(heading.title)]),
    h('style', {}, [generated(style)]),
  ]);
  const article = h('article', { className: ['document'] }, [
    header(site, words),
    ...legend(rendering, words),
    h(
      'div',
      { className: ['text-frame'], lang: heading.language },
      numbered(rendering, document, words),
    ),
    ...(leaves.length > 0 ? [facsimile(leaves, words)] : []),
    ...inLanguage(withPlaces(rendering, document), heading.language),
    ...inLanguage(rendering.notes, heading.language),
    citationSection({ note, files: [] }, words),
    information(site, {}, words),
  ]);
  const body = h('body', { className: ['reading', 'single'] }, [
    h('main', { id: 'main' }, [article]),
  ]);
  return `<!DOCTYPE html>\n${toHtml([h('html', { lang: pageLanguage(language) }, [head, body])])}\n`;
}
