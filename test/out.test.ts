import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'variorum-'));

/** All files of a folder with their bytes. */
function contents(at: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const visit = (path: string): void => {
    for (const name of readdirSync(path).sort()) {
      const inner = join(path, name);
      if (statSync(inner).isDirectory()) visit(inner);
      else files.set(relative(at, inner), readFileSync(inner, 'latin1'));
    }
  };
  visit(at);
  return files;
}

describe('out/', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is what a fresh build makes, byte for byte', () => {
    const out = join(folder, 'fresh');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'dist/cli/main.cjs'), 'build', '--out', out],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stderr).toContain('Built');
    expect(status).toBe(0);
    const [checkedIn, fresh] = [contents(join(root, 'out')), contents(out)];
    expect([...checkedIn.keys()]).toEqual([...fresh.keys()]);
    for (const [name, bytes] of fresh) expect(checkedIn.get(name) === bytes, name).toBe(true);
  });
});
