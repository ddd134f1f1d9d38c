import { attribute, child, closestAncestor, plainText } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { common } from '../attributes.ts';
import { rule } from '../build.ts';
import { inside, type Context, type Rule } from '../context.ts';
import { generated, phrasingOr, type Content } from '../hast.ts';
import { isStandOff } from '../notes.ts';
import { safeHref } from '../addresses.ts';
import { liftMarks } from '../marks.ts';
import { block } from '../build.ts';

/** Links and notes (TEI P5, 3.7 and 3.9). */
export const links: Readonly<Record<string, Rule>> = {
  ref: rule(link),
  ptr: rule(link),
  note: rule(note),
  noteGrp: rule((element, context) => inside(element, context)),
  listAnnotation: block(),
  annotation: block(),
};

function link(element: XmlElement, context: Context): readonly Content[] {
  const target = attribute(element, 'target')?.trim().split(/\s+/)[0];
  const href = target === undefined || context.inLink ? undefined : hrefOf(target, context);
  const inner = inside(element, { ...context, inLink: context.inLink || href !== undefined });
  const external = href !== undefined && /^https?:/i.test(href);
  const label = href ?? target;
  const children =
    inner.length > 0 || label === undefined
      ? inner
      : [generated(nameOf(target ?? '', label, context))];
  if (href === undefined) return [phrasingOr('span', common(element, context), children)];
  const { words, marks } = liftMarks(children);
  const properties = {
    ...common(element, context),
    href,
    rel: external ? 'noreferrer' : undefined,
  };
  return [phrasingOr('a', properties, words), ...marks];
}

function hrefOf(target: string, context: Context): string | undefined {
  if (target.startsWith('#')) {
    const id = target.slice(1);
    return (
      context.settings.entityHref(id) ??
      (context.byId.has(id) ? context.settings.ownHref(id) : undefined)
    );
  }
  return context.settings.documentHref(target) ?? safeHref(target);
}

/** A pointer without words says what it leads to: its heading, its number, or its id. */
function nameOf(target: string, href: string, context: Context): string {
  const element = target.startsWith('#') ? context.byId.get(target.slice(1)) : undefined;
  if (!element) return labelOf(href);
  const heading = plainText(child(element, 'head'));
  return heading === '' ? (attribute(element, 'n') ?? labelOf(target)) : heading;
}

/** A pointer without words shows where it leads, even where nothing is found. */
function labelOf(href: string): string {
  return href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** What has notes of its own, which are read with it. */
const ownNotes = (
  'teiHeader standOff bibl biblStruct biblFull msDesc person personGrp place org object event nym ' +
  'entry entryFree'
).split(' ');

/** A note stands once, in the list of notes; here stays its mark. */
function note(element: XmlElement, context: Context): readonly Content[] {
  if (isStandOff(element)) {
    context.notes.include(element);
    return [];
  }
  // Notes in the header, the registers and in bibliographies are part of what they stand in.
  if (closestAncestor(element, ...ownNotes) !== undefined) {
    return [phrasingOr('span', common(element, context), inside(element, context))];
  }
  return [context.notes.mark(element)];
}
