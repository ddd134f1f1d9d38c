import type { CitationRecord } from '../../edition/citation/index.ts';
import { alternates, coinsTitle, jsonLdScript, metaPairs, unapiMarks } from '../../cite/web.ts';
import { generated, h, type Content } from '../../render/hast.ts';

/**
 * What makes a page its own citation: a reference manager that looks at it finds the whole record.
 * See src/cite/web.ts for the order in which Zotero looks.
 */
export function embeddedHead(
  records: readonly CitationRecord[],
  { unapi, stem }: { readonly unapi: string; readonly stem?: string },
): readonly Content[] {
  const { link } = unapiMarks(records, unapi);
  const [only] = records;
  const single = records.length === 1 && only ? metaPairs(only) : [];
  const files = stem === undefined ? [] : alternates(stem);
  return [
    ...single.map(({ name, content }) => h('meta', { name, content })),
    h('link', { ...link }),
    ...files.map((file) => h('link', { ...file })),
    h('script', { type: 'application/ld+json' }, [generated(jsonLdScript(records))]),
  ];
}

/** The marks in the page that name its records; they have no words, so that readers do not meet them. */
export function embeddedMarks(records: readonly CitationRecord[], unapi: string): Content {
  const { ids } = unapiMarks(records, unapi);
  return h('div', { className: ['records'], hidden: true }, [
    ...ids.map((id) => h('abbr', { className: ['unapi-id'], title: id })),
    ...records.map((record) => h('span', { className: ['Z3988'], title: coinsTitle(record) })),
  ]);
}
