import { characterOf } from '../../xml/doctype.ts';
import { tooComplex } from '../schema-findings.ts';
import type { Problems } from '../syntax/problems.ts';
import { dtdUndeclared } from './findings.ts';
import { complain, type DtdText, type Place } from './text.ts';

/** A parameter entity (XML 1.0, 4.2); an external one is read when something refers to it. */
export type Parameter =
  | { readonly type: 'internal'; readonly text: string }
  | { readonly type: 'external'; readonly systemId: string; readonly declaredIn: DtdText };

/** Characters that references may add in all, and entities inside entities: no DTD needs as many. */
const mostCharacters = 20_000_000;
const deepest = 64;

const reference = /%([^\s;%&]+);/g;

/** The parameter entities of a DTD, and what references to them stand for (XML 1.0, 4.4). */
export class Parameters {
  readonly #problems: Problems;
  readonly #open: (systemId: string, from: DtdText, at: Place) => DtdText | undefined;
  readonly #declared = new Map<string, Parameter>();
  #characters = 0;
  #depth = 0;

  constructor(
    problems: Problems,
    open: (systemId: string, from: DtdText, at: Place) => DtdText | undefined,
  ) {
    this.#problems = problems;
    this.#open = open;
  }

  /** The first declaration of a name is binding (4.2). */
  declare(name: string, parameter: Parameter): void {
    if (!this.#declared.has(name)) this.#declared.set(name, parameter);
  }

  /** What a reference stands for, or nothing when it is not declared or there is too much of it. */
  textOf(name: string, at: Place): DtdText | undefined {
    const parameter = this.#declared.get(name);
    if (!parameter) {
      complain(this.#problems, at, dtdUndeclared, { name });
      return undefined;
    }
    const found =
      parameter.type === 'internal'
        ? { text: parameter.text, file: at.file, at: at.span }
        : this.#open(parameter.systemId, parameter.declaredIn, at);
    this.#characters += found?.text.length ?? 0;
    if (this.#characters <= mostCharacters && this.#depth <= deepest) return found;
    const what = 'its parameter entities expand without end';
    complain(this.#problems, at, tooComplex, { what });
    return undefined;
  }

  /** Does something one level further down, so that entities inside entities come to an end. */
  within<Result>(work: () => Result): Result {
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
    }
  }

  /** The replacement text of an entity value: references are included as they are (4.5, 4.4.5). */
  inLiteral(literal: string, at: Place): string {
    return this.#replaced(literal, at, '').replace(
      /&#(x[0-9a-fA-F]+|[0-9]+);/g,
      (whole, number: string) => characterOf(number, whole),
    );
  }

  /** A declaration with its references replaced, padded with spaces (4.4.8); literals stay. */
  inDeclaration(body: string, at: Place): string {
    if (!body.includes('%')) return body;
    return body.replace(/"[^"]*"|'[^']*'|[^"']+/g, (part) =>
      /^["']/.test(part) ? part : this.#replaced(part, at, ' '),
    );
  }

  #replaced(text: string, at: Place, padding: string): string {
    if (!text.includes('%')) return text;
    return text.replace(reference, (_, name: string) => {
      const found = this.textOf(name, at);
      if (!found) return padding;
      const inner =
        padding === '' ? found.text : this.within(() => this.inDeclaration(found.text, at));
      return `${padding}${inner}${padding}`;
    });
  }
}
