import type { State, Transition } from '../automaton/state.ts';
import type { StartTag } from '../../xml/reader.ts';

/** An open element of the document. */
export interface Frame {
  /** Undefined for the document itself. */
  readonly tag: StartTag | undefined;
  readonly parent: Frame | undefined;
  /** The way that led here, or undefined if the parent's state stays as it is. */
  readonly transition: Transition | undefined;
  state: State;
  /** Text of an element that may hold data, until it ends. */
  text: string;
  textStart: number;
  textEnd: number;
  /** A finding was made about the children: what is missing now may be its consequence. */
  flawed: boolean;
  textReported: boolean;
  /** What was reported missing before an element, so that it can be recognised when it comes. */
  missing:
    | { readonly names: ReadonlySet<string>; readonly finding: number; readonly tag: StartTag }
    | undefined;
}

export function frameOf(
  tag: StartTag | undefined,
  parent: Frame | undefined,
  transition: Transition | undefined,
  state: State,
): Frame {
  return {
    tag,
    parent,
    transition,
    state,
    text: '',
    textStart: 0,
    textEnd: 0,
    flawed: false,
    textReported: false,
    missing: undefined,
  };
}

/** The namespace that a prefix is bound to inside an element. */
export function namespaceIn(frame: Frame | undefined, prefix: string): string | undefined {
  if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
  for (let at = frame; at; at = at.parent) {
    const namespace = at.tag?.declarations?.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}

/** A prefix that is bound to a namespace inside an element. */
export function prefixIn(frame: Frame | undefined, namespace: string): string | undefined {
  for (let at = frame; at; at = at.parent)
    for (const [prefix, bound] of at.tag?.declarations ?? [])
      if (bound === namespace && namespaceIn(frame, prefix) === namespace) return prefix;
  return undefined;
}
