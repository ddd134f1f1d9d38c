import { forbiddenPath, unrepeatedWildcard } from '../schema-findings.ts';
import { isInfinite } from '../simplify/name-class.ts';
import { holds, type SimplePattern } from '../simplify/pattern.ts';
import type { SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';

/** What a pattern stands in, as bits; `repeatedGroup` is a group or interleave in a oneOrMore. */
export const within = {
  attribute: 1,
  oneOrMore: 2,
  repeatedGroup: 4,
  list: 8,
  except: 16,
  start: 32,
} as const;

const outerNames: readonly (readonly [number, string])[] = [
  [within.start, '<start>'],
  [within.except, '<except> of data'],
  [within.list, '<list>'],
  [within.attribute, '<attribute>'],
  [within.repeatedGroup, '<group> or <interleave> in <oneOrMore> or <zeroOrMore>'],
];

/** RELAX NG, 7.1: in which patterns each pattern must not stand. */
const forbidden: Readonly<Record<SimplePattern['type'], number>> = {
  empty: within.start | within.except,
  notAllowed: 0,
  text: within.start | within.except | within.list,
  choice: 0,
  group: within.start | within.except,
  interleave: within.start | within.except | within.list,
  oneOrMore: within.start | within.except,
  list: within.start | within.except | within.list,
  data: within.start,
  value: within.start,
  attribute: within.start | within.except | within.list | within.attribute | within.repeatedGroup,
  element: within.except | within.list | within.attribute,
};

/** Checks 7.1, and the wildcards of 7.3; each pattern is looked at once for each context. */
export class PathCheck {
  readonly #problems: Problems;
  /** By context, the patterns with members that were looked at in it. */
  readonly #seen = new Map<number, Set<SimplePattern>>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  check(pattern: SimplePattern, context: number, parent: SchemaElement): void {
    if (!isRestricted(pattern, context)) return;
    if ('members' in pattern && this.#isKnown(pattern, context)) return;
    const at = pattern.type === 'empty' || pattern.type === 'notAllowed' ? parent : pattern.at;
    const broken = forbidden[pattern.type] & context;
    if (broken !== 0) {
      const outer = outerNames.find(([bit]) => (broken & bit) !== 0)?.[1] ?? '';
      this.#problems.at(at, forbiddenPath, { inner: `<${pattern.type}>`, outer });
      return;
    }
    switch (pattern.type) {
      case 'empty':
      case 'notAllowed':
      case 'text':
      case 'value':
      case 'element':
        break;
      case 'choice':
      case 'group':
      case 'interleave': {
        const isJoined = pattern.type !== 'choice' && (context & within.oneOrMore) !== 0;
        const inner = isJoined ? context | within.repeatedGroup : context;
        const { members } = pattern;
        for (let index = 0; index < members.length; index++) {
          const member = members[index];
          if (member) this.check(member, inner, at);
        }
        break;
      }
      case 'oneOrMore':
        this.check(pattern.of, context | within.oneOrMore, at);
        break;
      case 'list':
        this.check(pattern.of, context | within.list, at);
        break;
      case 'data':
        if (pattern.except) this.check(pattern.except, within.except, at);
        break;
      case 'attribute':
        if ((context & within.oneOrMore) === 0 && isInfinite(pattern.nameClass))
          this.#problems.at(at, unrepeatedWildcard, {});
        this.check(pattern.value, within.attribute, at);
    }
  }

  #isKnown(pattern: SimplePattern, context: number): boolean {
    let seen = this.#seen.get(context);
    if (!seen) {
      seen = new Set();
      this.#seen.set(context, seen);
    }
    const { size } = seen;
    return seen.add(pattern).size === size;
  }
}

/** Elements and text may be repeated; without attributes and data there is no more to look at. */
function isRestricted(pattern: SimplePattern, context: number): boolean {
  return (
    (context & ~(within.oneOrMore | within.repeatedGroup)) !== 0 ||
    (pattern.holds & (holds.attribute | holds.data)) !== 0
  );
}
