import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexLines } from '../../src/xml/lines.ts';
import { decode } from '../../src/xml/source.ts';
import { parseXml } from '../../src/xml/tree.ts';
import { sharedPath } from '../support/xml.ts';

interface Verdict {
  readonly path: string;
  readonly verdict: string;
  readonly line: number;
}

/** What jing said of every file of a collection. */
function verdicts(table: string, folder: string): Verdict[] {
  const [, ...rows] = readFileSync(sharedPath(`conformance/${table}`), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => {
    const [file = '', verdict = '', , line = ''] = row.split('\t');
    return { path: join(sharedPath(folder), file), verdict, line: Number(line) };
  });
}

function faultOf(path: string): { line: number } | undefined {
  const decoded = decode(path, readFileSync(path));
  const result = decoded.ok ? parseXml(decoded.source) : decoded;
  if (result.ok) return undefined;
  return indexLines(result.source.text).place(result.finding.start);
}

const collections = [
  ['corpora', 'corpora.jing-tei_all.tsv', 'corpora'],
  ['mutants', 'mutants.jing-tei_all.tsv', 'conformance/mutants'],
] as const;

for (const [name, table, folder] of collections) {
  const missing = !existsSync(sharedPath(`conformance/${table}`));
  const why = missing ? ' (skipped: the collection is not beside the project)' : '';
  describe.skipIf(missing)(`agreement with jing on well-formedness: ${name}${why}`, () => {
    const all = missing ? [] : verdicts(table, folder);

    it('what jing reads, is read', () => {
      const read = all.filter(({ verdict }) => verdict === 'valid' || verdict === 'invalid');
      expect(read.length).toBeGreaterThan(20);
      expect(read.filter(({ path }) => faultOf(path) !== undefined)).toEqual([]);
    });

    it('what jing cannot read is a finding, not after its line', () => {
      const faulty = all.filter(({ verdict }) => verdict === 'not-well-formed');
      expect(faulty.length).toBeGreaterThan(3);
      const later = faulty.filter(({ path, line }) => {
        const fault = faultOf(path);
        return fault === undefined || fault.line > line;
      });
      expect(later).toEqual([]);
    });

    it('a bomb or half a character never passes', () => {
      const hostile = all.filter(({ path }) => /lol_|truncated/.test(path));
      expect(hostile.filter(({ path }) => faultOf(path) === undefined)).toEqual([]);
      expect(hostile.length).toBe(name === 'corpora' ? 3 : 0);
    });
  });
}
