import {
  missingChild,
  noGrammar,
  recursiveReference,
  tooComplex,
  undefinedReference,
  unknownElement,
} from '../schema-findings.ts';
import { attributeOf, type SchemaElement } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';
import type { DatatypeCache } from './data.ts';
import { collectGrammar, type Definition, type Grammar, type GrammarContext } from './grammar.ts';
import { openReference, type ReadReference } from './files.ts';
import type { NameClass } from './name-class.ts';
import { reachableElements } from './reachable.ts';
import {
  choice,
  elementPattern,
  notAllowed,
  together,
  type ElementDefinition,
  type SimplePattern,
} from './pattern.ts';
import type { AttributePattern, Simplification } from './rule.ts';
import { rules } from './rules.ts';

export interface Simplified {
  readonly start: SimplePattern;
  /** The elements that can be reached from the start (4.19). */
  readonly elements: readonly ElementDefinition[];
  /** All attribute patterns, those that nothing leads to included. */
  readonly attributes: readonly AttributePattern[];
}

/** Patterns inside patterns, through references too: the stack must do. Real ones stay below 100. */
const deepest = 600;

type Pending = { -readonly [K in keyof ElementDefinition]: ElementDefinition[K] } & {
  readonly children: readonly SchemaElement[];
  readonly grammar: Grammar | undefined;
};

/** RELAX NG, 4.5 to 4.22: from the elements of a schema to patterns in the simple syntax. */
export function simplify(
  root: SchemaElement,
  problems: Problems,
  readReference: ReadReference,
): Simplified {
  const simplifier = new Simplifier(problems, readReference);
  const start = simplifier.pattern(root, undefined);
  simplifier.finishElements();
  simplifier.finishUnreachable();
  return { start, elements: reachableElements(start), attributes: simplifier.attributes };
}

class Simplifier implements Simplification {
  readonly problems: Problems;
  readonly datatypes: DatatypeCache = new Map();
  readonly attributes: AttributePattern[] = [];
  readonly #readReference: ReadReference;
  readonly #grammars: Grammar[] = [];
  readonly #pending: Pending[] = [];
  #finished = 0;
  #depth = 0;
  #tooDeep = false;
  #reachable = true;

  constructor(problems: Problems, readReference: ReadReference) {
    this.problems = problems;
    this.#readReference = readReference;
  }

  /** The contents of elements come last: a reference from one element to another is no circle. */
  finishElements(): void {
    for (; this.#finished < this.#pending.length; this.#finished++) {
      const element = this.#pending[this.#finished];
      if (element) element.content = this.group(element.children, element.at, element.grammar);
    }
  }

  /** What nothing refers to must be correct as far as 4.18, and is then forgotten (4.19). */
  finishUnreachable(): void {
    this.#reachable = false;
    for (const grammar of this.#grammars)
      grammar.definitions.forEach((definition) => this.#resolve(definition, grammar));
    this.finishElements();
  }

  pattern(element: SchemaElement, grammar: Grammar | undefined): SimplePattern {
    const rule = rules.get(element.name);
    if (!rule) {
      this.problems.at(element, unknownElement, { name: element.name, parent: 'a pattern' });
      return notAllowed;
    }
    if (this.#depth >= deepest) {
      const what = `its patterns nest more than ${deepest} deep`;
      if (!this.#tooDeep) this.problems.at(element, tooComplex, { what });
      this.#tooDeep = true;
      return notAllowed;
    }
    this.#depth++;
    const pattern = rule(element, grammar, this);
    this.#depth--;
    return pattern;
  }

  patterns(
    children: readonly SchemaElement[],
    parent: SchemaElement,
    grammar: Grammar | undefined,
  ): SimplePattern[] {
    if (children.length === 0)
      this.problems.at(parent, missingChild, { parent: parent.name, expected: 'a pattern' });
    const patterns: SimplePattern[] = [];
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child?.kind?.isPattern)
        patterns.push(this.#known(child, grammar) ?? this.pattern(child, grammar));
      else if (child)
        this.problems.at(child, unknownElement, { name: child.name, parent: parent.name });
    }
    return patterns;
  }

  group(
    children: readonly SchemaElement[],
    parent: SchemaElement,
    grammar: Grammar | undefined,
  ): SimplePattern {
    const only = children[0];
    if (children.length === 1 && only?.kind?.isPattern) return this.pattern(only, grammar);
    return together('group', this.patterns(children, parent, grammar), parent);
  }

  element(
    nameClass: NameClass,
    children: readonly SchemaElement[],
    at: SchemaElement,
    grammar: Grammar | undefined,
  ): SimplePattern {
    const definition = { nameClass, content: notAllowed, at, children, grammar };
    this.#pending.push(definition);
    return elementPattern(definition);
  }

  reference(element: SchemaElement, target: Grammar | undefined): SimplePattern {
    const name = attributeOf(element, 'name')?.trim();
    if (name === undefined) return notAllowed;
    if (!target) {
      this.problems.at(element, noGrammar, { name });
      return notAllowed;
    }
    const definition = target.definitions.get(name);
    if (!definition) {
      const known = [...target.definitions.keys()];
      this.problems.at(element, undefinedReference, { name, known }, 'name');
      return notAllowed;
    }
    if (definition.state === 'open') {
      if (this.#reachable) this.problems.at(element, recursiveReference, { name });
      return notAllowed;
    }
    return this.#resolve(definition, target);
  }

  /** What a reference stands for, if that is simplified: most of a large schema is such references. */
  #known(element: SchemaElement, grammar: Grammar | undefined): SimplePattern | undefined {
    if (element.name !== 'ref' || element.children.length > 0) return undefined;
    const definition = grammar?.definitions.get(attributeOf(element, 'name') ?? '');
    return definition?.state === 'done' ? definition.pattern : undefined;
  }

  /** A definition of 4.17 as one pattern; the parts of a `define` are a group (4.12). */
  #resolve(definition: Definition, grammar: Grammar): SimplePattern {
    if (definition.state === 'done') return definition.pattern;
    definition.state = 'open';
    const { parts, combine } = definition;
    const at = parts[0];
    if (at && parts.length === 1) definition.pattern = this.group(at.children, at, grammar);
    else if (at) {
      const members = parts.map((part) => this.group(part.children, part, grammar));
      definition.pattern =
        combine === 'interleave' ? together('interleave', members, at) : choice(members, at);
    }
    definition.state = 'done';
    return definition.pattern;
  }

  grammar(element: SchemaElement, outer: Grammar | undefined): SimplePattern {
    const context: GrammarContext = {
      problems: this.problems,
      unset: notAllowed,
      include: (from, href) => openReference(from, href, this.#readReference, this.problems),
    };
    const grammar = collectGrammar(element, outer, context);
    this.#grammars.push(grammar);
    return grammar.start ? this.#resolve(grammar.start, grammar) : notAllowed;
  }

  /** 4.6: the pattern of the file stands in the place of the reference. */
  external(element: SchemaElement, grammar: Grammar | undefined): SimplePattern {
    const href = attributeOf(element, 'href');
    const root =
      href === undefined
        ? undefined
        : openReference(element, href, this.#readReference, this.problems);
    if (!root) return notAllowed;
    return this.pattern(root, grammar);
  }
}
