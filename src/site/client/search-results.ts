import { spansOf } from '../search/matches.ts';
import { parseQuery, type Query } from '../search/query.ts';
import type { EntryHit, PassageHit } from '../search/search.ts';
import { snippetOf } from '../search/snippet.ts';
import { counted, type Plural } from '../words/plural.ts';

/** What the page says, in its own language; see src/site/words.ts. */
export type SearchWords = Readonly<
  Record<'names' | 'naming' | 'noPassages' | 'nothing' | 'advice' | 'more' | 'failed', string> &
    Record<'passages' | 'first', Plural>
>;

export function countOf(count: number, words: SearchWords): string {
  return counted(count, words.passages, document.documentElement.lang);
}

/** Entries of the registers whose names were found. */
export function entryList(
  entries: readonly EntryHit[],
  typed: string,
  words: SearchWords,
): HTMLElement {
  const query = parseQuery(typed);
  const heading = element('h2', 'search-names', words.names);
  const list = element('ul', 'search-entries');
  for (const { page, id, forms, passages } of entries) {
    const [name = id, ...others] = forms;
    const item = element('li');
    const link = element('a');
    link.href = `${page}#${encodeURIComponent(id)}`;
    link.append(...marked(name, query));
    item.append(link);
    // The name is known by now; other forms are shown where they are the reason.
    const found = others.filter((form) => isFound(form, query)).slice(0, 3);
    if (!isFound(name, query)) {
      for (const form of found) {
        const shown = element('span', 'search-form-of-name');
        shown.dir = 'auto';
        shown.append(...marked(form, query));
        item.append(' ', shown);
      }
    }
    const count = passages === 0 ? words.noPassages : countOf(passages, words);
    item.append(' ', element('span', 'search-count', count));
    list.append(item);
  }
  const section = element('section');
  section.append(heading, list);
  return section;
}

/** Adds passages below what is there, under the titles of their documents. */
export function addPassages(
  parent: HTMLElement,
  hits: readonly PassageHit[],
  typed: string,
  words: SearchWords,
): void {
  for (const hit of hits) {
    const [page, title] = hit.document;
    let list = parent.querySelector<HTMLElement>(':scope > section:last-of-type > ol');
    if (list?.dataset['page'] !== page) {
      const section = element('section');
      const heading = element('h2');
      const link = element('a', undefined, title);
      link.href = page;
      heading.append(link);
      list = element('ol', 'search-passages');
      list.dataset['page'] = page;
      section.append(heading, list);
      parent.append(section);
    }
    list.append(passage(hit, typed, words));
  }
}

function passage(hit: PassageHit, typed: string, words: SearchWords): HTMLElement {
  const [page, , language] = hit.document;
  const parameters = new URLSearchParams(hit.marks.map(({ id }) => ['mark', id]));
  parameters.set('find', typed);
  const link = element('a');
  const fragment = hit.id === '' ? '' : `#${encodeURIComponent(hit.id)}`;
  link.href = `${page}?${parameters.toString()}${fragment}`;
  const text = element('span', 'snippet');
  text.dir = 'auto';
  if (language !== '') text.lang = language;
  for (const piece of snippetOf(hit.text, hit.spans, hit.firsts)) {
    text.append(piece.marked ? element('mark', undefined, piece.text) : piece.text);
  }
  if (hit.marks.length > 0) {
    // Why it was found: the text may say “the minister”.
    const names = hit.marks.map(({ name }) => name);
    const some = names.length > 3 ? [...names.slice(0, 3), '…'] : names;
    text.append(' ', element('span', 'search-count', words.naming.replace('#', some.join(', '))));
  }
  link.append(element('span', 'where', hit.label), ' ', text);
  const item = element('li');
  item.append(link);
  return item;
}

const isFound = (form: string, query: Query): boolean =>
  query.every((clause) => spansOf(clause, form).length > 0);

function marked(form: string, query: Query): readonly (Node | string)[] {
  const spans = query.flatMap((clause) => spansOf(clause, form)).sort(([a], [b]) => a - b);
  return snippetOf(form, spans, []).map(({ text, marked: lit }) =>
    lit ? element('mark', undefined, text) : text,
  );
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className?: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
