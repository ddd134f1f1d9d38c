import { report, type Finding, type FindingKind, type Span } from '../../finding/finding.ts';
import { attributeSpan } from '../../xml/attributes.ts';
import type { Source } from '../../xml/source.ts';
import type { SchemaElement, SchemaFile } from './element.ts';

/** A finding about a schema, in the file of the schema that it is about. */
export interface SchemaFinding {
  readonly file: string;
  readonly source: Source;
  readonly finding: Finding;
}

/** More than these tell nobody anything new. */
const most = 100;

/** What is wrong with a schema, as it comes to light; loading goes on to find more. */
export class Problems {
  readonly list: SchemaFinding[] = [];
  readonly #seen = new Set<string>();

  /** At the start tag of an element, or at one of its attributes. */
  at<Facts>(
    element: SchemaElement,
    kind: FindingKind<Facts>,
    facts: Facts,
    attribute?: string,
    related?: { readonly element: SchemaElement; readonly message: string },
  ): void {
    const { file } = element.context;
    const span =
      attribute === undefined ? element : attributeSpan(file.source.text, element, attribute);
    const relatedPath = related?.element.context.file.path;
    const otherFile = relatedPath === file.path ? undefined : relatedPath;
    const places = related
      ? [
          {
            message: related.message,
            start: related.element.start,
            end: related.element.end,
            ...(otherFile !== undefined && { file: otherFile }),
          },
        ]
      : [];
    this.in(file, report(kind, facts, { start: span.start, end: span.end }, places));
  }

  in(file: SchemaFile, finding: Finding): void {
    const key = `${file.path} ${finding.start} ${finding.code} ${finding.message}`;
    if (this.#seen.has(key) || this.list.length >= most) return;
    this.#seen.add(key);
    this.list.push({ file: file.path, source: file.source, finding });
  }
}

export const startOfFile: Span = { start: 0, end: 0 };
