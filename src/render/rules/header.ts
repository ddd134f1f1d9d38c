import { attribute, plainText } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { safeHref } from '../addresses.ts';
import { common } from '../attributes.ts';
import { block, inline, paragraph, rule, transparent } from '../build.ts';
import { inside, type Context, type Rule } from '../context.ts';
import { generated, h, isPhrasing, phrasingOr, type Content } from '../hast.ts';
import { facts } from '../sentence.ts';

/** A part of the header; in a `biblFull` its facts are part of a sentence (TEI P5, 3.12.2.3). */
const statement = rule((element, context) =>
  element.parent?.local === 'biblFull'
    ? [phrasingOr('span', common(element, context), facts(element, context, {}))]
    : [h('div', common(element, context), inside(element, context))],
);

/** The parts of the header, which the page shows as document information (TEI P5, 2). */
export const header: Readonly<Record<string, Rule>> = {
  fileDesc: transparent(),
  titleStmt: statement,
  editionStmt: statement,
  publicationStmt: statement,
  authority: inline(),
  availability: block(),
  licence: rule(licence),
  seriesStmt: statement,
  notesStmt: statement,
  sourceDesc: block(),
  encodingDesc: block(),
  projectDesc: block(),
  samplingDecl: block(),
  editorialDecl: block(),
  correction: block(),
  normalization: block(),
  quotation: block(),
  hyphenation: block(),
  punctuation: block(),
  segmentation: block(),
  interpretation: block(),
  stdVals: block(),
  refsDecl: block(),
  rendition: inline('code'),
  profileDesc: block(),
  creation: inline(),
  langUsage: block(),
  language: inline(),
  abstract: block(),
  textClass: block(),
  keywords: block(),
  settingDesc: block(),
  setting: block(),
  locale: inline(),
  activity: inline(),
  particDesc: block(),
  handNotes: block(),
  revisionDesc: block(),
  listChange: block(),
  change: paragraph(),
};

/** A licence with its address, which may be all that the header says of it (TEI P5, 2.2.4). */
function licence(element: XmlElement, context: Context): readonly Content[] {
  const contents = inside(element, context);
  const target = attribute(element, 'target');
  const href = target === undefined ? undefined : safeHref(target);
  const isSaid = target === undefined || plainText(element).includes(target);
  const link = h('a', { href }, [generated(target ?? '')]);
  const address: readonly Content[] =
    isSaid || href === undefined || context.inLink
      ? []
      : isPhrasing(contents)
        ? [generated(contents.length > 0 ? ' ' : ''), link]
        : [h('p', {}, [link])];
  return [phrasingOr('p', common(element, context), [...contents, ...address])];
}
