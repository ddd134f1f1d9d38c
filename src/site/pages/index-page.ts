import type { EntityKind } from '../../edition/entities.ts';
import { attribute, descendants, tokens } from '../../xml/query.ts';
import { generated, h, type Content } from '../../render/hast.ts';
import { frontPage, indexPages } from '../addresses.ts';
import { hasChoice } from '../list/form.ts';
import { entriesOf, type Edition, type IndexEntry } from '../edition.ts';
import { placeName } from '../words/places.ts';
import { saidFor, type SiteWords } from '../words/words.ts';
import { entryFacts, identifiers, nameForms } from './entry.ts';

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
  return h('li', { id: entity.id, className: ['entry'] }, [
    h('h2', { lang: entry.language }, [generated(entity.name)]),
    ...nameForms(entry, words),
    ...entryFacts(entry, edition, words),
    ...identifiers(entry),
    ...relations(entry, edition, words),
    mentions(entry, words),
    ...citing(entry, edition, words),
  ]);
}

/** The list of documents, with those chosen that name the entry; its script saves their citations. */
function citing(
  { entity, mentions: all }: IndexEntry,
  edition: Edition,
  words: SiteWords,
): readonly Content[] {
  if (all.length === 0 || !hasChoice(edition)) return [];
  const href = `${frontPage}?${entity.kind}=${encodeURIComponent(entity.id)}#save-choice`;
  return [
    h('p', { className: ['citing', 'scripted'] }, [
      h('a', { href }, [generated(words.list.naming)]),
    ]),
  ];
}

/** What the registers say of two entries at once: `possibly same as`. */
function relations(
  { entity, document, language }: IndexEntry,
  edition: Edition,
  words: SiteWords,
): readonly Content[] {
  const rows = descendants(document.xml.root, 'relation').flatMap((relation): Content[] => {
    const given = attribute(relation, 'name') ?? '';
    const name = saidFor(words.relations, given) ?? given.replace(/-/g, ' ');
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
      const lead = index > 0 ? [generated(words.comma)] : [];
      return other
        ? [
            ...lead,
            h('a', { href: `${indexPages[other.entity.kind]}#${id}`, lang: other.language }, label),
          ]
        : [...lead, ...label];
    });
    const lang = Object.hasOwn(words.relations, given) ? undefined : language;
    return [h('li', { lang }, [generated(`${name} `), ...links])];
  });
  return rows.length > 0 ? [h('ul', { className: ['relations'] }, rows)] : [];
}

function mentions(entry: IndexEntry, words: SiteWords): Content {
  const { entity, mentions: all } = entry;
  if (all.length === 0)
    return h('p', { className: ['no-mentions'] }, [generated(words.noMentions)]);
  const items = all.map(({ in: site, mention }) => {
    const href = `${site.page}?mark=${encodeURIComponent(entity.id)}#${mention.id}`;
    const { title, language: lang } = site.heading;
    const link =
      mention.label === undefined
        ? h('a', { href, lang }, [generated(title)])
        : h('a', { href }, [generated(placeName(mention.label, words))]);
    return h('li', {}, [
      link,
      generated(' '),
      h('span', { lang }, [
        generated(mention.before),
        h('mark', {}, [generated(mention.words)]),
        generated(mention.after),
      ]),
    ]);
  });
  return h('details', { className: ['mentions'], open: all.length <= 6 ? true : undefined }, [
    h('summary', {}, [generated(`${words.mentions} (${all.length})`)]),
    h('ol', {}, items),
  ]);
}
