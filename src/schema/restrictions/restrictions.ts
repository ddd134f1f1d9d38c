import type { ElementDefinition, SimplePattern } from '../simplify/pattern.ts';
import type { SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';
import { AttributeCheck } from './attributes.ts';
import { ContentTypeCheck } from './content-types.ts';
import { InterleaveCheck } from './interleave.ts';
import { PathCheck, within } from './paths.ts';

/** RELAX NG, 7: what a schema in the simple syntax must not do. */
export function checkRestrictions(
  root: SchemaElement,
  start: SimplePattern,
  elements: readonly ElementDefinition[],
  problems: Problems,
): void {
  const paths = new PathCheck(problems);
  const contentTypes = new ContentTypeCheck(problems);
  const attributes = new AttributeCheck(problems);
  const interleaves = new InterleaveCheck(problems);
  paths.check(start, within.start, root);
  for (const { content, at } of elements) {
    paths.check(content, 0, at);
    contentTypes.check(content);
    attributes.check(content);
    interleaves.check(content);
  }
}
