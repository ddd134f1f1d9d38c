import { holds, type ElementDefinition, type SimplePattern } from './pattern.ts';

/** The elements that a document can have: what 4.19 keeps, less what 4.20 made impossible. */
export function reachableElements(start: SimplePattern): readonly ElementDefinition[] {
  const found = new Set<ElementDefinition>();
  const seen = new Set<SimplePattern>();
  const visit = (pattern: SimplePattern): void => {
    if ((pattern.holds & holds.element) === 0) return;
    switch (pattern.type) {
      case 'element':
        found.add(pattern.definition);
        break;
      case 'choice':
      case 'group':
      case 'interleave':
        if (seen.has(pattern)) return;
        seen.add(pattern);
        pattern.members.forEach(visit);
        break;
      case 'oneOrMore':
        visit(pattern.of);
        break;
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'list':
      case 'data':
      case 'value':
      case 'attribute':
    }
  };
  visit(start);
  // A set is walked in order of insertion, including what is inserted on the way.
  for (const { content } of found) visit(content);
  return [...found];
}
