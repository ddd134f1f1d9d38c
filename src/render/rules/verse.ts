import { numbered } from '../attributes.ts';
import { block, inline, rule } from '../build.ts';
import { inside, type Rule } from '../context.ts';
import { h } from '../hast.ts';

/** Verse (TEI P5, 6). */
export const verse: Readonly<Record<string, Rule>> = {
  lg: block(),
  l: rule((element, context) => [h('div', numbered(element, context), inside(element, context))]),
  caesura: inline(),
  rhyme: inline(),
  metDecl: block(),
};
