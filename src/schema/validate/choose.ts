import { closest } from '../../finding/suggest.ts';
import type { Expected } from '../findings.ts';
import { commonness } from './common-names.ts';

/** Names in a message: more than these nobody reads. */
const most = 8;
const mostCompared = 1000;

export interface Candidate {
  /** As the message shows it: `<item>`, `@when`, “yes”. */
  readonly label: string;
  /** To compare with what was written. */
  readonly name: string;
  /** In how many places of the schema it can stand: what is rare belongs here the more. */
  readonly places: number;
}

/**
 * The few of many candidates that a person would choose among: first what resembles the word that
 * was written, then what can stand in few other places. `always` come first and are always shown.
 */
export function choose(
  candidates: readonly Candidate[],
  written: string | undefined,
  always: readonly string[] = [],
): Expected {
  const room = most - always.length;
  const ranked =
    candidates.length <= room
      ? [...candidates].sort((a, b) => compareText(a.label, b.label))
      : [...candidates]
          .sort(
            (a, b) =>
              resemblance(b.name, written) - resemblance(a.name, written) ||
              rank(a.name) - rank(b.name) ||
              a.places - b.places ||
              compareText(a.label, b.label),
          )
          .slice(0, room);
  return {
    names: [...always, ...ranked.map((candidate) => candidate.label)],
    more: candidates.length - ranked.length,
  };
}

/** The label of the candidate that was probably meant. */
export function meant<Known extends Candidate>(
  candidates: readonly Known[],
  written: string,
): Known | undefined {
  // A single letter resembles every other; and comparing with thousands takes long.
  if (written.length < 2 || candidates.length > mostCompared) return undefined;
  const name = closest(
    written,
    candidates.map((candidate) => candidate.name),
  );
  return name === undefined ? undefined : candidates.find((candidate) => candidate.name === name);
}

function rank(name: string): number {
  return commonness.get(name) ?? commonness.size;
}

/** Letters that two names begin with in common, if they are enough to mean something. */
function resemblance(name: string, written: string | undefined): number {
  if (written === undefined) return 0;
  const a = name.toLowerCase();
  const b = written.toLowerCase();
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common >= 3 ? common : 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
