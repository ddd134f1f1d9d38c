import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { document } from '../support/check.ts';
import { folder, lastingFolder, remove, variorum } from '../support/cli.ts';

const bomb = (body: string): string => {
  let subset = '<!ENTITY l0 "ha">';
  for (let level = 1; level < 20; level++)
    subset += `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`;
  return `<!DOCTYPE TEI [${subset}]>\n${body}`;
};

/** What is wrong, where it is told, and in which code. */
const cases: readonly (readonly [string, string | Uint8Array, string, string])[] = [
  ['an unclosed tag', document('<p><hi>x</p>'), '2:9', 'xml-tag-mismatch'],
  ['a bare ampersand', document('<p>Hegel & Marx</p>'), '2:10', 'xml-bare-ampersand'],
  ['an undefined entity', document('<p>&nbsp;</p>'), '2:4', 'xml-undefined-entity'],
  ['a bomb of entities', bomb(document('<p>\n&l19;</p>')), '4:1', 'xml-entity-expansion'],
  [
    'an external entity',
    `<!DOCTYPE TEI [<!ENTITY e SYSTEM "/etc/passwd">]>\n${document('<p>&e;</p>')}`,
    '3:4',
    'xml-external-entity',
  ],
  [
    'an external DTD',
    `<!DOCTYPE TEI SYSTEM "tei.dtd">\n${document('<p>&e;</p>')}`,
    '3:4',
    'xml-undefined-entity',
  ],
  ['a gigabyte of nesting', '<a>'.repeat(100_000), '1:3001', 'xml-too-deep'],
  ['a wrong date', document('<p><date when="1956-09-31"/></p>'), '2:16', 'date-impossible'],
  ['a dangling pointer', document('<p><ref target="#x"/></p>'), '2:17', 'pointer-dangling'],
  ['a duplicate id', document('<p xml:id="a"/><p xml:id="a"/>'), '2:19', 'id-duplicate'],
  ['a missing header', document('<p/>', ''), '1:1', 'header-missing'],
  ['an empty file', '', '1:1', 'xml-not-well-formed'],
  ['a byte of another encoding', Buffer.from('<a>\n\xE9</a>', 'latin1'), '2:1', 'xml-bad-bytes'],
  ['another format', '%PDF-1.4', '1:8', 'xml-not-well-formed'],
];

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
}

describe('bad input is one clear error with its place and a way out, never a stack trace', () => {
  const names = cases.map((_, index) => `tei/${String(index).padStart(2, '0')}.xml`);
  const here = lastingFolder(
    Object.fromEntries(cases.map(([, text], index) => [names[index] ?? '', text])),
  );
  afterAll(() => {
    remove(here);
  });
  const json = variorum(here, ['check', '--format', 'json']);
  const pretty = variorum(here, ['check']);
  const built = variorum(here, ['build']);
  const { files } = JSON.parse(json.out) as {
    files: { file: string; findings: readonly Told[] }[];
  };

  it.each(cases)('%s', (what, _, place, code) => {
    const name = names[cases.findIndex(([first]) => first === what)] ?? '';
    const { findings = [] } = files.find(({ file }) => file === name) ?? {};
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => `${error.line}:${error.column} ${error.code}`)).toEqual([
      `${place} ${code}`,
    ]);
    expect(errors[0]?.hint).toMatch(/\S/);
    expect(pretty.out).toContain(`${name}:${place} error`);
    expect(built.err).toContain(`${name}:${place} error`);
  });

  it('none of it keeps the other files from being checked and built', () => {
    expect(json).toMatchObject({ code: 1, err: '' });
    expect(pretty).toMatchObject({ code: 1, err: '' });
    expect(built).toMatchObject({ code: 1, out: '' });
    expect(files.map(({ file }) => file)).toEqual(names);
    const read = names.filter((name) => existsSync(join(here, 'out', name)));
    expect(read).toHaveLength(4);
    for (const text of [pretty.out, built.err]) {
      expect(text).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect(text).not.toContain('internal error');
    }
  });

  it('a document as deep as the guard allows is rendered, cited and listed all the same', () => {
    const deep = document(`${'<seg>'.repeat(900)}deep${'</seg>'.repeat(900)}`);
    const folderOfIt = folder({ 'tei/a.xml': deep });
    expect(variorum(folderOfIt, ['text', 'tei/a.xml'])).toMatchObject({ code: 0, out: 'deep\n' });
    expect(variorum(folderOfIt, ['ledger', 'tei/a.xml']).code).toBe(0);
    expect(variorum(folderOfIt, ['build']).code).toBe(0);
  });
});
