import { report, type Finding } from '../finding/finding.ts';
import { attributeSpan } from '../xml/attributes.ts';
import { attribute } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { duplicateId } from './findings.ts';

/** Every `xml:id` that is given twice, with the place of the first. */
export function checkIds(document: XmlDocument): Finding[] {
  const { text } = document.source;
  const first = new Map<string, XmlElement>();
  const findings: Finding[] = [];
  const span = (element: XmlElement) =>
    attributeSpan(text, { start: element.start, end: element.startTagEnd }, 'xml:id');
  for (const element of document.elements) {
    const id = attribute(element, 'xml:id')?.trim();
    if (id === undefined) continue;
    const other = first.get(id);
    if (!other) {
      first.set(id, element);
      continue;
    }
    const related = { ...span(other), message: `<${other.name}> has it first, here.` };
    findings.push(report(duplicateId, { id }, span(element), [related]));
  }
  return findings;
}
