import { generated, h, type Content } from '../../render/hast.ts';
import type { Edition } from '../edition.ts';
import { fileList, type CitationLinks } from './citation.ts';
import type { SiteWords } from '../words/words.ts';

/** The front page: what the edition is, and its documents by date. */
export function frontMain(
  edition: Edition,
  files: CitationLinks['files'],
  words: SiteWords,
): readonly Content[] {
  const items = edition.documents.map(({ page, heading }) =>
    h('li', { lang: heading.language }, [
      h('a', { href: page }, [generated(heading.title)]),
      ...(heading.subtitle === undefined
        ? []
        : [h('p', { className: ['subtitle'] }, [generated(heading.subtitle)])]),
      h('p', { className: ['facts'] }, [
        generated([...heading.authors, ...(heading.date ? [heading.date.words] : [])].join(' · ')),
      ]),
    ]),
  );
  const [only] = edition.documents;
  const lead = edition.documents.length === 1 && only?.heading.title === edition.title;
  return [
    h('h1', {}, [generated(edition.title)]),
    ...(edition.description === undefined
      ? []
      : [h('p', { className: ['description'] }, [generated(edition.description)])]),
    ...(lead ? [] : [h('h2', {}, [generated(words.documents)])]),
    h('ol', { className: ['document-list'] }, items),
    ...(files.length > 0
      ? [h('section', { className: ['cite'] }, fileList(words.citeAll, files))]
      : []),
  ];
}
