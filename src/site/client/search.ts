import type { SearchMeta } from '../search/format.ts';
import { parseQuery } from '../search/query.ts';
import { search, type Answer } from '../search/search.ts';
import { addPassages, countOf, element, entryList, type SearchWords } from './search-results.ts';
import { counted } from '../words/plural.ts';
import { loaderOf } from './search-files.ts';

/** So many passages are shown at once. */
const step = 20;
/** While a reader types on, no answer is begun. */
const pause = 120;

const form = document.querySelector<HTMLFormElement>('.search-form');
const field = form?.querySelector<HTMLInputElement>('[name="q"]');
const status = document.querySelector<HTMLElement>('.search-status');
const results = document.querySelector<HTMLElement>('.search-results');
if (form && field && status && results) start(form, field, status, results);

function start(
  form: HTMLFormElement,
  field: HTMLInputElement,
  status: HTMLElement,
  results: HTMLElement,
): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as SearchWords;
  const load = loaderOf(form.dataset['folder'] ?? '', form.dataset['version'] ?? '');
  let turn = 0;
  let asked: string | undefined;

  const answer = async (typed: string): Promise<void> => {
    // A later question makes the answer to an earlier one void.
    const own = ++turn;
    results.ariaBusy = 'true';
    const meta = (await load('meta')) as SearchMeta;
    const found = await search(meta, load, typed);
    const first = await found.next(step);
    if (own !== turn) return;
    const page = element('div');
    if (found.entries.length > 0) page.append(entryList(found.entries, typed, words));
    addPassages(page, first, typed, words);
    results.replaceChildren(...page.childNodes);
    results.ariaBusy = 'false';
    let shown = first.length;
    const tell = (more: boolean): void => {
      status.textContent = said(found, shown, more, typed, words);
    };
    const isMore = (last: number): boolean =>
      found.total === undefined ? last === step : shown < found.total;
    tell(isMore(shown));
    if (!isMore(shown)) return;
    const button = element('button', 'search-more', words.more);
    button.type = 'button';
    button.addEventListener('click', () => {
      void found.next(step).then((next) => {
        if (own !== turn) return;
        shown += next.length;
        const links = results.querySelectorAll('a').length;
        addPassages(results, next, typed, words);
        results.querySelectorAll('a')[links]?.focus();
        if (isMore(next.length)) results.append(button);
        else button.remove();
        tell(isMore(next.length));
      });
    });
    results.append(button);
  };

  const ask = (): void => {
    const typed = field.value;
    if (typed === asked) return;
    asked = typed;
    const address = new URL(location.href);
    if (typed.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', typed);
    history.replaceState(undefined, '', address);
    answer(typed).catch(() => {
      asked = undefined;
      results.ariaBusy = 'false';
      status.textContent = words.failed;
    });
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event, field, results);
  });
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get('q') ?? field.value;
  if (field.value === '') field.focus();
  else ask();
}

function said(
  { entries, total }: Answer,
  shown: number,
  more: boolean,
  typed: string,
  words: SearchWords,
): string {
  if (parseQuery(typed).length === 0) return '';
  // A first letter is no question yet.
  if (shown === 0 && typed.trim().length < 2) return '';
  if (shown === 0) return entries.length > 0 ? '' : `${words.nothing} ${words.advice}`;
  if (!more) return countOf(shown, words);
  return total === undefined
    ? counted(shown, words.first, document.documentElement.lang)
    : countOf(total, words);
}

/** The arrow keys go through field and results, as in a list. */
function walk(event: KeyboardEvent, field: HTMLElement, results: HTMLElement): void {
  const stops = [field, ...results.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
