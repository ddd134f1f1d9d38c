/** Buttons that copy the text of an element. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '');
    if (!source) continue;
    button.closest<HTMLElement>('.copy')?.removeAttribute('hidden');
    button.addEventListener('click', () => {
      void copy(source).then(() => {
        button.textContent = button.dataset['done'] ?? button.textContent;
      });
    });
  }
}

async function copy(source: HTMLElement): Promise<void> {
  const text = source.textContent.trim();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Files opened from a disk may have no clipboard: the selection is ready to be copied by key.
    getSelection()?.selectAllChildren(source);
  }
}
