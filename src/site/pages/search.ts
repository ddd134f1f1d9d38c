import { entityKinds } from '../../edition/entities.ts';
import { generated, h, type Content } from '../../render/hast.ts';
import { frontPage, indexPages, searchPage, searchScript } from '../addresses.ts';
import { entriesOf, type Edition } from '../edition.ts';
import { searchFolder } from '../search/format.ts';
import type { SiteWords } from '../words/words.ts';

/** Searching needs a script of its own, which the other pages do not load. */
export function searchHead(): readonly Content[] {
  return [h('script', { src: searchScript, defer: true })];
}

/** The page of the search: the form is hidden until the script runs, which alone can answer it. */
export function searchMain(
  edition: Edition,
  version: string,
  words: SiteWords,
): readonly Content[] {
  const { title, label, help, live } = words.search;
  const field = h('input', {
    type: 'search',
    id: 'search-words',
    name: 'q',
    autoComplete: ['off'],
    spellCheck: 'false',
    ariaDescribedby: ['search-help'],
  });
  const form = {
    className: ['search-form'],
    role: 'search',
    method: 'get',
    action: searchPage,
    hidden: true,
    dataFolder: searchFolder,
    dataVersion: version,
    dataWords: JSON.stringify(live),
  };
  return [
    h('h1', {}, [generated(title)]),
    h('noscript', {}, scriptless(edition, words)),
    h('form', form, [
      h('label', { htmlFor: ['search-words'] }, [generated(label)]),
      field,
      h('p', { id: 'search-help', className: ['search-help'] }, [generated(help)]),
    ]),
    h('p', { className: ['search-status'], role: 'status' }),
    h('div', { className: ['search-results'] }),
  ];
}

function scriptless(edition: Edition, words: SiteWords): readonly Content[] {
  const link = (href: string, label: string): Content =>
    h('li', {}, [h('a', { href }, [generated(label)])]);
  const indices = entityKinds.filter((kind) => entriesOf(edition, kind).length > 0);
  return [
    h('p', {}, [generated(words.search.scriptless)]),
    h('ul', {}, [
      ...indices.map((kind) => link(indexPages[kind], words.indices[kind])),
      link(frontPage, words.documents),
    ]),
  ];
}
