import { describe, expect, it } from 'vitest';
import { attribute, closestAncestor, descendants, textContent } from '../../src/xml/query.ts';
import type { XmlElement } from '../../src/xml/tree.ts';
import { edition, identified, only } from './support.ts';

const dateAttributes = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

/** From the opening of the 20th Party Congress to the end of the year that the trade plan is for. */
const first = '1956-02-14';
const last = '1957-12-31';

/** What is allowed to lie outside, and why. */
const outside: Readonly<Record<string, readonly string[]>> = {
  // The proclamation of the Democratic Republic of Vietnam, whose anniversary dates the document.
  'ev-declaration-drv': ['1945-09-02'],
  // The Five-Year Plan.
  'ev-plan': ['1957', '1961'],
};

const isInside = (value: string): boolean => {
  // A year or a month stands for its first day, and for its last.
  const earliest = value + '-01-01'.slice(value.length - 4);
  const latest = value + '-12-31'.slice(value.length - 4);
  return earliest >= first && latest <= last;
};

const dated: XmlElement[] = [
  ...descendants(identified('document'), 'date'),
  ...descendants(only(edition, 'standOff'), 'event'),
  ...descendants(only(only(edition, 'teiHeader'), 'profileDesc'), 'date'),
];

const values = (element: XmlElement): string[] =>
  dateAttributes.flatMap((name) => attribute(element, name) ?? []);

describe('dates', () => {
  it('lie in the time of the document, but for the exceptions named here', () => {
    const astray = dated.flatMap((element) => {
      const id = attribute(element, 'xml:id') ?? '';
      return values(element).filter((value) => !isInside(value) && !outside[id]?.includes(value));
    });
    expect(astray).toEqual([]);
  });

  it('are given for every date and event', () => {
    expect(dated.filter((element) => values(element).length === 0)).toEqual([]);
  });

  it('do not end before they begin', () => {
    const reversed = dated.filter((element) => {
      const begin = attribute(element, 'from') ?? attribute(element, 'notBefore') ?? '';
      const end = attribute(element, 'to') ?? attribute(element, 'notAfter') ?? '9999';
      return begin > end;
    });
    expect(reversed).toEqual([]);
  });

  it('say how sure they are wherever the text does not have the year', () => {
    const silent = descendants(identified('document'), 'date')
      .filter((date) => !textContent(date).includes('195'))
      .filter((date) => attribute(date, 'cert') === undefined);
    expect(silent.map(textContent)).toEqual([]);
  });

  it('agree between the text, the header and the register', () => {
    const [meeting] = descendants(identified('p1'), 'date').filter(
      (date) => textContent(date) === '4 September',
    );
    const header = descendants(only(edition, 'teiHeader'), 'date').find(
      (date) => attribute(date, 'type') === 'conversation' && closestAncestor(date, 'creation'),
    );
    const days = [meeting, header, identified('ev-conversation')].map(
      (element) => element && attribute(element, 'when'),
    );
    expect(days).toEqual(['1956-09-04', '1956-09-04', '1956-09-04']);
  });
});
