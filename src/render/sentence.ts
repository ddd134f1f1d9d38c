import type { XmlElement } from '../xml/tree.ts';
import { childElements } from '../xml/query.ts';
import { common } from './attributes.ts';
import { render, renderElement, type Context, type Rule } from './context.ts';
import { generated, isPhrasing, phrasingOr, textOf, type Content } from './hast.ts';
import { isWhiteSpace } from '../xml/white-space.ts';

/** How the facts of an element are written one after the other. */
export interface Punctuation {
  /** Between two facts; a comma where nothing else is said. */
  readonly by?: string;
  /** The same, by the name of the first. */
  readonly after?: Readonly<Record<string, string>>;
  /** Signs and abbreviations that lead a fact, by its name; Latin ones, which all languages know. */
  readonly lead?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly end?: string;
  /** Facts that stand behind the end. */
  readonly outside?: ReadonlySet<string>;
}

/**
 * Facts that the file parts only by its layout, as a sentence that a reader would write: `Honolulu:
 * University of Hawai‘i Press, 2005`. The words are the source's; only the signs between are ours.
 */
export function sentence(tagName: 'span' | 'p' | 'div', punctuation: Punctuation): Rule {
  return {
    kind: 'render',
    render: (element, context) => [
      phrasingOr(tagName, common(element, context), facts(element, context, punctuation)),
    ],
  };
}

/** The facts of an element in one line; text between them is punctuation of the author's own. */
export function facts(
  element: XmlElement,
  context: Context,
  punctuation: Punctuation,
): readonly Content[] {
  if (isWritten(element)) return render(element.children, element, context);
  const { outside, before = '', end = '' } = punctuation;
  const all = childElements(element);
  const isOutside = ({ local }: XmlElement): boolean => outside?.has(local) ?? false;
  const inner = joined(
    all.filter((child) => !isOutside(child)),
    context,
    punctuation,
  );
  const outer = joined(all.filter(isOutside), context, punctuation);
  const closed = end === '.' && /[.?!]$/.test(textOf(inner).trim());
  const whole =
    inner.length === 0 ? [] : [...generatedIf(before), ...inner, ...generatedIf(closed ? '' : end)];
  if (outer.length === 0) return whole;
  return whole.length === 0 ? outer : [...whole, generated(', '), ...outer];
}

function joined(
  all: readonly XmlElement[],
  context: Context,
  { by = ', ', after = {}, lead = {} }: Punctuation,
): Content[] {
  const result: Content[] = [];
  let last: XmlElement | undefined;
  for (const child of all) {
    const contents = renderElement(child, context);
    const isFact = textOf(contents).trim() !== '' && isPhrasing(contents);
    if (isFact) {
      const wanted = child.local === 'imprint' ? ' ' : ((last && after[last.local]) ?? by);
      if (last) result.push(generated(separator(result, wanted)));
      last = child;
      result.push(...generatedIf(lead[child.local] ?? ''));
    }
    // A block stands on lines of its own: what follows it starts anew.
    else if (contents.length > 0) last = undefined;
    result.push(...contents);
  }
  return result;
}

function generatedIf(text: string): Content[] {
  return text === '' ? [] : [generated(text)];
}

function isWritten(element: XmlElement): boolean {
  return element.children.some((node) => node.type === 'text' && !isWhiteSpace(node.value));
}

/** No comma after a sign that ends a phrase already. */
function separator(sofar: readonly Content[], wanted: string): string {
  const before = textOf(sofar);
  // White space of the source stands already.
  if (wanted.startsWith(' ') && /\s$/.test(before)) return wanted.trimStart();
  return wanted.startsWith(',') && /[,;:.?!]$/.test(before.trimEnd()) ? ' ' : wanted;
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
      phrasingOr(
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
