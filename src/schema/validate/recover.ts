import { report } from '../../finding/finding.ts';
import type { StartTag } from '../../xml/reader.ts';
import type { State, Transition } from '../automaton/state.ts';
import {
  includeNotFollowed,
  misplacedElement,
  missingElement,
  unknownElement,
  wrongNamespace,
  wrongOrder,
} from '../findings.ts';
import type { Schema } from '../schema.ts';
import { meant } from './choose.ts';
import type { Complaints } from './complaints.ts';
import { elementCandidates, expectedHere, homesOf, missingElements } from './explain.ts';
import type { Frame } from './frame.ts';
import type { NamedDefinition } from './vocabulary.ts';

const xIncludeNamespace = 'http://www.w3.org/2001/XInclude';

/**
 * How to go on after an element that is not allowed: `enter` checks its content, `skip` does not.
 * The parent goes on behind `transition`, or where it was if there is none.
 */
export type Recovery =
  | {
      readonly type: 'enter';
      readonly transition: Transition | undefined;
      readonly inside: State;
      /** What its content lacks may be a consequence, and is not reported. */
      readonly lenient: boolean;
    }
  | { readonly type: 'skip'; readonly transition: Transition | undefined };

/** Reports an element that is not allowed, once, and finds the reading that explains it best. */
export function recover(
  schema: Schema,
  complaints: Complaints,
  parent: Frame,
  tag: StartTag,
): Recovery {
  const { vocabulary } = schema;
  const named = vocabulary().definitions.get(tag.local) ?? [];
  const known = named.filter(({ namespace }) => namespace === tag.namespace);
  if (known.length > 0) {
    return (
      missingBefore(schema, complaints, parent, tag) ??
      misplaced(schema, complaints, parent, tag, known)
    );
  }
  if (tag.namespace === xIncludeNamespace && tag.local === 'include') {
    const href = tag.attributes.find(({ name }) => name === 'href')?.value ?? '';
    complaints.report(includeNotFollowed, { href }, tag);
    parent.flawed = true;
    return { type: 'skip', transition: undefined };
  }
  const [other] = named;
  if (other) return inWrongNamespace(schema, complaints, parent, tag, named, other);
  return unknown(schema, complaints, parent, tag);
}

/** It would be right here if something that is required had come before it. */
function missingBefore(
  schema: Schema,
  complaints: Complaints,
  parent: Frame,
  tag: StartTag,
): Recovery | undefined {
  const { automaton } = schema;
  const transition = automaton.elementLater(parent.state, tag.namespace, tag.local);
  if (!transition?.inside || !parent.tag) return undefined;
  if (!parent.flawed) {
    const behind = automaton.behind(transition, transition.all);
    const missing = missingElements(schema, parent.state, parent, { behind, tag });
    const { labels, oneOf, more, names } = missing;
    const facts = { missing: labels, oneOf, more, parent: parent.tag.name, before: tag.name };
    const finding = complaints.report(missingElement, facts, tag);
    parent.missing = { names: new Set(names.map(({ local }) => local)), finding, tag };
  }
  parent.flawed = true;
  return { type: 'enter', transition, inside: transition.inside, lenient: false };
}

function misplaced(
  schema: Schema,
  complaints: Complaints,
  parent: Frame,
  tag: StartTag,
  known: readonly NamedDefinition[],
): Recovery {
  const { automaton, vocabulary } = schema;
  const { missing } = parent;
  if (missing?.names.has(tag.local)) {
    // What was missed comes now: the mistake is the order, and it is one mistake.
    const { name } = missing.tag;
    const facts = { name, late: tag.name, parent: parent.tag?.name };
    const message = `<${tag.name}> comes here.`;
    const related = [{ message, start: tag.start, end: tag.end }];
    const { start, end } = missing.tag;
    complaints.replace(missing.finding, report(wrongOrder, facts, { start, end }, related));
  } else {
    const definitions = known.map(({ definition }) => definition);
    const homes = homesOf(definitions, vocabulary);
    const elsewhere = definitions.some((definition) =>
      vocabulary()
        .parents.get(definition)
        ?.has(parent.tag?.local ?? ''),
    );
    const candidates = elementCandidates(parent.state, parent, vocabulary);
    const expected = expectedHere(parent.state, candidates, undefined);
    const facts = { name: tag.name, parent: parent.tag?.name, elsewhere, homes, expected };
    complaints.report(misplacedElement, facts, tag);
  }
  parent.flawed = true;
  const contents = new Set(known.map(({ definition }) => automaton.content(definition)));
  const inside = automaton.state([...contents]);
  return { type: 'enter', transition: undefined, inside, lenient: true };
}

function inWrongNamespace(
  schema: Schema,
  complaints: Complaints,
  parent: Frame,
  tag: StartTag,
  named: readonly NamedDefinition[],
  other: NamedDefinition,
): Recovery {
  const { automaton } = schema;
  const fitting = named.find(({ namespace }) =>
    automaton.element(parent.state, namespace, tag.local),
  );
  const expected = (fitting ?? other).namespace;
  const { name, namespace } = tag;
  complaints.report(wrongNamespace, { name, namespace, expected }, tag);
  parent.flawed = true;
  return { type: 'skip', transition: automaton.element(parent.state, expected, tag.local) };
}

function unknown(schema: Schema, complaints: Complaints, parent: Frame, tag: StartTag): Recovery {
  const { automaton, vocabulary } = schema;
  const candidates = elementCandidates(parent.state, parent, vocabulary);
  const probable = meant(candidates, tag.local);
  const facts = {
    name: tag.name,
    parent: parent.tag?.name,
    meant: probable?.label,
    expected: expectedHere(parent.state, candidates, tag.local),
  };
  complaints.report(unknownElement, facts, tag);
  parent.flawed = true;
  const transition =
    probable && automaton.element(parent.state, probable.namespace, probable.local);
  return { type: 'skip', transition };
}
