import { block, inline, paragraph, rule, transparent } from '../build.ts';
import { common } from '../attributes.ts';
import { inside, type Rule } from '../context.ts';
import { h, phrasingOr } from '../hast.ts';
import { scope, sentence } from '../sentence.ts';

/** Bibliographies (TEI P5, 3.12) and descriptions of manuscripts (TEI P5, 11). */
export const bibliography: Readonly<Record<string, Rule>> = {
  listBibl: block(),
  bibl: rule((element, context) => {
    const listed = element.parent?.local === 'listBibl';
    const children = inside(element, context);
    return [phrasingOr(listed ? 'p' : 'span', common(element, context), children)];
  }),
  biblFull: block(),
  biblStruct: sentence('p', { end: '.' }),
  analytic: sentence('span', {}),
  monogr: sentence('span', {}),
  series: sentence('span', {}),
  imprint: sentence('span', { before: '(', after: { pubPlace: ': ' }, end: ')' }),
  biblScope: scope,
  citedRange: scope,
  publisher: inline(),
  distributor: inline(),
  pubPlace: inline(),
  edition: inline(),
  respStmt: inline(),
  resp: inline(),
  extent: inline(),
  meeting: inline(),
  relatedItem: inline(),
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
  msItem: sentence('p', {}),
  msPart: block(),
  summary: paragraph(),
  locus: inline(),
  locusGrp: inline(),
  incipit: inline(),
  explicit: inline(),
  rubric: inline(),
  finalRubric: inline(),
  colophon: inline(),
  material: inline(),
  dimensions: inline(),
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
