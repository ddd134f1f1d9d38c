import { generated, h, type Content } from '../../render/hast.ts';
import type { Edition, SiteDocument } from '../edition.ts';
import { choiceForm, hasChoice, saveForm } from '../list/form.ts';
import { fileList, type CitationLinks } from './citation.ts';
import type { SiteWords } from '../words/words.ts';

/** The front page: what the edition is, and its documents by date. */
export function frontMain(
  edition: Edition,
  files: CitationLinks['files'],
  words: SiteWords,
): readonly Content[] {
  const [only] = edition.documents;
  const lead = edition.documents.length === 1 && only?.heading.title === edition.title;
  const choice = hasChoice(edition);
  return [
    h('h1', {}, [generated(edition.title)]),
    ...(edition.description === undefined
      ? []
      : [h('p', { className: ['description'] }, [generated(edition.description)])]),
    ...(lead ? [] : [h('h2', {}, [generated(words.documents)])]),
    ...(choice ? [choiceForm(edition, words)] : []),
    h('ol', { className: ['document-list'] }, edition.documents.map(item)),
    ...(choice ? [saveForm(words)] : []),
    ...(files.length > 0
      ? [h('section', { className: ['cite'] }, fileList(words.citeAll, files))]
      : []),
  ];
}

/** The link has an id, because the script names the box by it that ticks the document. */
function item({ page, heading, document }: SiteDocument): Content {
  return h('li', { lang: heading.language, dataId: document.id }, [
    h('a', { href: page }, [generated(heading.title)]),
    ...(heading.subtitle === undefined
      ? []
      : [h('p', { className: ['subtitle'] }, [generated(heading.subtitle)])]),
    h('p', { className: ['facts'] }, [
      generated(
        [
          ...heading.authors,
          ...(heading.date ? [heading.date.words] : []),
          ...(heading.type === undefined ? [] : [heading.type]),
        ].join(' · '),
      ),
    ]),
  ]);
}
