import { common } from '../attributes.ts';
import { block, inline, paragraph, rule } from '../build.ts';
import { inside, type Rule } from '../context.ts';
import { h } from '../hast.ts';

/** The title page (TEI P5, 4.6). */
export const front: Readonly<Record<string, Rule>> = {
  titlePage: block(),
  docTitle: block(),
  titlePart: paragraph(),
  docAuthor: inline(),
  docEdition: inline(),
  docImprint: paragraph(),
  imprimatur: paragraph(),
  divGen: rule((element, context) => [
    h('div', common(element, context), inside(element, context)),
  ]),
};
