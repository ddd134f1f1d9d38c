import type { CitationRecord, Name } from '../../edition/citation/index.ts';
import { htmlText } from '../escape/html.ts';
import { wellFormed } from '../escape/unicode.ts';
import { invertedParts, isText, plainTitle, rightsText, urlOf } from '../fields.ts';
import type { Format } from '../format.ts';
import { joinable } from '../join.ts';
import { kindNames } from '../kinds.ts';
import type { Passage } from '../passage.ts';

/** COinS: an OpenURL in the title of a span (ANSI/NISO Z39.88-2004, Dublin Core matrix). */
export const coins: Format = joinable(
  {
    name: 'coins',
    label: 'COinS',
    extension: 'coins.html',
    mimeType: 'text/html',
  },
  {
    open: '',
    between: '',
    close: '',
    part: (record, { passage }) =>
      `<span class="Z3988" title="${htmlText(contextObject(record, passage))}"></span>\n`,
  },
);

/** The value of the title attribute, not yet escaped for HTML. */
export function contextObject(record: CitationRecord, passage?: Passage): string {
  const { date } = record;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', kindNames[record.kind].zotero],
    ['rft.title', plainTitle(record)],
    ...authors(record.authors),
    ...record.translators.map((name) => ['rft.contributor', plainName(name)] as const),
    ['rft.date', date && (date.type === 'text' ? date.text : date.edtf)],
    [
      'rft.publisher',
      record.kind === 'book' ? record.container?.publisher : record.edition.publisher,
    ],
    ['rft.identifier', urlOf(record, passage)],
    ['rft.description', record.abstract],
    ['rft.rights', rightsText(record)],
    ['rft.language', record.language],
    ...record.keywords.map((keyword) => ['rft.subject', keyword] as const),
  ];
  return pairs
    .filter((pair): pair is readonly [string, string] => isText(pair[1]))
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
}

/** Only the first author has parts; `aucorp` keeps a name from being inverted. */
function authors(names: readonly Name[]): readonly (readonly [string, string])[] {
  return names.flatMap((name, index): (readonly [string, string])[] => {
    if (name.type !== 'personal') return [['rft.aucorp', name.name]];
    if (index > 0) return [['rft.au', plainName(name)]];
    const { family, given } = invertedParts(name);
    return [
      ['rft.aulast', family],
      ['rft.aufirst', given],
      ...(isText(name.suffix) ? [['rft.ausuffix', name.suffix] as [string, string]] : []),
    ];
  });
}

function plainName(name: Name): string {
  if (name.type !== 'personal') return name.name;
  const { family, given } = invertedParts(name);
  return `${family}, ${given}`;
}

/** Percent-encoded UTF-8; a lone half of a pair, which has none, becomes U+FFFD. */
function encode(value: string): string {
  return encodeURIComponent(wellFormed(value));
}
