import { choiceFor, type Citations } from './choice.ts';

/** Where a quotation stands: the passage that it begins in, and the one that it ends in. */
export interface Place {
  readonly from: string;
  readonly to: string;
  /** The layer on screen. */
  readonly layer: string;
  /** The address of the page, without a fragment. */
  readonly address: string;
  /** The style that the reader chose in the dialog, if it is one of words. */
  readonly style: string;
}

/** Names of units as the styles have them, and their plurals. */
const plurals: Readonly<Record<string, string>> = {
  'para.': 'paras.',
  'par.': 'pars.',
  line: 'lines',
  stanza: 'stanzas',
  speech: 'speeches',
  item: 'items',
  entry: 'entries',
};

/** The quotation in quotation marks, its citation, and a link to the very passage and layer. */
export function withReference(quoted: string, citations: Citations, place: Place): string {
  const { from, layer } = place;
  const search = layer === 'reading' ? '' : `?layer=${encodeURIComponent(layer)}`;
  const found =
    choiceFor(citations, place.style, from)?.text ??
    choiceFor(citations, 'chicago-notes', from)?.text ??
    '';
  const citation = spanning(found, citations, place);
  const fragment = from === '' ? '' : `#${from}`;
  // An edition with a base URL has the link in its citations; the layer is what they cannot know.
  const linked = fragment !== '' && citation.includes(fragment);
  const note =
    linked && search !== '' ? citation.replace(fragment, `${search}${fragment}`) : citation;
  const link = linked ? [] : [`${place.address}${search}${fragment}`];
  return [`“${quoted}”`, '', note, ...link].join('\n');
}

/** `para. 4` becomes `paras. 4–6` when the quotation goes on that far. */
function spanning(citation: string, citations: Citations, { from, to }: Place): string {
  const passage = (id: string) => citations.passages.find(([candidate]) => candidate === id);
  const [first, last] = [passage(from), passage(to)];
  if (!first || !last || first[0] === last[0] || first[1] !== last[1]) return citation;
  const units = Object.keys(plurals).map((unit) => unit.replace('.', '\\.'));
  const number = first[2].replace(/[^\p{L}\p{N}]/gu, '\\$&');
  const named = new RegExp(`(?<!\\p{L})(${units.join('|')}) ${number}(?![\\p{L}\\p{N}])`, 'gu');
  return citation.replace(
    named,
    (_whole, unit: string) => `${plurals[unit] ?? unit} ${first[2]}–${last[2]}`,
  );
}
