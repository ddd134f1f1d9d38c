import { attribute, child, closestAncestor, plainText, tokens } from '../xml/query.ts';
import type { XmlElement, XmlNode } from '../xml/tree.ts';

export type LocatedEntry = Extract<ExternalEntry, { method: 'location' }>;

/** An apparatus entry that stands apart from the text, and where in the text it belongs. */
export type ExternalEntry =
  /** Double end-point attachment (TEI P5, 13.2.2): from one id to another, both included. */
  | {
      readonly method: 'points';
      readonly app: XmlElement;
      readonly from: string;
      readonly to: string;
    }
  /** Location-referenced (TEI P5, 13.2.1): the lemma's words in the passage of this name. */
  | {
      readonly method: 'location';
      readonly app: XmlElement;
      readonly loc: string;
      readonly lemma: string;
    };

/** The entries of an external apparatus, found by the places that they are about. */
export class ExternalEntries {
  readonly #fromId = new Map<string, Extract<ExternalEntry, { method: 'points' }>[]>();
  readonly #atLocation = new Map<string, LocatedEntry[]>();
  /** Entries that have been joined to the text. */
  readonly #attached = new Set<XmlElement>();

  constructor(apps: readonly XmlElement[]) {
    for (const app of apps) {
      const entry = externalEntry(app);
      if (entry?.method === 'points') append(this.#fromId, entry.from, entry);
      else if (entry?.method === 'location') append(this.#atLocation, entry.loc, entry);
    }
  }

  get none(): boolean {
    return this.#fromId.size === 0 && this.#atLocation.size === 0;
  }

  isAttached(app: XmlElement): boolean {
    return this.#attached.has(app);
  }

  attach(app: XmlElement): void {
    this.#attached.add(app);
  }

  /** Attached entries that do not stand in any of these elements. */
  elsewhere(roots: readonly XmlElement[]): readonly XmlElement[] {
    return [...this.#attached].filter((app) => {
      for (let at: XmlElement | undefined = app; at; at = at.parent)
        if (roots.includes(at)) return false;
      return true;
    });
  }

  /**
   * The entry that begins at a node and ends at a later one of the same parent. Of several that
   * begin here the longest is taken first; the others lie inside it.
   */
  startingAt(
    nodes: readonly XmlNode[],
    index: number,
  ): { readonly app: XmlElement; readonly last: number } | undefined {
    const node = nodes[index];
    const id = node?.type === 'element' ? attribute(node, 'xml:id') : undefined;
    if (node?.type !== 'element' || id === undefined) return undefined;
    let best: { app: XmlElement; last: number } | undefined;
    for (const { app, to } of this.#fromId.get(id) ?? []) {
      if (this.#attached.has(app)) continue;
      const last = nodes.findIndex(
        (other, at) => at >= index && other.type === 'element' && attribute(other, 'xml:id') === to,
      );
      if (last < 0 || (best && best.last >= last)) continue;
      best = { app, last };
    }
    return best;
  }

  /** The entries whose lemma is to be looked for in a passage, in their order. */
  inPassage(passage: XmlElement): readonly LocatedEntry[] {
    if (this.#atLocation.size === 0) return [];
    const names = [attribute(passage, 'xml:id'), attribute(passage, 'n')];
    return names.flatMap((name) => (name === undefined ? [] : (this.#atLocation.get(name) ?? [])));
  }

  /** The first lemma that occurs in some text, and where (UTF-16 offsets). */
  lemmaIn(
    text: string,
    entries: readonly LocatedEntry[],
  ): { readonly app: XmlElement; readonly from: number; readonly to: number } | undefined {
    let best: { app: XmlElement; from: number; to: number } | undefined;
    for (const { app, lemma } of entries) {
      if (this.#attached.has(app)) continue;
      const words = lemma.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{M}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}])`,
        'u',
      );
      const match = pattern.exec(text);
      if (match && (!best || match.index < best.from)) {
        best = { app, from: match.index, to: match.index + match[0].length };
      }
    }
    return best;
  }
}

function externalEntry(app: XmlElement): ExternalEntry | undefined {
  const [from] = tokens(app, 'from');
  const [to = from] = tokens(app, 'to');
  if (from?.startsWith('#') === true && to?.startsWith('#') === true) {
    return { method: 'points', app, from: from.slice(1), to: to.slice(1) };
  }
  const list = closestAncestor(app, 'listApp');
  const [loc] = [attribute(app, 'loc'), list && attribute(list, 'loc')].filter(
    (name) => name !== undefined,
  );
  const lemma = plainText(child(app, 'lem'));
  if (loc === undefined || lemma === '') return undefined;
  return { method: 'location', app, loc: loc.trim().replace(/^#/, ''), lemma };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
