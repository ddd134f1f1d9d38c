import type { EditedDocument } from '../../edition/document.ts';
import { headingOf } from '../../edition/header.ts';
import { generated, h } from '../../render/hast.ts';
import type { Rendering } from '../../render/render.ts';
import { toHtml } from '../../render/serialise.ts';
import { english } from '../words.ts';
import { citationSection } from './citation.ts';
import { withPlaces } from './entry-places.ts';
import { facsimile } from '../facsimile/figures.ts';
import { leavesOf } from '../facsimile/leaves.ts';
import { information } from './information.ts';
import { legend } from './legend.ts';
import { header, numbered } from './reading.ts';

/** Nothing is loaded and nothing runs; the style stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: file:";

/** One document as a page that needs no other file. */
export function writeSinglePage(
  document: EditedDocument,
  rendering: Rendering,
  { note, style }: { readonly note: string; readonly style: string },
): string {
  const heading = headingOf(document);
  const site = { document, heading, page: '' };
  // The images stay where they are: the page has links to them.
  const leaves = leavesOf(document, () => undefined, english);
  const head = h('head', {}, [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'content-security-policy', content: policy }),
    h('title', {}, [generated(heading.title)]),
    h('style', {}, [generated(style)]),
  ]);
  const article = h('article', { className: ['document'] }, [
    header(site, english),
    ...legend(rendering, english),
    h(
      'div',
      { className: ['text-frame'], lang: heading.language },
      numbered(rendering, document, english),
    ),
    ...(leaves.length > 0 ? [facsimile(leaves, english)] : []),
    ...withPlaces(rendering, document),
    ...rendering.notes,
    citationSection({ note, files: [] }, english),
    information(site, {}, english),
  ]);
  const body = h('body', { className: ['reading', 'single'] }, [
    h('main', { id: 'main' }, [article]),
  ]);
  return `<!DOCTYPE html>\n${toHtml([h('html', { lang: heading.language ?? 'en' }, [head, body])])}\n`;
}
