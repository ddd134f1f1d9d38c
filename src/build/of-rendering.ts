import { report, type Finding } from '../finding/finding.ts';
import type { Rendering } from '../render/render.ts';
import { textForged, textLost, unknownElement } from './findings.ts';

/** Whether every character of the source is accounted for, and none is made up. */
export function isWhole({ ledger }: Rendering): boolean {
  return ledger.lost.length === 0 && ledger.forged.length === 0;
}

/** What is to be said of a rendering. */
export function ofRendering({ ledger, unknown }: Rendering): readonly Finding[] {
  const excerpt = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60);
  return [
    ...ledger.lost.map((lost) => report(textLost, { text: excerpt(lost.text) }, lost)),
    ...ledger.forged.map((text) =>
      report(textForged, { text: excerpt(text) }, { start: 0, end: 0 }),
    ),
    ...[...unknown].flatMap(([name, [first, ...others]]) => {
      if (!first) return [];
      const facts = { name, count: others.length + 1 };
      return [report(unknownElement, facts, { start: first.start, end: first.startTagEnd })];
    }),
  ];
}
