import { block, suppressed } from '../build.ts';
import type { Rule } from '../context.ts';

/** Elements that say something about the encoding and are not words of the text. */
export const meta: Readonly<Record<string, Rule>> = {
  teiHeader: suppressed('the header is shown as document information'),
  certainty: suppressed('degree of certainty, shown as a mark on what it is about'),
  precision: suppressed('degree of precision, shown as a mark on what it is about'),
  respons: suppressed('responsibility for the encoding'),
  alt: suppressed('alternation of encodings'),
  altGrp: suppressed('alternation of encodings'),
  link: suppressed('link between places, without words'),
  linkGrp: suppressed('links between places, without words'),
  join: suppressed('join of fragments, without words'),
  joinGrp: suppressed('joins of fragments, without words'),
  span: suppressed('analysis of the text'),
  spanGrp: suppressed('analyses of the text'),
  interp: suppressed('analysis of the text'),
  interpGrp: suppressed('analyses of the text'),
  fs: suppressed('analysis of the text'),
  f: suppressed('analysis of the text'),
  numeric: suppressed('analysis of the text'),
  symbol: suppressed('analysis of the text'),
  binary: suppressed('analysis of the text'),
  fLib: suppressed('analysis of the text'),
  fvLib: suppressed('analysis of the text'),
  index: suppressed('entry of an index that is generated'),
  timeline: suppressed('points in time of a recording'),
  when: suppressed('a point in time of a recording'),
  xenoData: suppressed('data of another kind'),
  charDecl: suppressed('description of characters'),
  adminInfo: block(),
};
