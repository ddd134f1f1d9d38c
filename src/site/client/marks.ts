/** Lights up the mentions of an entry when a reader comes from an index: `?mark=per-yun`. */
export function startMarks(): void {
  const asked = new URLSearchParams(location.search).getAll('mark');
  if (asked.length === 0) return;
  for (const element of document.querySelectorAll<HTMLElement>('[data-ref]')) {
    const ids = (element.dataset['ref'] ?? '').split(' ');
    if (asked.some((id) => ids.includes(id))) element.classList.add('marked');
  }
}
