import { report, type Finding, type FindingKind, type Span } from '../../finding/finding.ts';
import { attributeSpan } from '../../xml/attributes.ts';
import type { Attribute, StartTag } from '../../xml/reader.ts';
import { isWhiteSpace } from '../../xml/white-space.ts';
import type { State, Transition } from '../automaton/state.ts';
import {
  badContent,
  badValue,
  missingAttribute,
  missingElement,
  notChecked,
  textNotAllowed,
  unknownAttribute,
} from '../findings.ts';
import type { Schema } from '../schema.ts';
import { choose, meant } from './choose.ts';
import {
  attributeCandidates,
  elementCandidates,
  expectedHere,
  missingAttributes,
  missingElements,
  valuesExpected,
} from './explain.ts';
import type { Frame } from './frame.ts';

/** Nobody corrects more than these before checking again; it is probably the wrong schema. */
const mostFindings = 1000;

/** What was found in a document so far, and how each mistake is told. */
export class Complaints {
  readonly findings: Finding[] = [];
  /** Nothing more is checked, and the last finding says so. */
  givenUp = false;
  readonly #text: string;
  readonly #schema: Schema;

  constructor(text: string, schema: Schema) {
    this.#text = text;
    this.#schema = schema;
  }

  /** Returns where in the list the finding is. */
  add(finding: Finding): number {
    const index = this.findings.push(finding) - 1;
    if (index === mostFindings)
      this.giveUp(`there are more than ${mostFindings} findings`, finding);
    return index;
  }

  report<Facts>(kind: FindingKind<Facts>, facts: Facts, { start, end }: Span): number {
    return this.add(report(kind, facts, { start, end }));
  }

  replace(index: number, finding: Finding): void {
    this.findings[index] = finding;
  }

  giveUp(limit: string, { start, end }: Span): void {
    this.givenUp = true;
    this.findings.push(report(notChecked, { limit }, { start, end }));
  }

  unknownAttribute(state: State, { name }: Attribute, frame: Frame, tag: StartTag): void {
    const candidates = attributeCandidates(state, frame);
    const facts = {
      name,
      element: tag.name,
      meant: meant(candidates, name)?.label,
      expected: choose(candidates, name),
    };
    this.report(unknownAttribute, facts, attributeSpan(this.#text, tag, name));
  }

  badValue({ alternatives }: Transition, { name, value }: Attribute, tag: StartTag): void {
    const { candidates, expected } = valuesExpected(alternatives, value);
    const facts = {
      value,
      attribute: name,
      element: tag.name,
      meant: meant(candidates, value)?.label,
      expected,
    };
    this.report(badValue, facts, attributeSpan(this.#text, tag, name));
  }

  missingAttributes(state: State, frame: Frame, tag: StartTag): void {
    const { missing, oneOf } = missingAttributes(state, frame);
    this.report(missingAttribute, { missing, oneOf, element: tag.name }, tag);
  }

  /** Once for each element: more text in it is the same mistake. */
  textNotAllowed(frame: Frame, value: string, at: Span): void {
    if (frame.textReported || !frame.tag) return;
    frame.textReported = true;
    const candidates = elementCandidates(frame.state, frame, this.#schema.vocabulary);
    const expected = expectedHere(frame.state, candidates, undefined);
    const facts = { text: value.trim(), parent: frame.tag.name, expected };
    this.report(textNotAllowed, facts, trimmed(value, at));
  }

  /** An element ended too early, or its text is not what its data says. */
  incomplete(frame: Frame, endTag: Span): void {
    const { tag, state } = frame;
    if (!tag || frame.flawed || frame.textReported) return;
    // What is missing is missing before the end tag; an empty-element tag is both.
    const place = endTag.start === endTag.end ? tag : endTag;
    const text = state.hasData ? frame.text : '';
    if (!isWhiteSpace(text)) {
      const span = { start: frame.textStart, end: frame.textEnd };
      this.#badContent(tag, state, text, trimmed(text, span));
      return;
    }
    const { labels, oneOf, more } = missingElements(this.#schema, state, frame);
    if (labels.length === 0) {
      this.#badContent(tag, state, '', place);
      return;
    }
    const facts = { missing: labels, oneOf, more, parent: tag.name, before: undefined };
    this.report(missingElement, facts, place);
  }

  #badContent(tag: StartTag, { patterns }: State, value: string, span: Span): void {
    const { candidates, expected } = valuesExpected(patterns, value.trim());
    const probable = meant(candidates, value.trim())?.label;
    this.report(badContent, { value, element: tag.name, meant: probable, expected }, span);
  }
}

/** Where a text is without the white space around it. References make it longer in the source. */
function trimmed(value: string, { start, end }: Span): Span {
  const before = Math.max(value.search(/[^\t\n\r ]/), 0);
  const from = Math.min(start + before, Math.max(end - 1, start));
  const isPlain = end - start === value.length;
  return { start: from, end: isPlain ? Math.min(from + value.trim().length, end) : end };
}
