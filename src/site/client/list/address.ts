/** The state of the list is in the address, so that it can be shared: fields, and documents ticked. */
export function writeAddress(form: HTMLFormElement, ticked: readonly string[]): void {
  const address = new URL(location.href);
  for (const field of fieldsOf(form)) {
    if (field.value === '') address.searchParams.delete(field.name);
    else address.searchParams.set(field.name, field.value);
  }
  address.searchParams.delete('tick');
  for (const id of ticked) address.searchParams.append('tick', id);
  history.replaceState(undefined, '', address);
}

/** Puts what the address says into the fields; what they do not know is left out. */
export function readAddress(form: HTMLFormElement): readonly string[] {
  const asked = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    field.value = asked.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
  return asked.getAll('tick');
}

export function fieldsOf(form: HTMLFormElement): readonly (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
}
