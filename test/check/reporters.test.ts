import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/check/catalogue.ts';
import type { FileReport } from '../../src/check/report.ts';
import { githubReport } from '../../src/check/reporters/github.ts';
import { jsonReport } from '../../src/check/reporters/json.ts';
import { paint, prettyReport } from '../../src/check/reporters/pretty.ts';
import { sarifReport } from '../../src/check/reporters/sarif.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { sourceOf } from '../support/xml.ts';

function report(text: string, marked: string, more: Partial<Finding> = {}): FileReport {
  const start = text.indexOf(marked);
  const finding: Finding = {
    code: 'pointer-dangling',
    severity: 'error',
    message: 'It points to nothing.',
    start,
    end: start + marked.length,
    ...more,
  };
  return {
    file: 'tei/a b.xml',
    status: 'valid',
    schema: 'schema/edition.rng',
    source: sourceOf(text),
    findings: [finding],
  };
}

const plain = (...reports: FileReport[]): string => prettyReport(reports, paint(false));
const clean: FileReport = { ...report('<a/>', 'a'), file: 'tei/c.xml', findings: [] };

describe('the report for a person', () => {
  it('has place, message, an excerpt with a mark, and what to do', () => {
    const text = '<a>\n  <ref target="#x"/>\n</a>';
    const related = [{ message: 'Here is another.', start: 0, end: 2 }];
    expect(plain(report(text, '#x', { hint: 'Correct it.', related }))).toBe(
      [
        'tei/a b.xml:2:16 error It points to nothing. pointer-dangling',
        '     2 │   <ref target="#x"/>',
        '       │                ~~',
        '       → Correct it.',
        '       ↳ tei/a b.xml:1:1 Here is another.',
        '',
        '✗ 1 file (valid): 1 error',
        '',
      ].join('\n'),
    );
  });

  const frame = (text: string, marked: string): string[] =>
    plain(report(text, marked)).split('\n').slice(1, 3);

  it('expands tabs, and the mark stays under its words', () => {
    expect(frame('\ta\t#x', '#x')).toEqual(['     1 │   a  #x', '       │      ~~']);
  });

  it('counts a letter with accents once, and an East Asian one twice', () => {
    expect(frame('e\u0301 #x', '#x')).toEqual(['     1 │ e\u0301 #x', '       │   ~~']);
    expect(frame('朝鮮 #x', '#x')).toEqual(['     1 │ 朝鮮 #x', '       │      ~~']);
    expect(frame('조선 #조선', '#조선')).toEqual(['     1 │ 조선 #조선', '       │      ~~~~~']);
  });

  it('shows a window of a long line', () => {
    const text = `${'before '.repeat(1000)}#x${' after'.repeat(1000)}`;
    const [excerpt = '', mark = ''] = frame(text, '#x');
    expect(excerpt.length).toBeLessThan(120);
    expect(excerpt).toMatch(/^ {5}1 │ ….*#x.*…$/);
    expect(mark.indexOf('~~')).toBe(excerpt.indexOf('#x'));
  });

  it('shows control characters as a dot, so that none reaches the terminal', () => {
    expect(frame('\u001B[31m#x', '#x')).toEqual(['     1 │ ·[31m#x', '       │      ~~']);
  });

  it('marks one sign when a finding has no width, and stays in its line when it is longer', () => {
    expect(frame('ab\ncd', 'ab\ncd')[1]).toBe('       │ ~~');
    const empty = { ...report('ab', ''), findings: [{ ...report('ab', '').findings[0] }] };
    expect(plain(empty as FileReport).split('\n')[2]).toBe('       │ ~');
  });

  it('shows the right line whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(frame(`a${end}b #x${end}c`, '#x')).toEqual(['     2 │ b #x', '       │   ~~']);
  });

  it('sums up: files, what is known of them, findings', () => {
    expect(plain(clean)).toBe('✓ 1 file (valid): no findings\n');
    const unchecked: FileReport = { ...clean, status: 'not-checked' };
    expect(plain(clean, unchecked)).toBe(
      '✓ 2 files (1 valid, 1 not checked against a schema): no findings\n',
    );
    const warned = report('x', 'x', { severity: 'warning' });
    expect(plain(warned, warned).trimEnd().split('\n').at(-1)).toBe(
      '! 2 files (2 valid): 2 warnings',
    );
    const noted = report('x', 'x', { severity: 'info' });
    expect(plain(noted).trimEnd().split('\n').at(-1)).toBe('✓ 1 file (valid): 1 note');
  });

  it('ends a long list and says where the rest is', () => {
    const one = report('x', 'x');
    const many = { ...one, findings: Array.from({ length: 60 }, () => one.findings).flat() };
    expect(plain(many)).toContain('tei/a b.xml: 10 more findings; --format json lists them all.');
    expect(plain(many).trimEnd()).toMatch(/: 60 errors$/);
  });

  it('has colours only where they are wanted', () => {
    const one = report('x', 'x');
    expect(plain(one)).not.toContain('\u001B');
    expect(prettyReport([one], paint(true))).toContain('\u001B[31merror\u001B[39m');
  });
});

