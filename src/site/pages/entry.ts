import { attribute, childElements, plainText } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { languageProperties } from '../../render/attributes.ts';
import { generated, h, type Content } from '../../render/hast.ts';
import { renderInside } from '../../render/render.ts';
import { readingPage } from '../addresses.ts';
import type { Edition, IndexEntry } from '../edition.ts';
import { saidFor, type SiteWords } from '../words/words.ts';
import { settingsOf } from './reading.ts';

/** The other forms of a name, each in its language and script. */
export function nameForms({ entity, language }: IndexEntry, words: SiteWords): readonly Content[] {
  if (entity.forms.length === 0) return [];
  const forms = entity.forms.map((form) =>
    h('li', { ...languageOf(form.lang ?? language), title: typeOf(form.type, words) }, [
      generated(form.text),
    ]),
  );
  return [h('ul', { className: ['forms-of-name'], ariaLabel: words.otherForms }, forms)];
}

function languageOf(tag: string | undefined): { lang?: string; dir?: 'rtl' | 'ltr' | undefined } {
  return tag === undefined ? {} : languageProperties(tag);
}

function typeOf(type: string | undefined, words: SiteWords): string | undefined {
  return type === undefined ? undefined : (saidFor(words.nameTypes, type) ?? type);
}

/** Parts of a register entry that are sentences already, in the order of the entry. */
const described = [
  'birth',
  'death',
  'floruit',
  'date',
  'occupation',
  'affiliation',
  'education',
  'residence',
  'desc',
  'state',
  'trait',
  'p',
  'note',
];

/** What a register says of an entity. */
export function entryFacts(
  { entity, document, language }: IndexEntry,
  edition: Edition,
  words: SiteWords,
): readonly Content[] {
  const when = entity.kind === 'event' ? span(entity.element) : undefined;
  const rows = childElements(entity.element, ...described).flatMap((element): Content[] => {
    if (plainText(element) === '') return [];
    const lead: Readonly<Record<string, string>> = {
      birth: `${words.born} `,
      death: `${words.died} `,
    };
    const cert = attribute(element, 'cert');
    const doubt =
      cert === 'low' || cert === 'medium'
        ? [h('span', { className: ['cert'] }, [generated(` ${words.uncertain}`)])]
        : [];
    const contents = renderInside(element, document, {
      ...settingsOf(edition, document),
      ownHref: (id) => `${readingPage(document.id)}#${id}`,
    });
    return [
      h('li', { className: [element.local] }, [
        generated(lead[element.local] ?? ''),
        ...(language === undefined ? contents : [h('span', { lang: language }, contents)]),
        ...doubt,
      ]),
    ];
  });
  const dated = when === undefined ? [] : [h('li', { className: ['date'] }, [generated(when)])];
  return dated.length + rows.length > 0
    ? [h('ul', { className: ['facts-of-entry'] }, [...dated, ...rows])]
    : [];
}

function span(event: XmlElement): string | undefined {
  const at = (name: string): string | undefined => attribute(event, name);
  const when = at('when');
  if (when !== undefined) return when;
  const from = at('from') ?? at('notBefore');
  const to = at('to') ?? at('notAfter');
  return from === undefined && to === undefined ? undefined : `${from ?? '…'} – ${to ?? '…'}`;
}

/** Links to authorities. */
export function identifiers({ entity }: IndexEntry): readonly Content[] {
  if (entity.identifiers.length === 0) return [];
  const links = entity.identifiers.flatMap(({ authority, value, href }, index): Content[] => {
    const label = [generated(`${authority} ${value}`.trim())];
    return [
      ...(index > 0 ? [generated(' · ')] : []),
      href === undefined ? h('span', {}, label) : h('a', { href, rel: 'noreferrer' }, label),
    ];
  });
  return [h('p', { className: ['identifiers'] }, links)];
}
