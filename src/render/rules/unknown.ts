import { common } from '../attributes.ts';
import { inside, type Render } from '../context.ts';
import { phrasingOr, whiteSpaceSeparated } from '../hast.ts';

/** Without a rule: the text stays, as a run of text or as a block by what it holds. */
export const unknown: Render = (element, context) => {
  const children = inside(element, context);
  const properties = common(element, context, 'unknown');
  const name = whiteSpaceSeparated(children) ? 'div' : 'span';
  return [phrasingOr(name, { ...properties, dataName: element.name }, children)];
};
