import { generated, h, type Content } from '../../render/hast.ts';
import type { SiteWords } from '../words.ts';

/** What the page offers for citing a document. */
export interface CitationLinks {
  /** The formatted note. */
  readonly note: string;
  readonly files: readonly {
    readonly label: string;
    readonly href: string;
    readonly type: string;
  }[];
}

export function citationSection(citation: CitationLinks, words: SiteWords): Content {
  return h('section', { className: ['cite'], id: 'cite', ariaLabelledby: ['cite-heading'] }, [
    h('h2', { id: 'cite-heading' }, [generated(words.cite)]),
    h('blockquote', { className: ['citation'], id: 'citation-text' }, [
      h('p', {}, [generated(citation.note)]),
    ]),
    h('p', { className: ['copy'], hidden: true }, [
      h('button', { type: 'button', dataCopy: 'citation-text', dataDone: words.copied }, [
        generated(words.copy),
      ]),
    ]),
    ...(citation.files.length > 0 ? files(citation, words) : []),
  ]);
}

function files(citation: CitationLinks, words: SiteWords): readonly Content[] {
  const items = citation.files.map(({ label, href, type }) =>
    h('li', {}, [h('a', { href, type, download: true }, [generated(label)])]),
  );
  return [h('h3', {}, [generated(words.citeFiles)]), h('ul', { className: ['formats'] }, items)];
}
