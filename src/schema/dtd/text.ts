import type { FindingKind, Span } from '../../finding/finding.ts';
import { report } from '../../finding/finding.ts';
import { contextOfFile, type SchemaElement, type SchemaFile } from '../syntax/element.ts';
import type { Problems } from '../syntax/problems.ts';

/** Text of a DTD: a file, or what a parameter entity stands for at one place of a file. */
export interface DtdText {
  readonly text: string;
  readonly file: SchemaFile;
  /** Where findings about it go, when it is not the text of the file itself. */
  readonly at: Span | undefined;
}

/** A part of such a text, and where a person should look for it. */
export interface Place {
  readonly file: SchemaFile;
  readonly span: Span;
}

export function placeOf({ file, at }: DtdText, start: number, end: number): Place {
  return { file, span: at ?? { start, end } };
}

export function complain<Facts>(
  problems: Problems,
  { file, span }: Place,
  kind: FindingKind<Facts>,
  facts: Facts,
): void {
  problems.in(file, report(kind, facts, span));
}

/** A place in the form in which patterns remember where they come from. */
export function asElement({ file, span }: Place, name: string): SchemaElement {
  return {
    name,
    kind: undefined,
    attributes: [],
    children: [],
    text: '',
    context: contextOfFile(file, ''),
    start: span.start,
    end: span.end,
  };
}
