import { block, inline, paragraph, rule, transparent } from '../build.ts';
import { common } from '../attributes.ts';
import { facts } from '../sentence.ts';
import { inside, type Rule } from '../context.ts';
import { h, phrasingOr } from '../hast.ts';

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
  licence: paragraph(),
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
