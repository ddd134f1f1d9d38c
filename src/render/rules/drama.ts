import { common } from '../attributes.ts';
import { block, inline, paragraph, rule } from '../build.ts';
import { inside, type Rule } from '../context.ts';
import { phrasingOr } from '../hast.ts';

/** Performance texts (TEI P5, 7). */
export const drama: Readonly<Record<string, Rule>> = {
  sp: block(),
  spGrp: block(),
  speaker: paragraph(),
  stage: rule((element, context) => {
    const apart = /^(?:div\d?|body|sp|lg|castList|front|back)$/.test(element.parent?.local ?? '');
    const name = apart ? 'p' : 'span';
    return [phrasingOr(name, common(element, context), inside(element, context))];
  }),
  move: inline(),
  camera: inline(),
  caption: inline(),
  sound: inline(),
  tech: inline(),
  view: block(),
  castList: block(),
  castGroup: block(),
  castItem: block(),
  role: inline(),
  roleDesc: inline(),
  actor: inline(),
  set: block(),
  prologue: block(),
  epilogue: block(),
  performance: block(),
};
