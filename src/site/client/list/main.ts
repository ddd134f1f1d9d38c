import { listFile, documentsName, type CitationParts, type ListData } from '../../list/data.ts';
import { counted, type Plural } from '../../words/plural.ts';
import { download } from '../download.ts';
import { loadScript } from '../scripts.ts';
import { fieldsOf, readAddress, writeAddress } from './address.ts';
import { chosen, sorted } from './choose.ts';
import { joinedFile, keysOf } from './join.ts';

/** What the list says, in the language of the page; see src/site/words. */
type Words = Readonly<Record<'shown' | 'ticked', Plural> & Record<'none' | 'failed', string>>;

const form = document.querySelector<HTMLFormElement>('form.list-choice');
const save = document.querySelector<HTMLFormElement>('form.save-choice');
const list = document.querySelector<HTMLOListElement>('.document-list');
const status = document.querySelector<HTMLElement>('.choice-status');
if (form && save && list && status) {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  load<ListData>(documentsName).then(
    (data) => {
      start({ form, save, list, status, words, data });
    },
    () => {
      form.before(words.failed);
    },
  );
}

async function load<Data>(name: string): Promise<Data> {
  await loadScript(listFile(name));
  const { variorumList } = globalThis as { variorumList?: Record<string, Data> };
  const data = variorumList?.[name];
  if (data === undefined) throw new Error(`${name} is empty`);
  return data;
}

interface Page {
  readonly form: HTMLFormElement;
  readonly save: HTMLFormElement;
  readonly list: HTMLOListElement;
  readonly status: HTMLElement;
  readonly words: Words;
  readonly data: ListData;
}

function start({ form, save, list, status, words, data }: Page): void {
  const language = document.documentElement.lang;
  const items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const boxes = items.map(boxOf);
  fill(form, data, language);
  const asked = readAddress(form);
  boxes.forEach((box, index) => (box.checked = asked.includes(items[index]?.dataset['id'] ?? '')));
  let shown: readonly number[] = [];

  const valueOf = (name: string): string =>
    fieldsOf(form).find((field) => field.name === name)?.value ?? '';
  const ticked = (): readonly number[] => shown.filter((number) => boxes[number]?.checked);
  const update = (): void => {
    const names = ['person', 'place', 'organisation', 'event'].map(valueOf);
    const choice = {
      from: valueOf('from'),
      to: valueOf('to'),
      type: valueOf('type'),
      names: names.filter((id) => id !== ''),
    };
    shown = sorted(data, chosen(data, choice), valueOf('order'), language);
    const seen = new Set(shown);
    items.forEach((item, number) => (item.hidden = !seen.has(number)));
    list.append(...shown.flatMap((number) => items[number] ?? []));
    tell();
  };
  const tell = (): void => {
    const marked = ticked();
    const all = data.documents.length.toLocaleString(language);
    const count = counted(shown.length, words.shown, language).replace('%', all);
    const more = marked.length > 0 ? ` · ${counted(marked.length, words.ticked, language)}` : '';
    status.textContent = shown.length === 0 ? words.none : `${count}${more}`;
    save.hidden = shown.length === 0;
    const kept = boxes.flatMap((box, number) =>
      box.checked ? [items[number]?.dataset['id'] ?? ''] : [],
    );
    writeAddress(form, kept);
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const field of fieldsOf(form)) field.value = '';
    for (const box of boxes) box.checked = false;
    update();
  });
  list.addEventListener('change', tell);
  save.addEventListener('submit', (event) => {
    event.preventDefault();
    const numbers = ticked().length > 0 ? ticked() : shown;
    const option = save.querySelector('select')?.selectedOptions[0];
    if (!option) return;
    load<CitationParts>(option.value).then(
      (parts) => {
        const [key = ''] = numbers.length === 1 ? keysOf(data.documents, numbers) : ['citations'];
        const { extension = 'txt', type = 'text/plain' } = option.dataset;
        download(`${key}.${extension}`, type, joinedFile(parts, data.documents, numbers));
      },
      () => (status.textContent = words.failed),
    );
  });
  update();
  form.hidden = false;
}

/** A box before each document, called as the document is. */
function boxOf(item: HTMLElement, index: number): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  const link = item.querySelector('a');
  if (link) link.id ||= `document-${index + 1}`;
  box.setAttribute('aria-labelledby', link?.id ?? '');
  item.prepend(box);
  return box;
}

/** The choices that the documents give, each with the number of documents that have it. */
function fill(form: HTMLFormElement, { documents, entries }: ListData, language: string): void {
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  const add = (
    name: string,
    counts: ReadonlyMap<string, number>,
    of: (value: string) => string,
  ): void => {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    const options = [...counts].map(([value, count]) => ({ value, words: of(value), count }));
    options.sort((a, b) => collator.compare(a.words, b.words));
    select?.append(
      ...options.map(({ value, words, count }) => new Option(`${words} (${count})`, value)),
    );
  };
  const count = (values: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const named = documents.flatMap(({ names }) =>
    names.flatMap((entry) => entries[entry]?.[1] ?? []),
  );
  const byId = new Map(entries.map((entry) => [entry[1], entry]));
  for (const kind of new Set(entries.map(([own]) => own))) {
    const own = named.filter((id) => byId.get(id)?.[0] === kind);
    add(kind, count(own), (id) => byId.get(id)?.[2] ?? id);
  }
  const types = documents.map(({ type }) => type).filter((type) => type !== '');
  add('type', count(types), (type) => type);
}
