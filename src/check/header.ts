import { report, type Finding } from '../finding/finding.ts';
import { child, path, plainText, teiNamespace } from '../xml/query.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { missingHeader, missingHeaderPart, missingTitle, notTei } from './findings.ts';

/** Parts of a header that an edition needs, and what each is for. */
const needed: readonly {
  readonly part: string;
  readonly at: readonly string[];
  readonly use: string;
}[] = [
  {
    part: 'publicationStmt',
    at: ['fileDesc', 'publicationStmt'],
    use: 'nobody is named who publishes the edition',
  },
  {
    part: 'sourceDesc',
    at: ['fileDesc', 'sourceDesc'],
    use: 'readers cannot tell what was edited',
  },
  {
    part: 'availability',
    at: ['fileDesc', 'publicationStmt', 'availability'],
    use: 'readers cannot tell what they may do with the text',
  },
];

/** Facts of the header without which an edition cannot be read, found or cited. */
export function checkHeader(document: XmlDocument): Finding[] {
  const { root } = document;
  const tag = { start: root.start, end: root.startTagEnd };
  if (root.namespace !== teiNamespace) {
    return [report(notTei, { root: root.name, namespace: root.namespace }, tag)];
  }
  if (root.local !== 'TEI' && root.local !== 'teiCorpus') return [];
  const header = child(root, 'teiHeader');
  if (!header) return [report(missingHeader, { root: root.name }, tag)];
  const findings: Finding[] = [];
  const titleStmt = path(header, 'fileDesc', 'titleStmt');
  const title = child(titleStmt, 'title');
  if (plainText(title) === '') {
    const where: XmlElement = title ?? titleStmt ?? header;
    findings.push(
      report(missingTitle, { root: root.name }, { start: where.start, end: where.startTagEnd }),
    );
  }
  for (const { part, at, use } of needed) {
    const outer = path(header, ...at.slice(0, -1));
    if (!outer) continue;
    const found = child(outer, part);
    const empty = part !== 'availability' && found !== undefined && plainText(found) === '';
    if (found && !empty) continue;
    findings.push(
      report(missingHeaderPart, { part, use }, { start: outer.start, end: outer.startTagEnd }),
    );
  }
  return findings;
}
