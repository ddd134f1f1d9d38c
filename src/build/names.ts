import type { Checked } from '../check/check.ts';
import type { EditedDocument } from '../edition/document.ts';
import { report, type Finding } from '../finding/finding.ts';
import { doubleName } from './findings.ts';

/** Documents by their names; of two with the same name the second stays out, with a finding. */
export function named(checked: readonly Checked[]): {
  readonly documents: readonly EditedDocument[];
  readonly clashes: ReadonlyMap<string, readonly Finding[]>;
} {
  const byName = new Map<string, EditedDocument>();
  const clashes = new Map<string, readonly Finding[]>();
  for (const { document } of checked) {
    if (!document) continue;
    const key = document.id.toLowerCase();
    const other = byName.get(key);
    if (!other) byName.set(key, document);
    else {
      const { start, startTagEnd } = document.xml.root;
      const facts = { id: document.id, other: other.file };
      clashes.set(document.file, [report(doubleName, facts, { start, end: startTagEnd })]);
    }
  }
  return { documents: [...byName.values()], clashes };
}
