import type { Finding, Span } from '../../finding/finding.ts';
import type { Doctype } from '../../xml/doctype.ts';
import type { Attribute, StartTag, XmlHandler } from '../../xml/reader.ts';
import type { Source } from '../../xml/source.ts';
import { isWhiteSpace } from '../../xml/white-space.ts';
import type { Automaton } from '../automaton/automaton.ts';
import type { State } from '../automaton/state.ts';
import { TooComplex } from '../automaton/store.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import type { Schema } from '../schema.ts';
import { asWritten } from './as-written.ts';
import { Complaints } from './complaints.ts';
import { frameOf, namespaceIn, type Frame } from './frame.ts';
import { Identifiers } from './identifiers.ts';
import { recover } from './recover.ts';

/** Checks a document while it is read. */
export interface Validator extends Required<
  Pick<XmlHandler, 'doctype' | 'startElement' | 'endElement' | 'text'>
> {
  /** What was found; complete when the document has been read to its end. */
  readonly findings: () => readonly Finding[];
}

/** A validator for one document; the schema can serve many. */
export function validator(schema: Schema, source: Source): Validator {
  const validation = new Validation(schema, source);
  return schema.names === 'as written' ? asWritten(validation) : validation;
}

/** Walks the automaton along a document, and keeps what the automaton does not: the open elements. */
class Validation implements Validator {
  readonly #complaints: Complaints;
  #doctype: Doctype | undefined;
  readonly #schema: Schema;
  readonly #automaton: Automaton;
  readonly #identifiers: Identifiers;
  readonly #context: ValueContext = {
    namespace: (prefix) => namespaceIn(this.#frame, prefix),
    isUnparsedEntity: (name) => this.#doctype?.entities.get(name)?.type === 'external',
  };
  #frame: Frame;
  /** How deep we are in an element that is not checked. */
  #skipped = 0;

  constructor(schema: Schema, source: Source) {
    this.#complaints = new Complaints(source.text, schema);
    this.#schema = schema;
    this.#automaton = schema.automaton;
    this.#identifiers = new Identifiers(source.text);
    this.#frame = frameOf(undefined, undefined, undefined, schema.automaton.initial);
  }

  findings(): readonly Finding[] {
    const { findings, givenUp } = this.#complaints;
    return givenUp ? [...findings] : [...findings, ...this.#identifiers.dangling()];
  }

  doctype(doctype: Doctype): void {
    this.#doctype = doctype;
  }

  startElement(tag: StartTag): void {
    if (this.#complaints.givenUp) return;
    if (this.#skipped > 0) {
      this.#skipped++;
      this.#identifiers.addUnchecked(tag);
      return;
    }
    try {
      const parent = this.#frame;
      if (parent.text !== '') this.#settleText(parent);
      const transition = this.#automaton.element(parent.state, tag.namespace, tag.local);
      const frame = transition?.inside
        ? frameOf(tag, parent, transition, transition.inside)
        : this.#recovered(parent, tag);
      if (!frame) {
        this.#skipped = 1;
        this.#identifiers.addUnchecked(tag);
        return;
      }
      this.#frame = frame;
      let { state } = frame;
      const { attributes } = tag;
      for (let index = 0; index < attributes.length; index++) {
        const attribute = attributes[index];
        if (attribute) state = this.#attribute(state, attribute, frame, tag);
      }
      frame.state = this.#automaton.close(state) ?? this.#withoutAttributes(state, frame, tag);
    } catch (thrown) {
      this.#giveUpAfter(thrown, tag);
    }
  }

  /** For an element that is not allowed; nothing if it is to be skipped. */
  #recovered(parent: Frame, tag: StartTag): Frame | undefined {
    const recovery = recover(this.#schema, this.#complaints, parent, tag);
    const { transition } = recovery;
    if (recovery.type === 'skip') {
      if (transition) parent.state = this.#automaton.behind(transition, transition.all);
      return undefined;
    }
    const frame = frameOf(tag, parent, transition, recovery.inside);
    frame.flawed = recovery.lenient;
    frame.textReported = recovery.lenient;
    return frame;
  }

  #attribute(state: State, attribute: Attribute, frame: Frame, tag: StartTag): State {
    const transition = this.#automaton.attribute(state, attribute.namespace, attribute.local);
    if (!transition) {
      this.#complaints.unknownAttribute(state, attribute, frame, tag);
      return state;
    }
    let mask = this.#automaton.valueMask(transition, attribute.value, this.#context);
    if (mask === 0) {
      this.#complaints.badValue(transition, attribute, tag);
      mask = transition.all;
    } else if (transition.identity !== undefined) {
      const { unsoundIds } = this.#schema;
      if (unsoundIds.size === 0 || !unsoundIds.has(`${tag.local} ${attribute.local}`)) {
        const finding = this.#identifiers.add(transition.identity, attribute, tag);
        if (finding) this.#complaints.add(finding);
      }
    }
    return this.#automaton.behind(transition, mask);
  }

  #withoutAttributes(state: State, frame: Frame, tag: StartTag): State {
    this.#complaints.missingAttributes(state, frame, tag);
    return this.#automaton.closeForgiving(state);
  }

  endElement(start: number, end: number): void {
    if (this.#complaints.givenUp) return;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const frame = this.#frame;
    const { state, transition, parent } = frame;
    if (!parent) return;
    try {
      let mask = state.hasData
        ? this.#automaton.endMask(state, frame.text, this.#context)
        : state.nullable;
      if (mask === 0) {
        this.#complaints.incomplete(frame, { start, end });
        if (transition) mask = transition.all;
      }
      this.#frame = parent;
      if (transition) parent.state = this.#automaton.behind(transition, mask);
    } catch (thrown) {
      this.#giveUpAfter(thrown, { start, end });
    }
  }

  text(value: string, start: number, end: number): void {
    if (this.#skipped > 0 || this.#complaints.givenUp) return;
    const frame = this.#frame;
    const { state } = frame;
    if (state.hasData) {
      if (frame.text === '') frame.textStart = start;
      frame.text += value;
      frame.textEnd = end;
      return;
    }
    if (state.afterText === state || isWhiteSpace(value)) return;
    try {
      this.#plainText(frame, value, { start, end });
    } catch (thrown) {
      this.#giveUpAfter(thrown, { start, end });
    }
  }

  /** Where the schema asks for too much, the rest of the document is not checked. */
  #giveUpAfter(thrown: unknown, span: Span): void {
    if (!(thrown instanceof TooComplex)) throw thrown;
    this.#complaints.giveUp('the schema allows too many combinations here', span);
  }

  #plainText(frame: Frame, value: string, span: Span): void {
    const next = this.#automaton.text(frame.state, value, this.#context);
    if (next) frame.state = next;
    else this.#complaints.textNotAllowed(frame, value, span);
  }

  /** Text that might have been data, now that an element follows it. */
  #settleText(frame: Frame): void {
    const { text, textStart, textEnd } = frame;
    frame.text = '';
    if (!isWhiteSpace(text)) this.#plainText(frame, text, { start: textStart, end: textEnd });
  }
}
