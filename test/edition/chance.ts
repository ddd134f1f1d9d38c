import { attribute, childElements, textContent } from '../../src/xml/query.ts';
import type { XmlElement } from '../../src/xml/tree.ts';

/** Values of each datatype, the unusual among them. */
const samples: Readonly<Record<string, readonly string[]>> = {
  NMTOKEN: ['w', 'a.b-c'],
  date: ['1956-09-04', '1956-09-04Z'],
  dateTime: ['1956-09-04T10:00:00'],
  decimal: ['1', '-2.5', '.5', '+3', '5.'],
  gMonthDay: ['--09-04'],
  gYear: ['1956'],
  gYearMonth: ['1956-09'],
  language: ['en', 'ko-Latn-x-rr'],
  nonNegativeInteger: ['0', '12'],
  string: ['#'],
  time: ['10:00:00'],
  token: ['token', 'two words'],
};

/** Two values for each pattern of the schema; a pattern without them is a fault of this list. */
const candidates = [
  ...['#p1', '#per-a', '#org-a', '#pl-a', '#ev-a', '#bibl-a', '#ms-a', '#wit-a', '#resp-a'],
  ...['https://example.org/a', 'http://id.loc.gov/vocabulary/relators/edt', 'page-1.jpg'],
  ...[
    'other.xml#per-a',
    'other.xml#pl-a',
    'other.xml#org-a',
    'urn:isbn:1',
    'trl',
    '4.9.0',
    '1.5cm',
  ],
  ...['50%', '52.1 4.3', '-5 100', 'a', 'a b', 'other.xml#ev-a', 'other.xml#bibl-a', '7'],
];

/** Decisions and values that are random, and the same everywhere for the same seed. */
export interface Chance {
  /** A number from 0 to one below the number of sides. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A value that a data pattern accepts. */
  readonly value: (data: XmlElement) => string;
}

export function chance(seed: number): Chance {
  let state = seed;
  let identifiers = 0;

  // A linear congruential generator; its high bits are random enough to roll dice with.
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };

  const pick = <T>(from: readonly T[]): T => {
    const one = from[roll(from.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  };

  const value = (data: XmlElement): string => {
    const type = attribute(data, 'type') ?? '';
    const [param] = childElements(data, 'param');
    const pattern = param && textContent(param);
    if (type === 'ID') {
      identifiers += 1;
      return `${(pattern ?? 'x').replace('.+', '')}${identifiers}`;
    }
    if (pattern === undefined) return pick(samples[type] ?? []);
    return pick(candidates.filter((one) => new RegExp(`^(?:${pattern})$`).test(one)));
  };

  return { roll, pick, value };
}
