import { attribute, childElements, tokens } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { alternative, inline, rule, said, transparent } from '../build.ts';
import { inside, type Context, type Rule } from '../context.ts';
import {
  generated,
  isPhrasing,
  phrasingOr,
  withChildren,
  withProperties,
  type Content,
  type Range,
} from '../hast.ts';
import { ourLanguage } from '../words.ts';
import { asInSource, editorial as established, layerProperties, type Shown } from '../layers.ts';

/** What editors and scribes changed (TEI P5, 3.5 Simple Editorial Changes and 12.3). */
export const editorial: Readonly<Record<string, Rule>> = {
  choice: rule(choice),
  sic: pair(asInSource),
  orig: pair(asInSource),
  abbr: pair(asInSource, 'abbr'),
  corr: pair(established),
  reg: pair(established),
  expan: pair(established),
  am: pair(asInSource),
  ex: alternative(established),
  add: inline('ins'),
  addSpan: rule(spanTo({ className: 'add' })),
  delSpan: rule(spanTo({ className: 'del', onlyIn: asInSource })),
  damageSpan: rule(spanTo({ className: 'damage' })),
  del: rule(deletion),
  subst: inline(),
  substJoin: transparent(),
  mod: inline(),
  retrace: inline(),
  restore: rule(restore),
  undo: transparent(),
  redo: transparent(),
  supplied: rule(supplied),
  surplus: alternative(['reading', ...asInSource]),
  secl: inline(),
  unclear: inline(),
  damage: inline(),
  gap: rule(gap),
  hyph: inline(),
  metamark: alternative(asInSource),
  handShift: rule((element, context) => {
    const hand =
      attribute(element, 'new') ?? attribute(element, 'hand') ?? attribute(element, 'scribe');
    const title =
      hand === undefined ? undefined : context.settings.words.hand(hand.replace(/^#/, ''));
    return [phrasingOr('span', { ...common(element, context), title }, inside(element, context))];
  }),
};

/** Deleted words, between the brackets of the Leiden conventions: plain text has no strokes. */
function deletion(element: XmlElement, context: Context): readonly Content[] {
  const contents = inside(element, context);
  const words = isPhrasing(contents) ? [generated('⟦'), ...contents, generated('⟧')] : contents;
  const properties = { ...common(element, context), ...layerProperties(asInSource) };
  return [phrasingOr('del', properties, words)];
}

/** In a `choice` each half is for its layers; outside of one there is no other half to show. */
function pair(shown: readonly Shown[], tagName = 'span'): Rule {
  const halved = alternative(shown, tagName);
  const whole = inline(tagName);
  return rule((element, context) => {
    const chosen = element.parent?.local === 'choice' && hasOtherHalf(element.parent);
    const { render } = (chosen ? halved : whole) as Extract<Rule, { kind: 'render' }>;
    return render(element, context);
  });
}

const halves = {
  source: new Set(['sic', 'orig', 'abbr', 'am']),
  edited: new Set(['corr', 'reg', 'expan', 'ex']),
};

function hasOtherHalf(choice: XmlElement): boolean {
  const children = childElements(choice);
  return (
    children.some((child) => halves.source.has(child.local)) &&
    children.some((child) => halves.edited.has(child.local))
  );
}

/** Alternatives of one kind (two `unclear`, three `corr`): the first is the editor's choice. */
function choice(element: XmlElement, context: Context): readonly Content[] {
  const contents = inside(element, context);
  const seen = new Set<string>();
  const children = childElements(element).map((child) => {
    const again = seen.has(child.local);
    seen.add(child.local);
    return again;
  });
  const marked = contents.map((content, index) =>
    children[index] && content.type === 'element'
      ? withProperties(content, { dataIn: [], hidden: true })
      : content,
  );
  const separated = marked.every((content) => content.type === 'element') ? marked : contents;
  return [phrasingOr('span', common(element, context), separated)];
}

/** A deletion that was taken back: the words stand again, in every layer. */
function restore(element: XmlElement, context: Context): readonly Content[] {
  const contents = inside(element, context).map((content) => {
    if (content.type !== 'element' || content.tagName !== 'del') return content;
    const words = content.children.filter(
      (node) => node.type !== 'text' || node.data !== undefined,
    );
    return withChildren(withProperties(content, { hidden: undefined, dataIn: undefined }), words);
  });
  return [phrasingOr('span', common(element, context), contents)];
}

/**
 * Supplied words are not in the source, unless somebody supplied them who is part of it: what a
 * translator put in stands in the translation that is edited.
 */
function supplied(element: XmlElement, context: Context): readonly Content[] {
  const resp = tokens(element, 'resp').map((token) => token.replace(/^#/, ''));
  const ofTheText = resp.length > 0 && resp.every((id) => context.textOwners.has(id));
  const { className, ...properties } = common(element, context);
  const classes = Array.isArray(className) ? className : [];
  return [
    phrasingOr(
      'span',
      {
        ...properties,
        className: ofTheText ? [...classes, 'of-the-text'] : classes,
        ...(!ofTheText && layerProperties(established)),
      },
      inside(element, context),
    ),
  ];
}

/** Something that the source has and this edition cannot read or does not give. */
function gap(element: XmlElement, context: Context): readonly Content[] {
  const title = context.settings.words.gap({
    amount: said(element, 'quantity') ?? said(element, 'extent'),
    unit: said(element, 'unit'),
    reason: said(element, 'reason'),
  });
  const lang = element.children.length > 0 ? undefined : ourLanguage(context);
  return [
    phrasingOr(
      'span',
      { ...common(element, context), title, ...(lang !== undefined && { lang }) },
      [generated('[…]'), ...inside(element, context)],
    ),
  ];
}

/** A change that crosses elements: from here to the element that `@spanTo` names. */
function spanTo(range: Omit<Range, 'key'>) {
  return (element: XmlElement, context: Context): readonly Content[] => {
    const point = phrasingOr('span', common(element, context), inside(element, context));
    const key = attribute(element, 'spanTo');
    if (key?.startsWith('#') !== true || !context.byId.has(key.slice(1))) return [point];
    return [{ ...point, data: { opens: [{ ...range, key }] } }];
  };
}
