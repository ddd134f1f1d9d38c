import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { document } from '../support/check.ts';
import { lastingFolder, put, remove } from '../support/cli.ts';
import { projectPath } from '../support/xml.ts';

const settings = { title: 'First title', pages: ['about.md'], styles: ['look/own.css'] };
const svg = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`;

describe('variorum dev shows a change', () => {
  const root = lastingFolder({
    'variorum.json': JSON.stringify(settings),
    'about.md': '# About\n\nOld words.',
    'look/own.css': 'p { color: red }',
    'pictures/readme.txt': '',
    'tei/a.xml': document('<p>A letter.</p><figure><graphic url="../pictures/p.svg"/></figure>'),
  });
  let server: ChildProcess | undefined;
  let address = '';
  const get = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text();
  /** Fails when the words do not come within ten seconds. */
  const shows = async (path: string, words: string): Promise<void> => {
    await expect.poll(() => get(path), { timeout: 10_000 }).toContain(words);
  };

  beforeAll(async () => {
    const started = spawn(
      process.execPath,
      [projectPath('dist/cli/main.cjs'), 'dev', '--port', '0'],
      { cwd: root },
    );
    server = started;
    let talk = '';
    started.stderr.on('data', (data: Buffer) => (talk += data.toString()));
    address = await vi.waitFor(
      () => {
        const [found] = /http:\/\/localhost:\d+\//.exec(talk) ?? [];
        if (found === undefined) throw new Error(`dev has not started: ${talk}`);
        return found;
      },
      { timeout: 20_000 },
    );
  });
  afterAll(() => {
    server?.kill();
    remove(root);
  });

  it('of a document, and a new one', async () => {
    put(root, { 'tei/b.xml': document('<p>Another letter.</p>') });
    await shows('b.html', 'Another letter.');
    put(root, { 'tei/b.xml': document('<p>A third letter.</p>') });
    await shows('b.html', 'A third letter.');
    expect(await get('a.html')).toContain('A letter.');
  });

  it('of a page in Markdown and of a style sheet', async () => {
    put(root, { 'about.md': '# About\n\nNew words.' });
    await shows('about.html', 'New words.');
    put(root, { 'look/own.css': 'p { color: green }' });
    await shows('own/look/own.css', 'green');
  });

  it('of an image, and one that was not there', async () => {
    expect(await get('images/pictures/p.svg')).toContain('There is no');
    put(root, { 'pictures/p.svg': svg(10) });
    await shows('images/pictures/p.svg', 'width="10"');
    await shows('a.html', 'images/pictures/p.svg');
    put(root, { 'pictures/p.svg': svg(20) });
    await shows('images/pictures/p.svg', 'width="20"');
  });

  it('of the configuration; one that is wrong is told, and the last site stands', async () => {
    put(root, { 'variorum.json': JSON.stringify({ ...settings, title: 'Second title' }) });
    await shows('a.html', 'Second title');
    put(root, { 'variorum.json': '{"titel": "Third title"}' });
    await shows('_dev/findings.txt', 'there is no setting “titel”');
    expect(await get('a.html')).toContain('Second title');
    put(root, { 'variorum.json': JSON.stringify({ title: 'Third title' }) });
    await shows('a.html', 'Third title');
    expect(await get('about.html')).toContain('There is no about.html');
  });
});
