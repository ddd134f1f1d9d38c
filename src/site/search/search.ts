import { ask, type Load } from './ask.ts';
import { lastNotAfter, type SearchMeta, type StoredEntry, type StoredPassage } from './format.ts';
import { merged, spansIn, spansOf, type Span } from './matches.ts';
import { parseQuery, type Clause, type Query } from './query.ts';
import { tokensOf } from './tokens.ts';

export interface PassageHit {
  readonly document: SearchMeta['documents'][number];
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** What the query found in the text. */
  readonly spans: readonly Span[];
  /** Where the spans of each clause begin, for a snippet that shows all of them. */
  readonly firsts: readonly Span[];
  /** Entries by whose names it was found: their mentions are lit up on its page. */
  readonly marks: readonly Mark[];
}

/** An entry that a passage mentions. */
export interface Mark {
  readonly id: string;
  readonly name: string;
}

export interface EntryHit {
  readonly page: string;
  readonly id: string;
  readonly forms: readonly string[];
  readonly passages: number;
}

/** What a query has found: entries at once, passages as many as are asked for. */
export interface Answer {
  readonly entries: readonly EntryHit[];
  /** How many passages there are; undefined when each must be looked at first. */
  readonly total: number | undefined;
  readonly next: (count: number) => Promise<readonly PassageHit[]>;
}

export async function search(meta: SearchMeta, load: Load, typed: string): Promise<Answer> {
  const query = parseQuery(typed);
  const scores = await ask(meta, load, query);
  const order = ordered(meta, scores);
  // The index does not know which words stand next to each other; the texts do.
  const sure = query.every(({ words }) => words.length === 1);
  const entries: EntryHit[] = [];
  const best = [...scores].filter(([unit]) => unit >= meta.passages);
  for (const [unit] of best.sort(([a, first], [b, second]) => second - first || a - b)) {
    const [page, id, forms, passages] = await entryAt(meta, load, unit - meta.passages);
    if (query.every((clause) => isIn(clause, forms))) entries.push({ page, id, forms, passages });
    if (entries.length === 12) break;
  }
  let at = 0;
  const next = async (count: number): Promise<readonly PassageHit[]> => {
    const hits: PassageHit[] = [];
    // The texts are looked at one after the other, but loaded side by side.
    const coming = order.slice(at, at + Math.min(count, 20));
    await Promise.all(coming.map((unit) => load(`texts-${lastNotAfter(meta.texts, unit)}`)));
    while (at < order.length && hits.length < count) {
      const hit = await lookAt(meta, load, query, order[at++] ?? 0);
      if (hit) hits.push(hit);
    }
    return hits;
  };
  return { entries, total: sure ? order.length : undefined, next };
}

/** Documents by their best passage, their passages as they stand in the text. */
function ordered(meta: SearchMeta, scores: ReadonlyMap<number, number>): readonly number[] {
  const firsts = meta.documents.map(([, , , first]) => first);
  const best = new Map<number, number>();
  const found = [...scores]
    .filter(([unit]) => unit < meta.passages)
    .map(([unit, score]) => {
      const document = lastNotAfter(firsts, unit);
      best.set(document, Math.max(best.get(document) ?? 0, score));
      return { unit, document };
    });
  return found
    .sort(
      (a, b) =>
        (best.get(b.document) ?? 0) - (best.get(a.document) ?? 0) ||
        a.document - b.document ||
        a.unit - b.unit,
    )
    .map(({ unit }) => unit);
}

/** A passage with what was found in it; undefined if the words are there, but not together. */
async function lookAt(
  meta: SearchMeta,
  load: Load,
  query: Query,
  unit: number,
): Promise<PassageHit | undefined> {
  const chunk = lastNotAfter(meta.texts, unit);
  const passages = (await load(`texts-${chunk}`)) as readonly StoredPassage[];
  const passage = passages[unit - (meta.texts[chunk] ?? 0)];
  const document =
    meta.documents[
      lastNotAfter(
        meta.documents.map(([, , , first]) => first),
        unit,
      )
    ];
  if (!passage || !document) return undefined;
  const [id, label, text, mentions] = passage;
  const tokens = tokensOf(text);
  const spans: Span[] = [];
  const firsts: Span[] = [];
  const marks = new Map<string, Mark>();
  for (const clause of query) {
    let own = spansIn(clause, tokens);
    if (own.length === 0) {
      const { entries, spans: mentioned } = await named(meta, load, clause, mentions);
      if (entries.length === 0) return undefined;
      for (const entry of entries) marks.set(entry.id, entry);
      own = mentioned;
    }
    spans.push(...own);
    firsts.push(...own.slice(0, 1));
  }
  return { document, id, label, text, spans: merged(spans), firsts, marks: [...marks.values()] };
}

/** The entries that a passage mentions and that have the words in a name, and where it does. */
async function named(
  meta: SearchMeta,
  load: Load,
  clause: Clause,
  mentions: readonly number[],
): Promise<{ readonly entries: readonly Mark[]; readonly spans: readonly Span[] }> {
  const spans: Span[] = [];
  const entries: Mark[] = [];
  for (let index = 0; index < mentions.length; index += 3) {
    const [entry = 0, start = 0, length = 0] = mentions.slice(index, index + 3);
    const [, id, forms] = await entryAt(meta, load, entry);
    if (!isIn(clause, forms)) continue;
    entries.push({ id, name: forms[0] ?? id });
    if (length > 0) spans.push([start, start + length]);
  }
  return { entries, spans };
}

const isIn = (clause: Clause, forms: readonly string[]): boolean =>
  forms.some((form) => spansOf(clause, form).length > 0);

async function entryAt(meta: SearchMeta, load: Load, entry: number): Promise<StoredEntry> {
  const chunk = lastNotAfter(meta.names, entry);
  const entries = (await load(`names-${chunk}`)) as readonly StoredEntry[];
  return entries[entry - (meta.names[chunk] ?? 0)] ?? ['', '', [], 0];
}
