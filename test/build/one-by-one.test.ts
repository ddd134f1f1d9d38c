import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildEdition } from '../../src/build/build.ts';
import { readConfig } from '../../src/build/config.ts';
import { openPublication } from '../../src/build/publish.ts';
import { disk } from '../../src/check/files.ts';
import { Schemas } from '../../src/check/schemas.ts';
import { document } from '../support/check.ts';
import { filesIn, folder } from '../support/cli.ts';
import { assets } from './no-assets.ts';

it('a build makes one document after the other, gives its files away, and says how far it is', () => {
  const root = folder({ 'tei/a.xml': document('<p>A.</p>'), 'tei/b.xml': document('<p>B.</p>') });
  const read = readConfig(root, undefined);
  if (!read.ok) throw new Error(read.problem);
  const schemas = new Schemas(disk);
  const said: string[] = [];
  buildEdition(read.config, {
    checking: (file) => schemas.contextFor(file),
    assets,
    put: (path) => {
      if (/^(?:[ab]|index)\.html$/.test(path)) said.push(path);
    },
    progress: (stage, done, total, file) => {
      said.push(`${stage} ${done + 1} of ${total}: ${file}`);
    },
  });
  expect(said).toEqual([
    'checking 1 of 2: tei/a.xml',
    'checking 2 of 2: tei/b.xml',
    'rendering 1 of 2: tei/a.xml',
    'a.html',
    'rendering 2 of 2: tei/b.xml',
    'b.html',
    'index.html',
  ]);
});

it('a site that is written file by file is not there until it is published', () => {
  const root = folder();
  const site = openPublication(join(root, 'out'));
  site.put('a.html', 'A');
  site.put('b/c.txt', Buffer.from('C'));
  expect(existsSync(join(root, 'out'))).toBe(false);
  expect(site.publish()).toEqual({ ok: true, files: 2 });
  const files = filesIn(root);
  expect(Object.keys(files)).toEqual(['out/a.html', 'out/b/c.txt', 'out/manifest.json']);
  const manifest = JSON.parse(files['out/manifest.json'] ?? '') as { files: object };
  expect(Object.keys(manifest.files)).toEqual(['a.html', 'b/c.txt']);
});

it('nothing remains of a site that is not published', () => {
  const root = folder();
  const site = openPublication(join(root, 'out'));
  site.put('a.html', 'A');
  expect(readdirSync(root)).toHaveLength(1);
  site.discard();
  expect(readdirSync(root)).toEqual([]);
});

it('what a build has left that was ended is removed by the next, but no old site and nothing of others', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const root = folder({ [`.variorum-${pid}-abcdef/old/index.html`]: 'the only copy' });
  for (const name of [`.variorum-${pid}-ghijkl`, `.variorum-${process.pid}-abcdef`, '.variorum-x'])
    mkdirSync(join(root, name));
  const site = openPublication(join(root, 'out'));
  site.put('a.html', 'A');
  site.publish();
  expect(readdirSync(root).sort()).toEqual(
    [`.variorum-${pid}-abcdef`, `.variorum-${process.pid}-abcdef`, '.variorum-x', 'out'].sort(),
  );
});
