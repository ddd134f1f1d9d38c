import { isNcName } from '../datatypes/lexical.ts';
import {
  badCombine,
  badName,
  includeNotGrammar,
  missingChild,
  noStart,
  overridesNothing,
  unknownElement,
} from '../schema-findings.ts';
import { attributeOf, type SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';
import type { SimplePattern } from './pattern.ts';

/** The `define` elements of one name, or the `start` elements, of a grammar (4.17). */
export interface Definition {
  readonly name: string;
  readonly parts: SchemaElement[];
  combine: 'choice' | 'interleave' | undefined;
  /** Set when it is simplified; `open` while it is, so that a circle shows (4.19). */
  state: 'waiting' | 'open' | 'done';
  pattern: SimplePattern;
}

export interface Grammar {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly start: Definition | undefined;
  readonly outer: Grammar | undefined;
}

/** What collecting a grammar needs of the rest of simplification. */
export interface GrammarContext {
  readonly problems: Problems;
  readonly unset: SimplePattern;
  /** The document element of an included file (4.7). */
  readonly include: (element: SchemaElement, href: string) => SchemaElement | undefined;
}

/** No NCName, so that `start` shares a map with the definitions. */
const startKey = ' start';
type Components = Map<string, SchemaElement[]>;

/** Collects the definitions of a grammar: 4.7 include, 4.11 div, 4.17 combine, 4.18 start. */
export function collectGrammar(
  grammar: SchemaElement,
  outer: Grammar | undefined,
  context: GrammarContext,
): Grammar {
  const components: Components = new Map();
  collect(grammar, components, context, 'include');
  const definitions = new Map<string, Definition>();
  components.forEach((parts, key) => {
    const name = key === startKey ? 'start' : key;
    const combine = combineOf(name, parts, context.problems);
    definitions.set(key, { name, parts, combine, state: 'waiting', pattern: context.unset });
  });
  const start = definitions.get(startKey);
  if (!start) context.problems.at(grammar, noStart, {});
  definitions.delete(startKey);
  return { definitions, start, outer };
}

function collect(
  parent: SchemaElement,
  into: Components,
  context: GrammarContext,
  includes: 'include' | 'no include',
): void {
  const { problems } = context;
  for (const element of parent.children) {
    switch (element.name) {
      case 'start':
        checkStart(element, problems);
        add(into, startKey, element);
        break;
      case 'define':
        add(into, definedName(element, problems), element);
        break;
      case 'div':
        collect(element, into, context, includes);
        break;
      case 'include':
        if (includes === 'include') {
          include(element, into, context);
          break;
        }
        problems.at(element, unknownElement, { name: element.name, parent: parent.name });
        break;
      default:
        problems.at(element, unknownElement, { name: element.name, parent: parent.name });
    }
  }
}

/** 4.7: what stands inside the include takes the place of what the file defines by that name. */
function include(element: SchemaElement, into: Components, context: GrammarContext): void {
  const href = attributeOf(element, 'href');
  if (href === undefined) return;
  const overrides: Components = new Map();
  collect(element, overrides, context, 'no include');
  const root = context.include(element, href);
  if (!root) return;
  const included: Components = new Map();
  if (root.name === 'grammar') collect(root, included, context, 'include');
  else context.problems.at(element, includeNotGrammar, { href, name: root.name }, 'href');
  for (const [name, [first]] of overrides) {
    if (!included.delete(name) && first && root.name === 'grammar') {
      const what = name === startKey ? 'start' : `definition of ${name}`;
      context.problems.at(first, overridesNothing, { what, href });
    }
  }
  for (const source of [included, overrides])
    for (const [name, parts] of source) for (const part of parts) add(into, name, part);
}

function add(into: Components, name: string, element: SchemaElement): void {
  const parts = into.get(name);
  if (parts) parts.push(element);
  else into.set(name, [element]);
}

function definedName(element: SchemaElement, problems: Problems): string {
  const name = attributeOf(element, 'name')?.trim() ?? '';
  if (attributeOf(element, 'name') !== undefined && !isNcName(name))
    problems.at(element, badName, { name, reason: 'it is not a name without a colon' }, 'name');
  return name;
}

function checkStart(element: SchemaElement, problems: Problems): void {
  const [first, second] = element.children;
  if (!first) problems.at(element, missingChild, { parent: 'start', expected: 'a pattern' });
  if (second) problems.at(second, unknownElement, { name: second.name, parent: 'start' });
}

/** 4.17: at most one without `combine`, and the others all alike. */
function combineOf(
  name: string,
  parts: readonly SchemaElement[],
  problems: Problems,
): Definition['combine'] {
  let combine: Definition['combine'];
  let plain = 0;
  for (const part of parts) {
    const written = attributeOf(part, 'combine')?.trim();
    if (written === undefined) {
      plain++;
      if (plain > 1) problems.at(part, badCombine, { name, reason: 'two have no combine' });
    } else if (written !== 'choice' && written !== 'interleave') {
      const reason = `“${written}” is neither choice nor interleave`;
      problems.at(part, badCombine, { name, reason }, 'combine');
    } else if (combine !== undefined && combine !== written) {
      const reason = 'one says choice and one says interleave';
      problems.at(part, badCombine, { name, reason }, 'combine');
    } else combine = written;
  }
  return combine;
}
