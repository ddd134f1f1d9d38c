import { attribute, closestAncestor } from '../../xml/query.ts';
import { common, languageProperties, numbered } from '../attributes.ts';
import { block, inline, paragraph, rule } from '../build.ts';
import { inside, type Rule } from '../context.ts';
import { generated, h, isPhrasing, phrasingOr } from '../hast.ts';

/** Paragraphs and what may stand in them (TEI P5, 3.1 to 3.4). */
export const prose: Readonly<Record<string, Rule>> = {
  p: rule((element, context) => [
    phrasingOr('p', numbered(element, context), inside(element, context)),
  ]),
  ab: paragraph(),
  q: rule((element, context) => [
    phrasingOr('q', common(element, context), inside(element, context)),
  ]),
  quote: rule((element, context) => {
    const children = inside(element, context);
    const properties = common(element, context);
    const alone =
      element.parent !== undefined &&
      !/^(?:p|ab|l|note|said|cit|item|cell|q|seg|quote)$/.test(element.parent.local);
    if (!alone && isPhrasing(children)) return [h('span', properties, children)];
    const paragraphs = isPhrasing(children) ? [h('p', {}, children)] : children;
    return [h('blockquote', properties, paragraphs)];
  }),
  said: inline(),
  cit: inline(),
  soCalled: inline(),
  mentioned: inline('i'),
  emph: inline('em'),
  hi: rule((element, context) => [
    phrasingOr(
      highlight(attribute(element, 'rend')),
      common(element, context),
      inside(element, context),
    ),
  ]),
  foreign: rule((element, context) => [
    phrasingOr('i', common(element, context), inside(element, context)),
  ]),
  term: inline(),
  gloss: inline(),
  title: rule((element, context) => {
    const level = attribute(element, 'level');
    // In a structured reference the signs are ours, and a page writes quotation marks by language.
    const isPart = level === 'a' || level === 'u';
    const structured = closestAncestor(element, 'biblStruct', 'biblFull') !== undefined;
    const name = isPart ? (structured ? 'q' : 'span') : 'cite';
    return [
      phrasingOr(name, { ...common(element, context), dataLevel: level }, inside(element, context)),
    ];
  }),
  desc: inline(),
  label: inline(),
  num: inline(),
  measure: inline(),
  measureGrp: inline(),
  unit: inline(),
  email: inline(),
  code: inline('code'),
  ident: inline('code'),
  eg: block('pre'),
  gi: inline('code'),
  att: inline('code'),
  val: inline('code'),
  tag: inline('code'),
  distinct: inline('i'),
  seg: inline(),
  ruby: inline('ruby'),
  rb: inline(),
  /** Between brackets where ruby is not shown as such (HTML, 4.5.12 The rp element). */
  rt: rule((element, context) => [
    h('rp', {}, [generated('(')]),
    phrasingOr('rt', common(element, context), inside(element, context)),
    h('rp', {}, [generated(')')]),
  ]),
  /** A stretch in another language without a name of its own. */
  lang: rule((element, context) => {
    const tag = attribute(element, 'xml:lang');
    return [
      phrasingOr(
        'span',
        { ...(tag !== undefined && languageProperties(tag)) },
        inside(element, context),
      ),
    ];
  }),
  /** A space of some size that the source leaves empty. */
  space: rule((element, context) => {
    const extent = attribute(element, 'extent') ?? attribute(element, 'quantity');
    const properties = { ...common(element, context), title: extent };
    return [
      phrasingOr(
        'span',
        properties,
        element.children.length > 0 ? inside(element, context) : [generated(' ')],
      ),
    ];
  }),
};

/** What `@rend` of `hi` most often says in real files; the class carries everything else. */
function highlight(rend: string | undefined): string {
  if (rend === undefined) return 'span';
  if (/\b(?:bold|b|strong|fett)\b/i.test(rend)) return 'b';
  if (/\b(?:italics?|it|i|kursiv|oblique)\b/i.test(rend)) return 'i';
  if (/\b(?:sup|super|superscript)\b/i.test(rend)) return 'sup';
  if (/\b(?:sub|subscript)\b/i.test(rend)) return 'sub';
  if (/\b(?:underlined?|u)\b/i.test(rend)) return 'u';
  return 'span';
}
