/** Lights up the mentions of an entry when a reader comes from an index: `?mark=per-yun`. */
export function startMarks(): void {
  const id = new URLSearchParams(location.search).get('mark');
  if (id === null) return;
  for (const element of document.querySelectorAll<HTMLElement>('[data-ref]')) {
    if ((element.dataset['ref'] ?? '').split(' ').includes(id)) element.classList.add('marked');
  }
}
