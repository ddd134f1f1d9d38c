import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { loadSchema } from '../../src/schema/index.ts';
import { indexLines } from '../../src/xml/lines.ts';
import { checkFile, hasShared, schemaFrom, shared } from './support.ts';

interface Row {
  readonly file: string;
  readonly verdict: string;
  readonly line: number;
}

/** jing's judgement under tei_all, one document a row. */
function table(name: string): Row[] {
  const [, ...rows] = readFileSync(shared(`conformance/${name}.jing-tei_all.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return rows.map((row) => {
    const [file = '', verdict = '', , line = ''] = row.split('\t');
    return { file, verdict, line: Number(line) };
  });
}

function verdictOf(findings: readonly Finding[]): string {
  if (findings.some(({ code }) => code.startsWith('xml-'))) return 'not-well-formed';
  return findings.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid';
}

/** Whether a line lies between the start and the end of the tag that a finding is about. */
function isAt(text: string, { start }: Finding, line: number): boolean {
  const lines = indexLines(text);
  const end = text.indexOf('>', start);
  return lines.place(start).line <= line && line <= lines.place(end < 0 ? start : end).line;
}

describe.skipIf(!hasShared)('tei_all (needs ../shared)', () => {
  const schema = hasShared ? schemaFrom(shared('schemas/tei_all.rng')) : undefined;

  it.each([
    ['mutants', 'conformance/mutants'],
    ['corpora', 'corpora'],
  ])('judges the %s as jing does, from the same line on', (name, folder) => {
    const wrong: string[] = [];
    let invalid = 0;
    let elsewhere = 0;
    let errors = 0;
    for (const { file, verdict, line } of table(name)) {
      if (!schema) continue;
      const { text, findings } = checkFile(schema, shared(`${folder}/${file}`));
      const ours = verdictOf(findings);
      // Hostile files must be refused somehow; some jing itself could not judge.
      const agrees =
        verdict === 'rejected' ? ours !== 'valid' : verdict === 'oracle-failed' || ours === verdict;
      if (!agrees) wrong.push(`${file}: jing ${verdict}, we ${ours}`);
      if (verdict !== 'invalid') continue;
      invalid++;
      const found = findings.filter(({ severity }) => severity === 'error');
      errors += found.length;
      const [first] = [...found].sort((a, b) => a.start - b.start);
      if (first && !isAt(text, first, line)) elsewhere++;
    }
    expect(wrong).toEqual([]);
    expect(elsewhere / invalid).toBeLessThanOrEqual(0.01);
    if (name === 'mutants') expect(errors / invalid).toBeLessThanOrEqual(1.15);
  });
});

describe.skipIf(!hasShared)('schemas of projects (need ../shared)', () => {
  const schemas = hasShared
    ? readdirSync(shared('schemas')).filter((name) => name.endsWith('.rng'))
    : [];

  it.each(schemas)('%s loads', (name) => {
    const loaded = loadSchema(shared(`schemas/${name}`), (path) => readFileSync(path));
    expect(loaded.ok ? [] : loaded.findings).toEqual([]);
  });

  it.each([
    ['plays', 'dracor.rng'],
    ['novels', 'eltec-1.rng'],
  ])('all %s are valid, as jing says', (folder, name) => {
    const schema = schemaFrom(shared(`schemas/${name}`));
    for (const file of readdirSync(shared(`bench/${folder}`))) {
      const { findings } = checkFile(schema, shared(`bench/${folder}/${file}`));
      expect(findings, basename(file)).toEqual([]);
    }
  });
});
