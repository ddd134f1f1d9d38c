import type { XmlElement } from '../xml/tree.ts';
import { common } from './attributes.ts';
import { render, renderElement, type Context, type Rule } from './context.ts';
import { generated, h, isPhrasing, phrasingOr, textOf, type Content } from './hast.ts';
import { whiteSpaceOnly } from './white-space.ts';

/** How the facts of an element are written one after the other. */
export interface Punctuation {
  /** Between two facts, by the name of the first; else a comma. What is in brackets needs none. */
  readonly after?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly end?: string;
}

/**
 * Facts that the file parts only by its layout, as a sentence that a reader would write: `Honolulu:
 * University of Hawai‘i Press, 2005`. The words are the source's; only the signs between are ours.
 */
export function sentence(tagName: 'span' | 'p', punctuation: Punctuation): Rule {
  return {
    kind: 'render',
    render: (element, context) => [
      phrasingOr(tagName, common(element, context), facts(element, context, punctuation)),
    ],
  };
}

function facts(
  element: XmlElement,
  context: Context,
  { after = {}, before, end }: Punctuation,
): Content[] {
  // Text between the facts is punctuation of the author's own.
  if (isWritten(element)) return render(element.children, element, context);
  const result: Content[] = [];
  let last: XmlElement | undefined;
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const contents = renderElement(child, context);
    if (textOf(contents).trim() !== '' && isPhrasing(contents)) {
      const wanted = child.local === 'imprint' ? ' ' : ((last && after[last.local]) ?? ', ');
      if (last) result.push(generated(separator(result, wanted)));
      last = child;
    }
    result.push(...contents);
  }
  if (result.length === 0) return result;
  const closed = /[.?!]$/.test(textOf(result).trim());
  return [
    ...(before === undefined ? [] : [generated(before)]),
    ...result,
    ...(end === undefined || (end === '.' && closed) ? [] : [generated(end)]),
  ];
}

function isWritten(element: XmlElement): boolean {
  return element.children.some((node) => node.type === 'text' && !whiteSpaceOnly(node.value));
}

/** No comma after a sign that ends a phrase already. */
function separator(sofar: readonly Content[], wanted: string): string {
  return /[,;:.?!]$/.test(textOf(sofar).trimEnd()) ? ' ' : wanted;
}

/** A number with what it counts: `vol. 21`, `pp. 12–15`. */
export const scope: Rule = {
  kind: 'render',
  render: (element, context) => {
    const contents = render(element.children, element, context);
    const unit = element.attributes.find(({ name }) => name === 'unit')?.value ?? '';
    // Beside words of the author's own the unit is said already, or meant to be left out.
    const bare =
      !(element.parent && isWritten(element.parent)) && /^[\d\s–-]+$/.test(textOf(contents));
    const lead = bare ? units[unit] : undefined;
    return [
      h(
        'span',
        common(element, context),
        lead === undefined ? contents : [generated(`${lead} `), ...contents],
      ),
    ];
  },
};

const units: Readonly<Record<string, string>> = {
  volume: 'vol.',
  vol: 'vol.',
  issue: 'no.',
  number: 'no.',
  page: 'p.',
  pages: 'pp.',
  pp: 'pp.',
  chapter: 'ch.',
  part: 'part',
  column: 'col.',
  entry: 'entry',
};
