import {
  allowsText,
  attributesIn,
  expectedValues,
  firstElements,
  required,
  wildcardText,
} from '../automaton/expected.ts';
import type { Pattern } from '../automaton/pattern.ts';
import type { State } from '../automaton/state.ts';
import type { Expected } from '../findings.ts';
import { contains, listedNames, type Name, type NameClass } from '../simplify/name-class.ts';
import type { ElementDefinition } from '../simplify/pattern.ts';
import { choose, type Candidate } from './choose.ts';
import type { Schema } from '../schema.ts';
import { prefixIn, type Frame } from './frame.ts';
import type { Vocabulary } from './vocabulary.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** An element that may come next, as a candidate for a message and for recovery. */
export interface ElementCandidate extends Candidate, Name {}

export function elementCandidates(
  state: State,
  frame: Frame,
  vocabulary: () => Vocabulary,
): ElementCandidate[] {
  const found = new Map<string, ElementCandidate>();
  for (const pattern of state.patterns) {
    for (const { definition } of firstElements(pattern)) {
      const places = vocabulary().parents.get(definition)?.size ?? 0;
      for (const { namespace, local } of listedNames(definition.nameClass)) {
        const label = elementLabel({ namespace, local }, frame);
        if (!found.has(label)) found.set(label, { label, name: local, places, namespace, local });
      }
    }
  }
  return [...found.values()];
}

/** The candidates, and what has no name: text and wildcards. */
export function expectedHere(
  state: State,
  candidates: readonly Candidate[],
  written: string | undefined,
): Expected {
  const always: string[] = [];
  if (state.patterns.some(allowsText)) always.push('text');
  for (const pattern of state.patterns)
    for (const { definition } of firstElements(pattern)) {
      const wildcard = wildcardText(definition.nameClass);
      if (wildcard !== undefined) always.push(`an element of ${wildcard}`);
    }
  return choose(candidates, written, [...new Set(always)].slice(0, 3));
}

/** What is missing for an element to be complete: names, or a choice of names. */
export interface Missing {
  readonly names: readonly Name[];
  readonly labels: readonly string[];
  readonly oneOf: boolean;
  readonly more: number;
}

/** What comes instead, and the state behind it: what can still come there is not missing. */
export interface Instead {
  readonly behind: State;
  readonly tag: Name;
}

export function missingElements(
  { automaton, vocabulary }: Schema,
  state: State,
  frame: Frame,
  instead?: Instead,
): Missing {
  const laterRequired = new Set(
    (instead?.behind.patterns ?? []).flatMap((pattern) => [...required(pattern, 'element')]),
  );
  const [first, ...others] = state.patterns.filter((pattern) => pattern.type !== 'notAllowed');
  const certain = first ? [...required(first, 'element')] : [];
  const names = certain
    .filter((element) => others.every((other) => required(other, 'element').has(element)))
    .filter((element) => !laterRequired.has(element))
    .filter(({ definition: { nameClass } }) => !instead || !isNamed(nameClass, instead.tag))
    .flatMap(({ definition }) => [...listedNames(definition.nameClass)].slice(0, 1));
  if (names.length > 0) {
    const labels = names.map((name) => elementLabel(name, frame));
    return { names, labels, oneOf: false, more: 0 };
  }
  const possible = elementCandidates(state, frame, vocabulary);
  const helpful = possible.slice(0, mostTried).filter(({ namespace, local }) => {
    const transition = automaton.element(state, namespace, local);
    const behind = transition && automaton.behind(transition, transition.all);
    if (!behind || !instead) return behind?.nullable !== 0;
    const { tag } = instead;
    return automaton.element(behind, tag.namespace, tag.local) !== undefined;
  });
  const candidates = helpful.length > 0 ? helpful : possible;
  const { names: labels, more } = choose(candidates, undefined);
  return { names: candidates, labels, oneOf: candidates.length > 1, more };
}

/** Elements that are tried to see whether they would make good what is missing. */
const mostTried = 300;

function isNamed(nameClass: NameClass, { namespace, local }: Name): boolean {
  return contains(nameClass, namespace, local);
}

export function attributeCandidates(state: State, frame: Frame): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const pattern of state.patterns) {
    for (const { nameClass } of attributesIn(pattern)) {
      for (const name of listedNames(nameClass)) {
        const label = attributeLabel(name, frame);
        const known = found.get(label);
        // Of two that are equally like what was written, the one without a prefix is meant.
        const places = (known?.places ?? 0) + (name.namespace === '' ? 0 : 1);
        found.set(label, { label, name: label, places });
      }
    }
  }
  return [...found.values()];
}

/** The required attributes that did not come. */
export function missingAttributes(
  state: State,
  frame: Frame,
): { readonly missing: readonly string[]; readonly oneOf: boolean } {
  const live = state.patterns.filter((pattern) => pattern.type !== 'notAllowed');
  const [first, ...others] = live.map((pattern) => required(pattern, 'attribute'));
  const certain = [...(first ?? [])].filter((attribute) =>
    others.every((other) => other.has(attribute)),
  );
  const oneOf = certain.length === 0;
  // Where no attribute is common to all ways, it is one of those that there are.
  const attributes = oneOf ? live.flatMap((pattern) => [...attributesIn(pattern)]) : certain;
  const labels = new Set(attributes.map(({ nameClass }) => firstLabel(nameClass, frame)));
  return { missing: [...labels].slice(0, 8), oneOf: oneOf && labels.size > 1 };
}

function firstLabel(nameClass: NameClass, frame: Frame): string {
  for (const name of listedNames(nameClass)) return attributeLabel(name, frame);
  return wildcardText(nameClass) ?? 'any';
}

/** What a value must be: closed lists as values, datatypes in words. */
export function valuesExpected(
  patterns: readonly Pattern[],
  written: string,
): { readonly candidates: readonly Candidate[]; readonly expected: Expected } {
  const { values, types } = expectedValues(patterns);
  const candidates = [...values].map((value) => ({ label: `“${value}”`, name: value, places: 0 }));
  const described = [...types].slice(0, 7);
  const expected = choose(candidates, written, described);
  const listIsExpected = patterns.some((pattern) => pattern.type === 'list');
  const names =
    listIsExpected && described.length > 0
      ? [`${described[0] ?? ''} (several are separated by spaces)`, ...expected.names.slice(1)]
      : expected.names;
  return { candidates, expected: { names, more: expected.more } };
}

/** The elements in which one of these definitions has its place. */
export function homesOf(
  definitions: readonly ElementDefinition[],
  vocabulary: () => Vocabulary,
): Expected {
  const homes = new Set<string>();
  for (const definition of definitions)
    for (const parent of vocabulary().parents.get(definition) ?? []) homes.add(parent);
  const candidates = [...homes].map((name) => ({ label: `<${name}>`, name, places: 0 }));
  return choose(candidates, undefined);
}

export function elementLabel({ namespace, local }: Name, frame: Frame): string {
  const context = frame.tag?.namespace;
  if (context === undefined || namespace === context) return `<${local}>`;
  const prefix = prefixIn(frame, namespace);
  if (prefix !== undefined) return prefix === '' ? `<${local}>` : `<${prefix}:${local}>`;
  return namespace === '' ? `<${local} xmlns="">` : `<${local} xmlns="${namespace}">`;
}

function attributeLabel({ namespace, local }: Name, frame: Frame): string {
  if (namespace === '') return local;
  if (namespace === xmlNamespace) return `xml:${local}`;
  const prefix = prefixIn(frame, namespace);
  return prefix === undefined || prefix === ''
    ? `${local} (of ${namespace})`
    : `${prefix}:${local}`;
}
