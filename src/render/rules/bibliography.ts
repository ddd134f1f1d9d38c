import { attribute, childElements } from '../../xml/query.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { block, inline, paragraph, rule, transparent } from '../build.ts';
import { common } from '../attributes.ts';
import { inside, type Context, type Rule } from '../context.ts';
import { generated, h, phrasingOr, type Content } from '../hast.ts';
import { facts, scope, sentence } from '../sentence.ts';

/** Bibliographies (TEI P5, 3.12) and descriptions of manuscripts (TEI P5, 11). */
export const bibliography: Readonly<Record<string, Rule>> = {
  listBibl: block(),
  bibl: rule((element, context) => {
    const listed = element.parent?.local === 'listBibl';
    const children = inside(element, context);
    return [phrasingOr(listed ? 'p' : 'span', common(element, context), children)];
  }),
  biblFull: sentence('p', { end: '.' }),
  // In the header these are parts of its own; here they are facts of one sentence.
  biblStruct: sentence('p', { end: '.' }),
  analytic: sentence('span', {}),
  monogr: sentence('span', {}),
  series: sentence('span', {}),
  imprint: sentence('span', {
    before: '(',
    after: { pubPlace: ': ' },
    end: ')',
    outside: new Set(['biblScope', 'note']),
  }),
  biblScope: scope,
  citedRange: scope,
  publisher: inline(),
  distributor: inline(),
  pubPlace: inline(),
  edition: inline(),
  respStmt: sentence('span', { by: ' ' }),
  resp: inline(),
  extent: inline(),
  meeting: inline(),
  relatedItem: sentence('span', {}),
  textLang: inline(),
  funder: inline(),
  sponsor: inline(),
  principal: inline(),
};

export const manuscripts: Readonly<Record<string, Rule>> = {
  msDesc: block(),
  msIdentifier: sentence('p', {}),
  altIdentifier: sentence('span', {}),
  msName: inline(),
  institution: inline(),
  repository: inline(),
  collection: inline(),
  msContents: block(),
  msItem: sentence('p', {
    after: { locus: ': ', locusGrp: ': ' },
    lead: { incipit: 'inc. ', explicit: 'expl. ', rubric: 'rubr. ', finalRubric: 'rubr. fin. ' },
    end: '.',
  }),
  msPart: block(),
  summary: paragraph(),
  locus: inline(),
  locusGrp: sentence('span', {}),
  incipit: inline(),
  explicit: inline(),
  rubric: inline(),
  finalRubric: inline(),
  colophon: inline(),
  material: inline(),
  dimensions: rule(dimensions),
  height: inline(),
  width: inline(),
  depth: inline(),
  dim: inline(),
  physDesc: block(),
  objectDesc: block(),
  supportDesc: block(),
  support: block(),
  layoutDesc: block(),
  layout: block(),
  handDesc: block(),
  handNote: block(),
  scriptDesc: block(),
  collation: block(),
  condition: block(),
  decoDesc: block(),
  decoNote: block(),
  bindingDesc: block(),
  binding: block(),
  sealDesc: block(),
  seal: block(),
  history: block(),
  origin: block(),
  origDate: inline(),
  origPlace: inline(),
  provenance: block(),
  acquisition: block(),
  additional: block(),
  surrogates: block(),
  foliation: block(),
  watermark: inline(),
  catchwords: inline(),
  signatures: inline(),
  secFol: inline(),
  heraldry: inline(),
  source: block(),
};

/** Transcriptions by place on the page (TEI P5, 12.2.2). */
export const sourceDocuments: Readonly<Record<string, Rule>> = {
  sourceDoc: block('section'),
  surfaceGrp: block(),
  surface: block(),
  zone: block(),
  line: block(),
  path: transparent(),
  facsimile: block(),
  /** Only a place on an image. */
  listTranspose: rule((element, context) => [
    h('div', common(element, context), inside(element, context)),
  ]),
};

/** `297 × 210 mm`; the unit is that of the whole, or of its first measure (TEI P5, att.measured). */
function dimensions(element: XmlElement, context: Context): readonly Content[] {
  const contents = facts(element, context, { by: ' × ' });
  const measures = [element, ...childElements(element)];
  const unit = measures.map((one) => attribute(one, 'unit')).find((each) => each !== undefined);
  const end = unit === undefined ? [] : [generated(` ${unit}`)];
  return [phrasingOr('span', common(element, context), [...contents, ...end])];
}
