/** Marks the names in the text on demand. */
export function startNames(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-toggle="names"]');
  button?.addEventListener('click', () => {
    const on = document.body.classList.toggle('show-names');
    button.setAttribute('aria-pressed', String(on));
  });
}