describe('the report as JSON', () => {
  it('has the shape of version 1', () => {
    const text = '<a>\n𝔐 <ref target="#x"/>\n</a>';
    const related = [
      { message: 'Here.', start: 0, end: 2 },
      { message: 'There.', start: 0, end: 2, file: 'schema/a.rng' },
    ];
    const first = report(text, '#x', { hint: 'Correct it.', related });
    expect(JSON.parse(jsonReport([first, clean]))).toEqual({
      version: 1,
      files: [
        {
          file: 'tei/a b.xml',
          status: 'valid',
          schema: 'schema/edition.rng',
          findings: [
            {
              code: 'pointer-dangling',
              severity: 'error',
              message: 'It points to nothing.',
              hint: 'Correct it.',
              line: 2,
              column: 17,
              endLine: 2,
              endColumn: 19,
              related: [
                { message: 'Here.', line: 1, column: 1 },
                { message: 'There.', file: 'schema/a.rng' },
              ],
            },
          ],
        },
        { file: 'tei/c.xml', status: 'valid', schema: 'schema/edition.rng', findings: [] },
      ],
      summary: { files: 2, errors: 1, warnings: 0 },
    });
  });

  it('leaves out the schema of a file that was not checked against one', () => {
    const json = jsonReport([{ ...clean, status: 'not-checked', schema: undefined }]);
    expect(json).toContain('"status": "not-checked"');
    expect(json).not.toContain('"schema"');
  });
});

describe('the report for GitHub', () => {
  it('is one workflow command a finding, escaped', () => {
    const finding = report('<a>\n#x', '#x', { message: '50 %\nor :: less,', hint: 'Do it.' });
    expect(githubReport([{ ...finding, file: 'a,b:c.xml' }])).toBe(
      '::error file=a%2Cb%3Ac.xml,line=2,endLine=2,col=1,endColumn=3,title=pointer-dangling::50 %25%0Aor :: less, Do it.\n',
    );
  });

  it('has no columns when a finding spans lines, and a notice for an info', () => {
    expect(githubReport([report('a\nb', 'a\nb', { severity: 'info' })])).toBe(
      '::notice file=tei/a b.xml,line=1,endLine=2,title=pointer-dangling::It points to nothing.\n',
    );
  });

  it('is empty when nothing was found', () => {
    expect(githubReport([clean])).toBe('');
  });
});

describe('the report as SARIF', () => {
  it('is version 2.1.0 with the rules that it uses and results that point at them', () => {
    const related = [{ message: 'There.', start: 0, end: 1, file: 'schema/a.rng' }];
    const found = report('<a>\n#x', '#x', { hint: 'Correct it.', related });
    const log = JSON.parse(sarifReport([found, clean], catalogue)) as unknown;
    expect(JSON.stringify(log).match(/"region"/g)).toHaveLength(1);
    expect(log).toMatchObject({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          tool: {
            driver: {
              name: 'Variorum',
              rules: [
                {
                  id: 'pointer-dangling',
                  shortDescription: { text: 'A pointer leads to nothing in the document' },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          results: [
            {
              ruleId: 'pointer-dangling',
              level: 'error',
              message: { text: 'It points to nothing. Correct it.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'tei/a%20b.xml' },
                    region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 3 },
                  },
                },
              ],
              relatedLocations: [
                {
                  message: { text: 'There.' },
                  physicalLocation: { artifactLocation: { uri: 'schema/a.rng' } },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('the catalogue', () => {
  it('has every code once, with a title and a reason', () => {
    const codes = catalogue.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    for (const { title, why } of catalogue) {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(why).toMatch(/^\S.*\.$/s);
    }
  });
});
