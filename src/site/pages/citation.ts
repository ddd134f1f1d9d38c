import { generated, h, type Content } from '../../render/hast.ts';
import type { SiteWords } from '../words/words.ts';

/** What the page offers for citing a document. */
export interface CitationLinks {
  /** The script that has all styles and formats, for the dialog. */
  readonly choices?: string;
  /** The formatted note. */
  readonly note: string;
  readonly files: readonly {
    readonly label: string;
    readonly href: string;
    readonly type: string;
  }[];
}

export function citationSection(citation: CitationLinks, words: SiteWords): Content {
  const section = {
    className: ['cite'],
    id: 'cite',
    ariaLabelledby: ['cite-heading'],
    dataChoices: citation.choices,
    dataWords: citation.choices === undefined ? undefined : JSON.stringify(words.dialog),
  };
  return h('section', section, [
    h('h2', { id: 'cite-heading' }, [generated(words.cite)]),
    // The Chicago Manual of Style is in English, whatever the page speaks.
    h('blockquote', { className: ['citation'], id: 'citation-text', lang: 'en' }, [
      h('p', {}, [generated(citation.note)]),
    ]),
    h('p', { className: ['copy'], hidden: true }, [
      h('button', { type: 'button', dataCopy: 'citation-text', dataDone: words.copied }, [
        generated(words.copy),
      ]),
    ]),
    ...(citation.files.length > 0 ? fileList(words.citeFiles, citation.files, 'h3') : []),
  ]);
}

/** Citation files with a heading. */
export function fileList(
  heading: string,
  files: CitationLinks['files'],
  level: 'h2' | 'h3' = 'h2',
): readonly Content[] {
  const items = files.map(({ label, href, type }) =>
    h('li', {}, [h('a', { href, type, download: true }, [generated(label)])]),
  );
  return [h(level, {}, [generated(heading)]), h('ul', { className: ['formats'] }, items)];
}
