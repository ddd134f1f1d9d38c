import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const tool = fileURLToPath(new URL('../../dist/cli/main.cjs', import.meta.url));
const outer = mkdtempSync(join(tmpdir(), 'variorum-images-'));
const folder = join(outer, 'edition');
/** One transparent pixel. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

afterAll(() => {
  rmSync(outer, { recursive: true, force: true });
});

describe('images of an edition', () => {
  it('are copied when they are its own; others stay links', () => {
    mkdirSync(join(folder, 'tei/pictures'), { recursive: true });
    writeFileSync(join(folder, 'variorum.json'), '{}');
    writeFileSync(join(folder, 'tei/pictures/a b.gif'), pixel);
    writeFileSync(join(outer, 'outside.gif'), pixel);
    const figures = [
      'pictures/a%20b.gif',
      '../../outside.gif',
      'https://example.org/x.png',
      'none.gif',
    ];
    writeFileSync(
      join(folder, 'tei/a.xml'),
      `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><teiHeader/><text><body>${figures
        .map((url) => `<figure><graphic url="${url}"/><figDesc>A figure.</figDesc></figure>`)
        .join('')}</body></text></TEI>`,
    );
    spawnSync(process.execPath, [tool, 'build'], { cwd: folder });
    const page = readFileSync(join(folder, 'out/a.html'), 'utf8');
    expect([...page.matchAll(/<img [^>]*src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      'images/tei/pictures/a%20b.gif',
    ]);
    expect(readFileSync(join(folder, 'out/images/tei/pictures/a b.gif')).equals(pixel)).toBe(true);
    expect(existsSync(join(folder, 'out/images/outside.gif'))).toBe(false);
    expect(page).toContain('href="https://example.org/x.png"');
  });
});
