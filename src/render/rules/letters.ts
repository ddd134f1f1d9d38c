import { common } from '../attributes.ts';
import { block, inline, paragraph, rule } from '../build.ts';
import { render, type Rule } from '../context.ts';
import { h } from '../hast.ts';

/** Letters and their formal parts (TEI P5, 4.2). */
export const letters: Readonly<Record<string, Rule>> = {
  opener: block(),
  closer: block(),
  dateline: paragraph(),
  salute: paragraph(),
  signed: paragraph(),
  postscript: block(),
  byline: paragraph(),
  address: block(),
  addrLine: rule((element, context) => [
    h('div', common(element, context), render(element.children, element, context)),
  ]),
  street: inline(),
  postCode: inline(),
  postBox: inline(),
  stamp: inline(),
  salutation: inline(),
};
