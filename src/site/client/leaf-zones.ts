/** A zone of an image, and the elements of the text that stand there. */
interface Zone {
  readonly link: SVGAElement;
  readonly leaf: HTMLElement;
  readonly targets: readonly HTMLElement[];
}

/**
 * A line of the text and its zone light up together, for the pointer and for the focus; a zone is a
 * link to its passage.
 */
export function linkZones(
  section: HTMLElement,
  text: HTMLElement,
  show: (leaf: HTMLElement) => void,
): void {
  const zones = [...section.querySelectorAll<SVGAElement>('.zones a')].flatMap((link): Zone[] => {
    const leaf = link.closest<HTMLElement>('.leaf');
    const targets = (link.dataset['targets'] ?? '').split(' ').flatMap((id) => {
      const target = id === '' ? null : document.getElementById(id);
      return target && text.contains(target) ? [target] : [];
    });
    return leaf && targets.length > 0 ? [{ link, leaf, targets }] : [];
  });
  const byTarget = new Map<Element, Zone[]>();
  for (const zone of zones) {
    for (const target of zone.targets) {
      byTarget.set(target, [...(byTarget.get(target) ?? []), zone]);
    }
  }
  const light = (lit: readonly Zone[]): void => {
    for (const { link, targets } of zones) {
      link.classList.remove('lit');
      for (const target of targets) target.classList.remove('lit-place');
    }
    for (const { link, targets } of lit) {
      link.classList.add('lit');
      for (const target of targets) target.classList.add('lit-place');
    }
    lightLines(lit.flatMap(({ targets }) => targets.filter(isBreak)));
  };

  for (const zone of zones) {
    for (const begin of ['mouseenter', 'focus']) {
      zone.link.addEventListener(begin, () => {
        light([zone]);
      });
    }
    for (const end of ['mouseleave', 'blur']) {
      zone.link.addEventListener(end, () => {
        light([]);
      });
    }
  }
  const breaks = zones.flatMap(({ targets }) => targets.filter(isBreak));
  const zonesAt = (node: Node): readonly Zone[] => {
    for (let at: Node | null = node; at && at !== text; at = at.parentNode) {
      const found = at instanceof Element ? byTarget.get(at) : undefined;
      if (found) return found;
    }
    const before = breaks.filter((br) => isInLine(br, node));
    const last = before[before.length - 1];
    return (last && byTarget.get(last)) ?? [];
  };
  text.addEventListener('mousemove', (event) => {
    light(zonesAt(nodeAt(event)));
  });
  text.addEventListener('mouseleave', () => {
    light([]);
  });
  text.addEventListener('focusin', (event) => {
    const found = zonesAt(event.target as Node);
    light(found);
    if (found[0]) show(found[0].leaf);
  });
  text.addEventListener('focusout', () => {
    light([]);
  });
}

function isBreak(element: HTMLElement): boolean {
  return element instanceof HTMLBRElement;
}

/** Whether a line break comes before a place of the same passage. */
function isInLine(br: HTMLElement, node: Node): boolean {
  const follows = br.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows !== 0 && br.parentElement?.contains(node) === true;
}

/** The text under the pointer, where the browser can tell; else the element. */
function nodeAt({ clientX, clientY, target }: MouseEvent): Node {
  const element = target as Node;
  if (!('caretPositionFromPoint' in document)) return element;
  const node = document.caretPositionFromPoint(clientX, clientY)?.offsetNode;
  return node && element.contains(node) ? node : element;
}

/** A line of prose is no element: it goes from its break to the next (CSS Custom Highlight API). */
function lightLines(breaks: readonly HTMLElement[]): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('lit-line');
  if (breaks.length === 0) return;
  CSS.highlights.set('lit-line', new Highlight(...breaks.map(lineFrom)));
}

function lineFrom(br: HTMLElement): Range {
  const range = document.createRange();
  range.setStartAfter(br);
  const passage = br.closest('p, .p, .ab, .l, .text') ?? br.parentElement ?? br;
  const all = [...passage.querySelectorAll('br.lb')];
  const next = all[all.indexOf(br) + 1];
  if (next) range.setEndBefore(next);
  else range.setEndAfter(passage.lastChild ?? br);
  return range;
}
