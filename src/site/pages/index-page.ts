import type { EntityKind } from '../../edition/entities.ts';
import { attribute, childElements, descendants, plainText, tokens } from '../../xml/query.ts';
import { generated, h, type Content } from '../../render/hast.ts';
import { renderInside } from '../../render/render.ts';
import { languageProperties } from '../../render/attributes.ts';
import { indexPages, readingPage } from '../addresses.ts';
import { entriesOf, type Edition, type IndexEntry } from '../edition.ts';
import type { SiteWords } from '../words.ts';
import { settingsOf } from './reading.ts';

/** An index: every entity of a kind, what is known of it, and where the documents name it. */
export function indexMain(
  edition: Edition,
  kind: EntityKind,
  words: SiteWords,
): readonly Content[] {
  const entries = entriesOf(edition, kind);
  return [
    h('h1', {}, [generated(words.indices[kind])]),
    h(
      'ul',
      { className: ['entries'] },
      entries.map((entry) => item(entry, edition, words)),
    ),
  ];
}

function item(entry: IndexEntry, edition: Edition, words: SiteWords): Content {
  const { entity } = entry;
  const forms = entity.forms.map((form) =>
    h('li', { ...(form.lang !== undefined && languageProperties(form.lang)), title: form.type }, [
      generated(form.text),
    ]),
  );
  return h('li', { id: entity.id, className: ['entry'] }, [
    h('h2', {}, [generated(entity.name)]),
    ...(forms.length > 0
      ? [h('ul', { className: ['forms-of-name'], ariaLabel: words.otherForms }, forms)]
      : []),
    ...facts(entry, edition, words),
    ...identifiers(entry),
    ...relations(entry, edition),
    mentions(entry, words),
  ]);
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

function facts(
  { entity, document }: IndexEntry,
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
        ? [h('span', { className: ['cert'] }, [generated(` (${words.uncertain})`)])]
        : [];
    const contents = renderInside(element, document, {
      ...settingsOf(edition),
      ownHref: (id) => `${readingPage(document.id)}#${id}`,
    });
    return [
      h('li', { className: [element.local] }, [
        generated(lead[element.local] ?? ''),
        ...contents,
        ...doubt,
      ]),
    ];
  });
  const dated = when === undefined ? [] : [h('li', { className: ['date'] }, [generated(when)])];
  return dated.length + rows.length > 0
    ? [h('ul', { className: ['facts-of-entry'] }, [...dated, ...rows])]
    : [];
}

function span(event: IndexEntry['entity']['element']): string | undefined {
  const at = (name: string): string | undefined => attribute(event, name);
  const when = at('when');
  if (when !== undefined) return when;
  const from = at('from') ?? at('notBefore');
  const to = at('to') ?? at('notAfter');
  return from === undefined && to === undefined ? undefined : `${from ?? '…'} – ${to ?? '…'}`;
}

function identifiers({ entity }: IndexEntry): readonly Content[] {
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

/** What the registers say of two entries at once: `possibly same as`. */
function relations({ entity, document }: IndexEntry, edition: Edition): readonly Content[] {
  const rows = descendants(document.xml.root, 'relation').flatMap((relation): Content[] => {
    const name = (attribute(relation, 'name') ?? '').replace(/-/g, ' ');
    const ids = (attributeName: string): string[] =>
      tokens(relation, attributeName).map((id) => id.replace(/^#/, ''));
    const [mutual, active, passive] = [ids('mutual'), ids('active'), ids('passive')];
    const others = mutual.includes(entity.id)
      ? mutual.filter((id) => id !== entity.id)
      : active.includes(entity.id)
        ? passive
        : [];
    if (others.length === 0) return [];
    const links = others.flatMap((id, index): Content[] => {
      const other = edition.index.get(id);
      const label = [generated(other?.entity.name ?? id)];
      const lead = index > 0 ? [generated(', ')] : [];
      return other
        ? [...lead, h('a', { href: `${indexPages[other.entity.kind]}#${id}` }, label)]
        : [...lead, ...label];
    });
    return [h('li', {}, [generated(`${name} `), ...links])];
  });
  return rows.length > 0 ? [h('ul', { className: ['relations'] }, rows)] : [];
}

function mentions(entry: IndexEntry, words: SiteWords): Content {
  const { entity, mentions: all } = entry;
  if (all.length === 0)
    return h('p', { className: ['no-mentions'] }, [generated(words.noMentions)]);
  const items = all.map(({ in: site, mention }) => {
    const href = `${site.page}?mark=${encodeURIComponent(entity.id)}#${mention.id}`;
    const label = mention.label ?? site.heading.title;
    return h('li', {}, [
      h('a', { href }, [generated(label)]),
      generated(` ${mention.before}`),
      h('mark', {}, [generated(mention.words)]),
      generated(mention.after),
    ]);
  });
  return h('details', { className: ['mentions'], open: all.length <= 6 ? true : undefined }, [
    h('summary', {}, [generated(`${words.mentions} (${all.length})`)]),
    h('ol', {}, items),
  ]);
}
