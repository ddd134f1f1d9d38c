import { report, type Finding, type FindingKind, type Span } from '../../finding/finding.ts';
import { attributeSpan } from '../../xml/attributes.ts';
import type { Doctype } from '../../xml/doctype.ts';
import type { Attribute, StartTag, XmlHandler } from '../../xml/reader.ts';
import type { Source } from '../../xml/source.ts';
import type { Automaton } from '../automaton/automaton.ts';
import type { State, Transition } from '../automaton/state.ts';
import { TooComplex } from '../automaton/store.ts';
import { isWhiteSpace, type ValueContext } from '../datatypes/datatype.ts';
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
import { frameOf, namespaceIn, type Frame } from './frame.ts';
import { Identifiers } from './identifiers.ts';
import { recover } from './recover.ts';

/** Nobody corrects more than these before checking again; it is probably the wrong schema. */
const mostFindings = 1000;

/** Checks a document while it is read. */
export interface Validator extends XmlHandler {
  /** What was found; complete when the document has been read to its end. */
  readonly findings: () => readonly Finding[];
}

/** A validator for one document; the schema can serve many. */
export function validator(schema: Schema, source: Source): Validator {
  const validation = new Validation(schema, source);
  return {
    doctype: (doctype) => {
      validation.doctype = doctype;
    },
    startElement: (tag) => {
      if (validation.givenUp) return;
      try {
        validation.startElement(tag);
      } catch (thrown) {
        validation.giveUpAfter(thrown, tag);
      }
    },
    endElement: (start, end) => {
      if (validation.givenUp) return;
      try {
        validation.endElement(start, end);
      } catch (thrown) {
        validation.giveUpAfter(thrown, { start, end });
      }
    },
    text: (value, start, end) => {
      if (validation.givenUp) return;
      try {
        validation.text(value, start, end);
      } catch (thrown) {
        validation.giveUpAfter(thrown, { start, end });
      }
    },
    findings: () => validation.findings(),
  };
}

export class Validation {
  readonly schema: Schema;
  doctype: Doctype | undefined;
  readonly #automaton: Automaton;
  readonly #text: string;
  readonly #findings: Finding[] = [];
  readonly #identifiers: Identifiers;
  readonly #context: ValueContext = {
    namespace: (prefix) => namespaceIn(this.#frame, prefix),
    isUnparsedEntity: (name) => this.doctype?.entities.get(name)?.type === 'external',
  };
  #frame: Frame;
  /** How deep we are in an element that is not checked. */
  #skipped = 0;
  givenUp = false;

  constructor(schema: Schema, source: Source) {
    this.schema = schema;
    this.#automaton = schema.automaton;
    this.#text = source.text;
    this.#identifiers = new Identifiers(source.text);
    this.#frame = frameOf(undefined, undefined, undefined, schema.automaton.initial);
  }

  findings(): readonly Finding[] {
    return [...this.#findings, ...(this.givenUp ? [] : this.#identifiers.dangling())];
  }

  report<Facts>(kind: FindingKind<Facts>, facts: Facts, { start, end }: Span): number {
    const index = this.#findings.push(report(kind, facts, { start, end })) - 1;
    if (index === mostFindings)
      this.#giveUp(`there are more than ${mostFindings} findings`, { start, end });
    return index;
  }

  replace(index: number, finding: Finding): void {
    this.#findings[index] = finding;
  }

  /** Where the schema asks for too much, the rest of the document is not checked. */
  giveUpAfter(thrown: unknown, span: Span): void {
    if (!(thrown instanceof TooComplex)) throw thrown;
    this.#giveUp('the schema allows too many combinations here', span);
  }

  #giveUp(limit: string, span: Span): void {
    this.givenUp = true;
    this.report(notChecked, { limit }, span);
  }

