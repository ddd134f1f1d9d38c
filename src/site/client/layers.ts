/** Switches the layer of the text; the choice stays in the address, so that it can be shared. */
export function startLayers(): void {
  const toolbar = document.querySelector<HTMLElement>('.toolbar');
  if (!toolbar) return;
  toolbar.hidden = false;
  const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>('[data-layer]')];
  const witnesses = toolbar.querySelector<HTMLSelectElement>('select.witnesses');
  const layers = [
    ...buttons.map((button) => button.dataset['layer'] ?? ''),
    ...[...(witnesses?.options ?? [])].map(({ value }) => value),
  ].filter((layer) => layer !== '');

  const show = (layer: string): void => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-in]')) {
      element.hidden = !isShown(element, layer);
    }
    // A passage that a witness lacks has no number there.
    for (const number of document.querySelectorAll<HTMLElement>('.passage-number')) {
      const passage = number.parentElement;
      number.hidden = layer.startsWith('witness:') && passage !== null && isEmpty(passage);
    }
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset['layer'] === layer));
    }
    if (witnesses) witnesses.value = layer.startsWith('witness:') ? layer : '';
    document.body.dataset['shows'] = layer;
  };
  const asked = new URLSearchParams(location.search).get('layer');
  if (asked !== null && layers.includes(asked)) show(asked);

  const choose = (layer: string): void => {
    show(layer);
    const address = new URL(location.href);
    if (layer === 'reading') address.searchParams.delete('layer');
    else address.searchParams.set('layer', layer);
    history.replaceState(undefined, '', address);
  };
  toolbar.addEventListener('click', (event) => {
    const layer = (event.target as Element).closest<HTMLElement>('[data-layer]')?.dataset['layer'];
    if (layer !== undefined) choose(layer);
  });
  witnesses?.addEventListener('change', () => {
    choose(witnesses.value === '' ? 'reading' : witnesses.value);
  });
}

function isEmpty(passage: HTMLElement): boolean {
  const texts = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (textContent?.trim() !== '' && !parentElement?.closest('[hidden]')) return false;
  }
  return true;
}

/** As src/render/layers.ts has it. */
export function isShown(element: HTMLElement, layer: string): boolean {
  const shown = (element.dataset['in'] ?? '').split(' ');
  if (element.dataset['notIn']?.split(' ').includes(layer) === true) return false;
  return shown.includes(layer) || (layer.startsWith('witness:') && shown.includes('witness:*'));
}
