import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faults, needsTeiAll, noTeiAll, teiAll } from '../edition/jing.ts';
import { projectPath } from '../support/xml.ts';
import { drawLeaves } from './draw.ts';

const tei = projectPath('test/second-edition/tei/');
const images = projectPath('test/second-edition/images/');
const documents = readdirSync(tei).sort();

describe('the second edition', () => {
  it.each(documents)('says in its header that it is invented: %s', (file) => {
    const [header = ''] = readFileSync(`${tei}${file}`, 'utf8').split('</teiHeader>');
    expect(header).toMatch(/There is no source\. .+ invented for the tests of Variorum\./);
  });

  it.skipIf(noTeiAll)(`is valid against all of TEI${needsTeiAll}`, () => {
    expect(
      faults(
        teiAll,
        documents.map((file) => pathToFileURL(`${tei}${file}`)),
      ),
    ).toEqual([]);
  });

  it('has the pictures that its documents describe (UPDATE=1 draws them)', () => {
    const drawn = documents.flatMap((file) => [
      ...drawLeaves(readFileSync(`${tei}${file}`, 'utf8')),
    ]);
    if (process.env['UPDATE'] === '1') {
      mkdirSync(images, { recursive: true });
      for (const [name, picture] of drawn) writeFileSync(`${images}${name}`, picture);
    }
    expect(readdirSync(images).sort()).toEqual(drawn.map(([name]) => name).sort());
    for (const [name, picture] of drawn)
      expect(readFileSync(`${images}${name}`, 'utf8'), name).toBe(picture);
  });

  it('has nothing that the check complains of but the schema, which it does without', () => {
    const run = spawnSync(
      process.execPath,
      [projectPath('dist/cli/main.cjs'), 'check', '--format', 'json'],
      {
        cwd: projectPath('test/second-edition'),
        encoding: 'utf8',
      },
    );
    const report = JSON.parse(run.stdout) as {
      files: readonly { file: string; findings: readonly { code: string; message: string }[] }[];
    };
    expect(report.files.map(({ file }) => file)).toEqual(documents.map((file) => `tei/${file}`));
    const findings = report.files.flatMap(({ findings: own }) => own);
    expect(findings.filter(({ code }) => code !== 'schema-not-found')).toEqual([]);
  });
});
