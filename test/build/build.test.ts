import { describe, expect, it } from 'vitest';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { document } from '../support/check.ts';
import { filesIn, folder, put, variorum } from '../support/cli.ts';
import { projectPath } from '../support/xml.ts';

const good = document('<p>Words of a letter.</p>');
const broken = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<p>';
const under = (files: Record<string, string>, start: string): string[] =>
  Object.keys(files).filter((name) => name.startsWith(start));

describe('a build', () => {
  it('writes the site, says where it is on standard error, and leaves nothing beside it', () => {
    const here = folder({ 'tei/a.xml': good });
    const { code, out, err } = variorum(here, ['build']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/Built \d+ files\. Open out\/index\.html\n$/);
    const files = filesIn(here);
    expect(Object.keys(files)).toContain('out/index.html');
    expect(Object.keys(files)).toContain('out/a.html');
    expect(Object.keys(files).filter((name) => !/^(?:out|tei)\//.test(name))).toEqual([]);
  });

  it('of the same edition in two folders gives the same bytes', () => {
    const [one, two] = [folder(), join(folder(), 'deeper', 'and deeper')];
    for (const here of [one, two]) {
      cpSync(projectPath('tei'), join(here, 'tei'), { recursive: true });
      cpSync(projectPath('schema'), join(here, 'schema'), { recursive: true });
      put(here, { 'package.json': readFileSync(projectPath('package.json'), 'utf8') });
      expect(variorum(here, ['build']).code).toBe(0);
    }
    const [first, second] = [filesIn(join(one, 'out')), filesIn(join(two, 'out'))];
    expect(Object.keys(first).length).toBeGreaterThan(20);
    expect(Object.keys(second)).toEqual(Object.keys(first));
    for (const [name, bytes] of Object.entries(first)) {
      expect(second[name] === bytes, name).toBe(true);
      expect(bytes.includes(one), name).toBe(false);
    }
  });

  it('twice over gives the same bytes, and what is no longer in it is gone', () => {
    const here = folder({ 'tei/a.xml': good, 'tei/b.xml': good });
    variorum(here, ['build']);
    const first = filesIn(join(here, 'out'));
    variorum(here, ['build']);
    expect(filesIn(join(here, 'out'))).toEqual(first);
    variorum(here, ['build', '--config', write(here, { documents: 'one' })]);
    expect(under(filesIn(join(here, 'out')), 'b.')).toEqual([]);

    function write(at: string, settings: object): string {
      put(at, { 'one/a.xml': good, 'v.json': JSON.stringify(settings) });
      return 'v.json';
    }
  });

  it('with a document that cannot be read builds the others and ends with 1', () => {
    const here = folder({ 'tei/a.xml': good, 'tei/b.xml': broken });
    const { code, err } = variorum(here, ['build']);
    expect(code).toBe(1);
    expect(err).toContain('tei/b.xml:2:3 error');
    const files = filesIn(join(here, 'out'));
    expect(files['a.html']).toContain('Words of a letter.');
    expect(under(files, 'b.')).toEqual([]);
  });

  it('of invalid documents builds them and ends with 1', () => {
    const here = folder({ 'tei/a.xml': document('<p>See <ref target="#x">here</ref>.</p>') });
    expect(variorum(here, ['build']).code).toBe(1);
    expect(filesIn(join(here, 'out'))['a.html']).toContain('here');
  });

  it('of two documents with one name builds the first and says so of the second', () => {
    const here = folder({ 'tei/a.xml': good, 'tei/b/a.xml': good });
    const { code, err } = variorum(here, ['build']);
    expect(code).toBe(1);
    expect(err).toContain('tei/b/a.xml:1:1 error This document is called “a”, as tei/a.xml is.');
  });

  it('goes where --out says, also into folders that are not there yet', () => {
    const here = folder({ 'tei/a.xml': good });
    expect(variorum(here, ['build', '--out', 'x/y']).err).toContain('Open x/y/index.html');
    expect(filesIn(here)['x/y/index.html']).toContain('<!DOCTYPE html>');
  });
});

describe('a build that fails leaves out/ as it was', () => {
  const builtOnce = (): { here: string; before: Record<string, string> } => {
    const here = folder({ 'tei/a.xml': good });
    variorum(here, ['build']);
    return { here, before: filesIn(join(here, 'out')) };
  };

  it('when no document can be read', () => {
    const { here, before } = builtOnce();
    writeFileSync(join(here, 'tei/a.xml'), broken);
    const { code, err } = variorum(here, ['build']);
    expect(code).toBe(1);
    expect(err).toMatch(/Nothing was published: no document can be read\.\n$/);
    expect(filesIn(join(here, 'out'))).toEqual(before);
  });

  it('when the schema is broken', () => {
    const { here, before } = builtOnce();
    put(here, {
      'schema/own.rng': '<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n<start></grammar>',
    });
    const { code, err } = variorum(here, ['build']);
    expect(code).toBe(2);
    expect(err).toContain('schema/own.rng:2:8 error');
    expect(filesIn(join(here, 'out'))).toEqual(before);
  });

  it('when tei/ is empty', () => {
    const { here, before } = builtOnce();
    put(here, { 'none/readme.txt': '', 'v.json': '{"documents": "none"}' });
    const { code, err } = variorum(here, ['build', '--config', 'v.json']);
    expect([code, err]).toEqual([2, 'variorum build: none/ holds no TEI files (.xml, .tei).\n']);
    expect(filesIn(join(here, 'out'))).toEqual(before);
  });

  it.each([
    [
      'a path below a file',
      'file/out',
      'file/out cannot be written: a part of its path is a file. Choose another folder with --out.',
    ],
    ['a file', 'file', 'file is a file. Choose a folder with --out.'],
    [
      'a folder with files of somebody else',
      'theirs',
      'theirs holds files that Variorum did not write. Choose another folder with --out, or empty it.',
    ],
    [
      'the folder of the edition itself',
      '.',
      '. holds files that Variorum did not write. Choose another folder with --out, or empty it.',
    ],
  ])('when it is to go to %s', (_, out, words) => {
    const here = folder({ 'tei/a.xml': good, file: 'x', 'theirs/diary.txt': 'dear diary' });
    const before = filesIn(here);
    const { code, err } = variorum(here, ['build', '--out', out]);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n').at(-1)).toBe(`variorum build: ${words}`);
    expect(filesIn(here)).toEqual(before);
  });
});
