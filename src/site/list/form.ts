import { entityKinds } from '../../edition/entities.ts';
import { generated, h, type Content } from '../../render/hast.ts';
import { entriesOf, type Edition } from '../edition.ts';
import type { SiteWords } from '../words/words.ts';
import { listFolder, partsName } from './data.ts';
import { joinableFormats } from './files.ts';

/** An edition of one document has nothing to choose from. */
export function hasChoice(edition: Edition): boolean {
  return edition.documents.length > 1;
}

/** The form above the list; it is hidden until its script runs, which alone can answer it. */
export function choiceForm(edition: Edition, words: SiteWords): Content {
  const { list } = words;
  const year = (name: string, label: string): Content =>
    h('label', {}, [
      generated(`${label} `),
      h('input', { type: 'number', name, step: '1', className: ['year'] }),
    ]);
  const kinds = entityKinds.filter((kind) =>
    entriesOf(edition, kind).some(({ mentions }) => mentions.length > 0),
  );
  const typed = edition.documents.some(({ heading }) => heading.type !== undefined);
  const any = [option('', list.any)];
  const orders = [
    option('', list.byDate),
    option('title', list.byTitle),
    option('author', list.byAuthor),
    option('place', list.byPlace),
    ...(typed ? [option('type', list.byType)] : []),
  ];
  const form = {
    className: ['list-choice'],
    hidden: true,
    dataFolder: listFolder,
    dataWords: JSON.stringify(list.live),
  };
  return h('form', form, [
    h('fieldset', {}, [
      h('legend', {}, [generated(list.choose)]),
      year('from', list.from),
      year('to', list.to),
      ...kinds.map((kind) => select(kind, list[kind], any)),
      ...(typed ? [select('type', list.type, any)] : []),
      select('order', list.order, orders),
      h('button', { type: 'reset' }, [generated(list.all)]),
    ]),
    h('p', { className: ['choice-status'], role: 'status' }),
  ]);
}

/** Saves the citations of what is chosen. */
export function saveForm(words: SiteWords): Content {
  const { list } = words;
  const formats = joinableFormats.map(({ name, label, extension, mimeType }) =>
    h('option', { value: partsName(name), dataExtension: extension, dataType: mimeType }, [
      generated(label),
    ]),
  );
  return h('form', { className: ['save-choice'], id: 'save-choice', hidden: true }, [
    h('h2', {}, [generated(list.citations)]),
    h('p', { id: 'save-help' }, [generated(list.help)]),
    select('format', list.format, formats),
    h('button', { type: 'submit', ariaDescribedby: ['save-help'] }, [generated(list.save)]),
  ]);
}

function select(name: string, label: string, options: readonly Content[]): Content {
  return h('label', {}, [generated(`${label} `), h('select', { name }, options)]);
}

function option(value: string, label: string): Content {
  return h('option', { value }, [generated(label)]);
}
