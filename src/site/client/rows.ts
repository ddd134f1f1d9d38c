/** Blocks that are compared as they are, whatever stands in them. */
const whole = 'ul, ol, dl, table, figure, pre, .app';
/** As `isFlow` of src/render/hast.ts has it, for what a rendering is made of. */
const flow =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

/** The passages that layers are compared in, as src/site/witnesses/rows.ts has them. */
export function rowsOf(parent: Element): readonly HTMLElement[] {
  return [...parent.children].flatMap((element) => {
    if (!(element instanceof HTMLElement) || element.textContent.trim() === '') return [];
    const divides = isFlow(element) && !element.matches(whole) && holdsBlocksOnly(element);
    return divides ? rowsOf(element) : [element];
  });
}

export function isFlow(element: Element): boolean {
  return flow.test(element.tagName);
}

function holdsBlocksOnly(element: HTMLElement): boolean {
  const isBare = (node: Node): boolean => node instanceof Text && node.data.trim() !== '';
  return [...element.children].some(isFlow) && ![...element.childNodes].some(isBare);
}
