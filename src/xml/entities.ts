import { SaxesParser } from 'saxes';
import { report, type Finding } from '../finding/finding.ts';
import type { Doctype } from './doctype.ts';
import { characterOf } from './doctype.ts';
import {
  entityExpansion,
  entityRecursion,
  externalEntity,
  unbalancedEntity,
  undefinedEntity,
} from './findings.ts';
import type { Limits } from './guards.ts';

/**
 * What the reader needs to know of a document's entities: the plain ones as text, and the document
 * itself with those that hold markup put in their place.
 */
export interface Expansion {
  readonly plain: ReadonlyMap<string, string>;
  readonly text: string;
  /** From an offset in `text` to the offset in the document as it was written. */
  readonly toSource: (offset: number) => number;
  readonly finding?: Finding;
}

/** A fresh expression each time: a shared global one would carry its `lastIndex` about. */
const references = (): RegExp => /&([^\s#&;<>"']+);/g;
/** Where a reference is read as one: not in comments, CDATA sections and instructions. */
const reading = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|&([^\s#&;<>"']+);/g;
const predefined = new Set(['amp', 'lt', 'gt', 'apos', 'quot']);
const identity = (offset: number): number => offset;

/** Resolves the entities of a document within the limits; a breach is a finding. */
export function expandEntities(text: string, doctype: Doctype, limits: Limits): Expansion {
  const resolver = new Resolver(doctype, limits);
  const unexpanded = { plain: new Map<string, string>(), text, toSource: identity };
  const used = new Set<string>();
  let total = 0;
  reading.lastIndex = doctype.end;
  for (let match = reading.exec(text); match; match = reading.exec(text)) {
    const name = match[1] ?? '';
    if (predefined.has(name) || !doctype.entities.has(name)) continue;
    const size = resolver.size(name);
    const span = { start: match.index, end: reading.lastIndex };
    if (resolver.problem) return { ...unexpanded, finding: resolver.problem(span) };
    total += size;
    if (total > limits.expansion) {
      const facts = { name, limit: limits.expansion };
      return { ...unexpanded, finding: report(entityExpansion, facts, span) };
    }
    if (!used.has(name) && !resolver.isWhole(name))
      return { ...unexpanded, finding: report(unbalancedEntity, { name }, span) };
    used.add(name);
  }
  const plain = new Map<string, string>();
  const marked = new Map<string, string>();
  for (const name of used) {
    if (resolver.holdsMarkup(name)) marked.set(name, resolver.expand(name, 'markup'));
    else plain.set(name, resolver.expand(name, 'text'));
  }
  return marked.size === 0
    ? { ...unexpanded, plain }
    : { plain, ...substitute(text, doctype, marked) };
}

/** Answers for one entity at a time, following the references inside; sizes before any text. */
class Resolver {
  readonly #doctype: Doctype;
  readonly #limits: Limits;
  readonly #sizes = new Map<string, number>();
  readonly #marked = new Map<string, boolean>();
  readonly #whole = new Map<string, boolean>();
  problem: ((span: { start: number; end: number }) => Finding) | undefined;

  constructor(doctype: Doctype, limits: Limits) {
    this.#doctype = doctype;
    this.#limits = limits;
  }

  /** Characters of the full expansion; 0 and a `problem` where there is none. */
  size(name: string, open: readonly string[] = []): number {
    const known = this.#sizes.get(name);
    if (known !== undefined) return known;
    if (open.includes(name) || open.length >= this.#limits.entityDepth) {
      const [outermost = name] = open;
      this.problem = (span) => report(entityRecursion, { name: outermost }, span);
      return 0;
    }
    const declared = this.#doctype.entities.get(name);
    if (declared === undefined) {
      const externalDtd = this.#doctype.systemId !== undefined;
      this.problem = (span) => report(undefinedEntity, { name, externalDtd }, span);
      return 0;
    }
    if (declared.type === 'external') {
      this.problem = (span) => report(externalEntity, { name }, span);
      return 0;
    }
    let size = declared.replacement.length;
    for (const [whole, inner = ''] of declared.replacement.matchAll(references())) {
      if (predefined.has(inner)) continue;
      size += this.size(inner, [...open, name]) - whole.length;
      if (this.problem) return 0;
    }
    this.#sizes.set(name, size);
    return size;
  }

  holdsMarkup(name: string): boolean {
    const known = this.#marked.get(name);
    if (known !== undefined) return known;
    const { replacement } = this.#internal(name);
    const holds =
      replacement.includes('<') ||
      this.#inner(replacement).some((inner) => this.holdsMarkup(inner));
    this.#marked.set(name, holds);
    return holds;
  }

  /** XML 1.0, 4.3.2: the replacement text must be well-formed content by itself. */
  isWhole(name: string): boolean {
    const known = this.#whole.get(name);
    if (known !== undefined) return known;
    const { replacement } = this.#internal(name);
    const inner = this.#inner(replacement);
    const whole =
      isContent(replacement, inner) && inner.every((reference) => this.isWhole(reference));
    this.#whole.set(name, whole);
    return whole;
  }

  /** As `text`, every reference becomes its character; as `markup`, those of XML itself stay. */
  expand(name: string, as: 'text' | 'markup'): string {
    const { replacement } = this.#internal(name);
    return replacement.replace(
      /&(?:#(x[0-9a-fA-F]+|[0-9]+)|([^\s#&;<>"']+));/g,
      (whole: string, number?: string, inner?: string) => {
        if (inner !== undefined && !predefined.has(inner)) return this.expand(inner, as);
        if (as === 'markup') return whole;
        return number === undefined
          ? (predefinedText[inner ?? ''] ?? whole)
          : characterOf(number, whole);
      },
    );
  }

  #inner(replacement: string): string[] {
    return [...replacement.matchAll(references())]
      .map((match) => match[1] ?? '')
      .filter((name) => !predefined.has(name));
  }

  #internal(name: string): { readonly replacement: string } {
    const declared = this.#doctype.entities.get(name);
    return declared?.type === 'internal' ? declared : { replacement: '' };
  }
}

/** Whether a text is well-formed content (XML 1.0, production 43), with these entities declared. */
function isContent(text: string, declared: readonly string[]): boolean {
  if (!/[<&\]]/.test(text)) return true;
  const parser = new SaxesParser({ fragment: true, position: false });
  for (const name of declared) parser.ENTITIES[name] = '';
  const faults: unknown[] = [];
  // Assigned to its field for the reason that reader.ts gives.
  (parser as unknown as { errorHandler: (fault: unknown) => void }).errorHandler = (fault) => {
    faults.push(fault);
  };
  parser.write(text).close();
  return faults.length === 0;
}

const predefinedText: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  quot: '"',
};

/** Where references to entities with markup may stand: in content, not in tags or comments. */
const token =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|&([^\s#&;<>"']+);/g;

function substitute(
  text: string,
  doctype: Doctype,
  replacements: ReadonlyMap<string, string>,
): Pick<Expansion, 'text' | 'toSource'> {
  const parts: string[] = [];
  /** Where, in the expanded text, an insertion begins and ends, and the reference it stands for. */
  const insertions: { from: number; to: number; sourceStart: number; sourceEnd: number }[] = [];
  let length = 0;
  let copied = 0;
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  token.lastIndex = doctype.end;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const replacement = replacements.get(match[1] ?? '');
    if (replacement === undefined) continue;
    push(text.slice(copied, match.index));
    const from = length;
    push(replacement);
    copied = token.lastIndex;
    insertions.push({ from, to: length, sourceStart: match.index, sourceEnd: copied });
  }
  push(text.slice(copied));

  const toSource = (offset: number): number => {
    let low = 0;
    let high = insertions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((insertions[middle]?.from ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const last = insertions[low - 1];
    if (!last) return offset;
    return offset < last.to ? last.sourceStart : offset + last.sourceEnd - last.to;
  };
  return { text: parts.join(''), toSource };
}