  startElement(tag: StartTag): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      this.#identifiers.addUnchecked(tag);
      return;
    }
    const parent = this.#frame;
    if (parent.text !== '') this.#settleText(parent);
    let transition = this.#automaton.element(parent.state, tag.namespace, tag.local);
    let inside: State | undefined = transition?.inside;
    let lenient = false;
    if (!inside) {
      const recovery = recover(this, parent, tag);
      if (recovery.type === 'skip') {
        if (recovery.transition)
          parent.state = this.#automaton.behind(recovery.transition, recovery.transition.all);
        this.#skipped = 1;
        this.#identifiers.addUnchecked(tag);
        return;
      }
      transition = recovery.transition;
      ({ inside, lenient } = recovery);
    }
    const frame = frameOf(tag, parent, transition, inside);
    frame.flawed = lenient;
    frame.textReported = lenient;
    this.#frame = frame;
    const { attributes } = tag;
    let state = inside;
    for (const attribute of attributes) state = this.#attribute(state, attribute, frame, tag);
    frame.state = this.#automaton.close(state) ?? this.#withoutAttributes(state, frame, tag);
  }

  #attribute(state: State, attribute: Attribute, frame: Frame, tag: StartTag): State {
    const transition = this.#automaton.attribute(state, attribute.namespace, attribute.local);
    if (!transition) {
      this.#unknownAttribute(state, attribute, frame, tag);
      return state;
    }
    let mask = this.#automaton.valueMask(transition, attribute.value, this.#context);
    if (mask === 0) {
      this.#badValue(transition, attribute, tag);
      mask = transition.all;
    } else if (transition.identity !== undefined) {
      if (!this.schema.unsoundIds.has(`${tag.local} ${attribute.local}`)) {
        const finding = this.#identifiers.add(transition.identity, attribute, tag);
        if (finding) this.#findings.push(finding);
      }
    }
    return this.#automaton.behind(transition, mask);
  }

  endElement(start: number, end: number): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const frame = this.#frame;
    const { state, transition, parent } = frame;
    if (!parent) return;
    let mask = state.hasData
      ? this.#automaton.endMask(state, frame.text, this.#context)
      : state.nullable;
    if (mask === 0) {
      this.#incomplete(frame, start, end);
      if (transition) mask = transition.all;
    }
    this.#frame = parent;
    if (transition) parent.state = this.#automaton.behind(transition, mask);
  }

  text(value: string, start: number, end: number): void {
    if (this.#skipped > 0) return;
    const frame = this.#frame;
    const { state } = frame;
    if (state.hasData) {
      if (frame.text === '') frame.textStart = start;
      frame.text += value;
      frame.textEnd = end;
      return;
    }
    if (state.afterText === state || isWhiteSpace(value)) return;
    this.#plainText(frame, value, start, end);
  }

  #plainText(frame: Frame, value: string, start: number, end: number): void {
    const next = this.#automaton.text(frame.state, value, this.#context);
    if (next) {
      frame.state = next;
      return;
    }
    if (frame.textReported || !frame.tag) return;
    frame.textReported = true;
    const first = Math.max(value.search(/[^\t\n\r ]/), 0);
    const text = value.trim();
    const candidates = elementCandidates(frame.state, frame, this.schema.vocabulary);
    const expected = expectedHere(frame.state, candidates, undefined);
    const from = Math.min(start + first, Math.max(end - 1, start));
    const span = { start: from, end: Math.min(from + text.length, end) };
    this.report(textNotAllowed, { text, parent: frame.tag.name, expected }, span);
  }

  /** Text that may be data, when an element follows it. */
  #settleText(frame: Frame): void {
    const { text, textStart, textEnd } = frame;
    frame.text = '';
    if (!isWhiteSpace(text)) this.#plainText(frame, text, textStart, textEnd);
  }

  #unknownAttribute(state: State, attribute: Attribute, frame: Frame, tag: StartTag): void {
    const { name } = attribute;
    const candidates = attributeCandidates(state, frame);
    const facts = {
      name,
      element: tag.name,
      meant: meant(candidates, name)?.label,
      expected: choose(candidates, name),
    };
    this.report(unknownAttribute, facts, attributeSpan(this.#text, tag, name));
  }

  #badValue(transition: Transition, { name, value }: Attribute, tag: StartTag): void {
    const { candidates, expected } = valuesExpected(transition.alternatives, value);
    const facts = {
      value,
      attribute: name,
      element: tag.name,
      meant: meant(candidates, value)?.label,
      expected,
    };
    this.report(badValue, facts, attributeSpan(this.#text, tag, name));
  }

  #withoutAttributes(state: State, frame: Frame, tag: StartTag): State {
    const { missing, oneOf } = missingAttributes(state, frame);
    this.report(missingAttribute, { missing, oneOf, element: tag.name }, tag);
    return this.#automaton.closeForgiving(state);
  }

  /** An element ended too early, or its text is not what its data says. */
  #incomplete(frame: Frame, start: number, end: number): void {
    const { tag, state } = frame;
    if (!tag || frame.flawed || frame.textReported) return;
    const text = state.hasData ? frame.text : '';
    if (!isWhiteSpace(text)) {
      const { candidates, expected } = valuesExpected(state.patterns, text.trim());
      const first = Math.max(text.search(/[^\t\n\r ]/), 0);
      const from = Math.min(frame.textStart + first, frame.textEnd);
      const facts = {
        value: text,
        element: tag.name,
        meant: meant(candidates, text.trim())?.label,
        expected,
      };
      this.report(badContent, facts, { start: from, end: Math.max(frame.textEnd, from) });
      return;
    }
    const place = start === end ? tag : { start, end };
    const { labels, oneOf, more } = missingElements(state, frame, this.schema.vocabulary);
    if (labels.length === 0) {
      const { expected } = valuesExpected(state.patterns, '');
      this.report(badContent, { value: '', element: tag.name, meant: undefined, expected }, place);
      return;
    }
    const facts = { missing: labels, oneOf, more, parent: tag.name, before: undefined };
    this.report(missingElement, facts, place);
  }
}
