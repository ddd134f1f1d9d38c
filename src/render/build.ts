import { attribute } from '../xml/query.ts';
import { common } from './attributes.ts';
import { inside, render, type Context, type Rule } from './context.ts';
import { generated, h, isPhrasing, phrasingOr, textOf, type Content } from './hast.ts';
import { inLayers, type Shown } from './layers.ts';
import type { XmlElement } from '../xml/tree.ts';

/** Makers of the rules that most elements need; a family's table is mostly calls of these. */

export function rule(render: (element: XmlElement, context: Context) => readonly Content[]): Rule {
  return { kind: 'render', render };
}

export function suppressed(why: string): Rule {
  return { kind: 'suppress', why };
}

/** A block: `<div class="closer">`, or another element that may hold anything. */
export function block(tagName = 'div'): Rule {
  return rule((element, context) => [
    h(tagName, common(element, context), inside(element, context)),
  ]);
}

/** A paragraph-like block: `p` when its content allows it. */
export function paragraph(): Rule {
  return rule((element, context) => [
    phrasingOr('p', common(element, context), inside(element, context)),
  ]);
}

/** A run of text: `<span class="roleName">`, or another element, or a `div` around blocks. */
export function inline(tagName = 'span'): Rule {
  return rule((element, context) => [
    phrasingOr(tagName, common(element, context), inside(element, context)),
  ]);
}

/**
 * Parts of which each is a word of its own, however the file is laid out: where two meet without
 * white space, a space is put between them.
 */
export function spaced(tagName: 'span' | 'div'): Rule {
  return rule((element, context) => {
    const contents = element.children.flatMap((node, index): readonly Content[] => {
      const inner = render([node], element, context);
      const meets = node.type === 'element' && element.children[index - 1]?.type === 'element';
      return meets && isPhrasing(inner) && textOf(inner) !== ''
        ? [generated(' '), ...inner]
        : inner;
    });
    const properties = { ...common(element, context), dataN: said(element, 'n') };
    return [phrasingOr(tagName, properties, contents)];
  });
}

/** An alternative: shown in some layers only. */
export function alternative(shown: readonly Shown[], tagName = 'span'): Rule {
  return rule((element, context) => {
    const wrapper = inLayers(shown, element.local, inside(element, context));
    const properties = common(element, context);
    const name = isPhrasing(wrapper.children) ? tagName : 'div';
    return [
      h(
        name,
        { ...properties, ...wrapper.properties, className: properties['className'] },
        wrapper.children,
      ),
    ];
  });
}

/** Only what is inside: the element groups and says nothing to a reader. */
export function transparent(): Rule {
  return rule((element, context) => inside(element, context));
}

/** The value of an attribute for a person to read, or undefined when it is empty. */
export function said(element: XmlElement, name: string): string | undefined {
  const value = attribute(element, name)?.trim();
  return value === '' ? undefined : value;
}
