import { choiceFor, type Citations } from './choice.ts';
import { loadCitations } from './citations.ts';
import { download } from './download.ts';

/** The words of the dialog, which the page carries in its own language. */
type Words = Readonly<
  Record<'title' | 'style' | 'passage' | 'whole' | 'copy' | 'copied' | 'save' | 'close', string>
>;

/** Opens a dialog for citing the document or a passage in any style or format. */
export function startCiting(): void {
  const section = document.querySelector<HTMLElement>('section.cite[data-choices]');
  const address = section?.dataset['choices'];
  if (!section || address === undefined) return;
  const words = JSON.parse(section.dataset['words'] ?? '{}') as Words;
  let dialog: HTMLDialogElement | undefined;
  const open = (passage: string): void => {
    void loadCitations(address).then((citations) => {
      dialog ??= makeDialog(citations, words);
      const select = dialog.querySelector<HTMLSelectElement>('[name="passage"]');
      if (select && [...select.options].some(({ value }) => value === passage))
        select.value = passage;
      select?.dispatchEvent(new Event('change'));
      dialog.showModal();
    });
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="#cite"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(decodeURIComponent(location.hash.slice(1)));
    });
  }
}

function makeDialog(citations: Citations, words: Words): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'cite-dialog';
  dialog.setAttribute('aria-labelledby', 'cite-dialog-title');
  const heading = document.createElement('h2');
  heading.id = 'cite-dialog-title';
  heading.textContent = words.title;
  const style = selectOf(
    'style',
    words.style,
    citations.document.map(({ name, label }) => [name, label]),
  );
  const passage = selectOf('passage', words.passage, [
    ['', words.whole],
    ...citations.passages.map(
      ([id, unit, number]) =>
        [id, (citations.unitWords[unit] ?? '').replace(citations.marks.number, number)] as const,
    ),
  ]);
  const shown = document.createElement('pre');
  shown.className = 'citation';
  shown.tabIndex = 0;
  const copy = buttonOf(words.copy);
  const save = buttonOf(words.save);
  const close = buttonOf(words.close);
  dialog.append(heading, style.label, passage.label, shown, copy, save, close);
  document.body.append(dialog);

  const current = () => choiceFor(citations, style.select.value, passage.select.value);
  const update = (): void => {
    const choice = current();
    shown.textContent = choice?.text ?? '';
    // The styles are American; their words are English in every edition.
    shown.lang = 'en';
    shown.classList.toggle('prose', choice?.kind === 'style');
    save.hidden = choice?.kind !== 'format';
    copy.textContent = words.copy;
  };
  style.select.addEventListener('change', update);
  passage.select.addEventListener('change', update);
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(current()?.text ?? '').then(
      () => (copy.textContent = words.copied),
      () => getSelection()?.selectAllChildren(shown),
    );
  });
  save.addEventListener('click', () => {
    const choice = current();
    if (choice)
      download(choice.fileName ?? 'citation.txt', choice.mimeType ?? 'text/plain', choice.text);
  });
  close.addEventListener('click', () => {
    dialog.close();
  });
  update();
  return dialog;
}

function selectOf(name: string, words: string, options: readonly (readonly [string, string])[]) {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  for (const [value, text] of options) select.append(new Option(text, value));
  label.append(`${words} `, select);
  return { label, select };
}

function buttonOf(words: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  return button;
}
