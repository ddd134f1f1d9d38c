import { describe, expect, it } from 'vitest';
import { version } from '../../src/cli/version.ts';
import { document } from '../support/check.ts';
import { folder, variorum } from '../support/cli.ts';

const good = document('<p>Words of a letter.</p>');
const commands = ['check', 'build', 'text', 'html', 'ledger', 'cite'];

describe('help', () => {
  it('lists every command, on standard output, and succeeds', () => {
    for (const word of ['--help', '-h', 'help']) {
      const { code, out, err } = variorum(folder(), [word]);
      expect([code, err]).toEqual([0, '']);
      for (const command of commands) expect(out).toContain(`\n  variorum ${command} `);
    }
  });

  it.each(commands)('of %s has its usage and an example', (command) => {
    const { code, out, err } = variorum(folder(), [command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith(`variorum ${command} `)).toBe(true);
    expect(out).toMatch(new RegExp(`Examples?:\n  variorum ${command} `));
  });

  it('is what a call without a command gets, which could not run', () => {
    expect(variorum(folder(), [])).toMatchObject({ code: 2, err: '' });
  });

  it('has the version of the package', () => {
    expect(variorum(folder(), ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a call that cannot run ends with code 2, nothing on standard output, one line of words', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [
      'an unknown command',
      ['frob'],
      'variorum: there is no command “frob”; the commands are check, build, text, html, ledger, cite, init, dev.',
    ],
    ['an unknown option', ['check', '--frob'], "variorum check: Unknown option '--frob'."],
    ['an option without its value', ['text', 'a.xml', '--layer'], 'variorum text: Option'],
    [
      'an unknown format',
      ['check', '--format', 'xml'],
      'variorum check: --format cannot be “xml”: it is one of pretty, json, github, sarif.',
    ],
    [
      'an unknown citation format',
      ['cite', 'a.xml', '--format', 'x'],
      'variorum cite: --format cannot be “x”: it is one of csl-json,',
    ],
    [
      'an unknown layer',
      ['text', 'a.xml', '--layer', 'x'],
      'variorum text: --layer cannot be “x”: it is reading, diplomatic or witness:SIGLUM.',
    ],
    [
      'a witness that the document has not',
      ['text', 'a.xml', '--layer', 'witness:A'],
      'variorum text: a.xml has no layer “witness:A”: it has reading, diplomatic.',
    ],
    ['no file', ['text'], 'variorum text: text needs exactly one file.'],
    ['two files', ['html', 'a.xml', 'a.xml'], 'variorum html: html needs exactly one file.'],
    ['no such file to check', ['check', 'b.xml'], 'variorum check: b.xml does not exist.'],
    [
      'no such file to show',
      ['text', 'b.xml'],
      'variorum text: b.xml cannot be read: there is no such file.',
    ],
    [
      'a path below a file',
      ['check', 'a.xml/b.xml'],
      'variorum check: a.xml/b.xml does not exist.',
    ],
    ['a folder to show', ['html', 'empty'], 'variorum html: empty cannot be read: it is a folder.'],
    [
      'a folder without TEI',
      ['check', 'empty'],
      'variorum check: empty holds no TEI files (.xml, .tei).',
    ],
    ['no tei/ to check', ['check'], 'variorum check: tei does not exist.'],
    ['no tei/ to build', ['build'], 'variorum build: There is no folder tei/ with documents here.'],
    ['a path to build', ['build', 'a.xml'], 'variorum build: build takes no path (“a.xml”)'],
    [
      'a base URL that is none',
      ['build', '--base-url', 'ftp://x'],
      'variorum build: The base URL “ftp://x” must begin with http:// or https://.',
    ],
    [
      'no such configuration',
      ['build', '--config', 'b.json'],
      'variorum build: The configuration b.json cannot be read: there is no such file.',
    ],
    [
      'a wrong configuration',
      ['build', '--config', 'wrong.json'],
      'variorum build: The configuration wrong.json is wrong: there is no setting “titel” (there are title,',
    ],
  ];
  const files = { 'a.xml': good, 'empty/readme.txt': '', 'wrong.json': '{"titel": "x"}' };

  it.each(cases)('%s', (_, args, words) => {
    const { code, out, err } = variorum(folder(files), args);
    expect([code, out]).toEqual([2, '']);
    const [first = '', ...more] = err.trimEnd().split('\n');
    expect(first.slice(0, words.length)).toBe(words);
    expect(first).toMatch(/[^.]\.$/);
    expect(more.filter((line) => !line.startsWith('Usage: variorum '))).toEqual([]);
  });
});

describe('standard input', () => {
  it('is a document for every command that reads one', () => {
    const here = folder();
    expect(variorum(here, ['text', '-'], good)).toEqual({
      code: 0,
      out: 'Words of a letter.\n',
      err: '',
    });
    expect(variorum(here, ['html', '-'], good).out).toContain('Words of a letter.');
    expect(variorum(here, ['cite', '-'], good).code).toBe(0);
  });

  it.each(['check', 'text', 'html', 'ledger', 'cite'])(
    'is called what --stdin-name says in the findings of %s',
    (command) => {
      const run = variorum(folder(), [command, '-', '--stdin-name', 'tei/b.xml'], '<a>');
      expect(run.code).toBe(1);
      expect(run.out + run.err).toContain('tei/b.xml:1:3 error The document ends, but <a>');
    },
  );

  it('is checked against the schema of the place that its name says', () => {
    const grammar =
      '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>';
    const wrapped = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start>${grammar}</start></grammar>`;
    const here = folder({ 'schema/own.rng': wrapped, 'package.json': '{}', 'tei/x.xml': '<a/>' });
    const { out } = variorum(
      here,
      ['check', '-', '--stdin-name', 'tei/b.xml', '--format', 'json'],
      '<a/>',
    );
    expect(JSON.parse(out)).toMatchObject({
      files: [{ file: 'tei/b.xml', status: 'valid', schema: 'schema/own.rng' }],
    });
  });
});

describe('check', () => {
  it('ends with 0 and says so when nothing is wrong, with 1 when something is', () => {
    const here = folder({ 'a.xml': good, 'b.xml': document('<ref target="#x"/>') });
    const clean = variorum(here, ['check', 'a.xml']);
    expect([clean.code, clean.err]).toEqual([0, '']);
    expect(clean.out).toMatch(/1 file \(not checked against a schema\): 1 warning\n$/);
    const dirty = variorum(here, ['check', 'b.xml']);
    expect(dirty.code).toBe(1);
    expect(dirty.out).toContain('b.xml:2:14 error @target points to #x');
  });

  it('takes folders, all files in them and below, in order; hidden ones are passed over', () => {
    const here = folder({
      'tei/b.xml': good,
      'tei/a/c.tei': good,
      'tei/.git/d.xml': good,
      'tei/notes.txt': '',
    });
    const { out } = variorum(here, ['check', '--format', 'json']);
    const { files } = JSON.parse(out) as { files: { file: string }[] };
    expect(files.map(({ file }) => file)).toEqual(['tei/a/c.tei', 'tei/b.xml']);
  });

  it('prints JSON as in the contract', () => {
    const here = folder({ 'tei/a.xml': document('<date when="1956-09-31"/>') });
    const { code, out, err } = variorum(here, ['check', '--format', 'json']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      files: [
        {
          file: 'tei/a.xml',
          status: 'not-checked',
          findings: [
            expect.objectContaining({ code: 'schema-not-found', severity: 'warning' }),
            {
              code: 'date-impossible',
              severity: 'error',
              message: '@when is “1956-09-31”, and that month has 30 days.',
              hint: expect.any(String) as string,
              line: 2,
              column: 13,
              endLine: 2,
              endColumn: 23,
            },
          ],
        },
      ],
      summary: { files: 1, errors: 1, warnings: 1 },
    });
  });

  it('prints GitHub’s commands and SARIF', () => {
    const here = folder({ 'tei/a.xml': document('<ref target="#x"/>') });
    expect(variorum(here, ['check', '--format', 'github']).out).toContain(
      '::error file=tei/a.xml,line=2,endLine=2,col=14,endColumn=16,title=pointer-dangling::',
    );
    const { out } = variorum(here, ['check', '--format', 'sarif']);
    expect(JSON.parse(out)).toMatchObject({ version: '2.1.0', runs: [{ results: [{}, {}] }] });
  });

  it.each([
    ['is not there', {}, 'none.rng:1:1 error'],
    [
      'is not well-formed',
      { 'none.rng': '<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n<start>' },
      'none.rng:2:7 error',
    ],
    ['is not RELAX NG', { 'none.rng': '<html/>' }, 'none.rng:1:1 error'],
    [
      'lacks a definition',
      {
        'none.rng':
          '<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n<start><ref name="x"/></start></grammar>',
      },
      'none.rng:2:',
    ],
  ])('ends with 2 and a finding in the schema when the schema %s', (_, schema, words) => {
    const here = folder({ 'tei/a.xml': good, ...schema });
    const { code, out, err } = variorum(here, ['check', '--schema', 'none.rng']);
    expect([code, err]).toEqual([2, '']);
    expect(out).toContain(words);
    expect(out).not.toContain('no findings');
  });
});

describe('ledger', () => {
  it('prints JSON as in the contract, for every file', () => {
    const here = folder({
      'a.xml': document(
        '<p>One<note>Two.</note> <frob>three</frob></p>\n<index><term>4</term></index>',
      ),
      'b.xml': good,
    });
    const { code, out, err } = variorum(here, ['ledger', 'a.xml', 'b.xml']);
    expect([code, err]).toEqual([0, '']);
    const { version: format, files } = JSON.parse(out) as {
      version: number;
      files: {
        file: string;
        characters: Record<'source' | 'shown' | 'moved' | 'suppressed' | 'lost', number>;
      }[];
    };
    expect(format).toBe(1);
    expect(files.map(({ file }) => file)).toEqual(['a.xml', 'b.xml']);
    const [first] = files;
    expect(first).toMatchObject({
      movedBy: { note: 4 },
      suppressedBy: { 'index: entry of an index that is generated': 1 },
      lost: [],
      unknownElements: { frob: 1 },
    });
    for (const { characters } of files) {
      const { source, shown, moved, suppressed, lost } = characters;
      expect(shown + moved + suppressed + lost).toBe(source);
      expect(lost).toBe(0);
    }
  });

  it('ends with 1 when a file cannot be read, and still gives the others', () => {
    const here = folder({ 'a.xml': '<a>', 'b.xml': good });
    const { code, out, err } = variorum(here, ['ledger', 'a.xml', 'b.xml']);
    expect(code).toBe(1);
    expect(err).toContain('a.xml:1:3 error');
    expect(JSON.parse(out)).toMatchObject({ files: [{ file: 'b.xml' }] });
  });
});
