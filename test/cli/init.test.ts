import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const tool = fileURLToPath(new URL('../../dist/cli/main.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'variorum-init-'));
const edition = join(folder, 'letters');
const call = (args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [tool, ...args], { cwd, encoding: 'utf8' });

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('variorum init', () => {
  it('makes an edition that is valid and builds without a finding', () => {
    expect(call(['init', 'letters'], folder).status).toBe(0);
    const built = call(['build'], edition);
    expect(built.stderr).toContain('1 file (valid): no findings');
    expect(built.status).toBe(0);
    expect(existsSync(join(edition, 'out/a-first-letter.html'))).toBe(true);
  });

  it('overwrites nothing', () => {
    const again = call(['init', 'letters'], folder);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('letters is not empty');
  });
});

describe('variorum dev', () => {
  it('serves the edition, and shows a change and its findings', async () => {
    const server = spawn(process.execPath, [tool, 'dev', '--port', '0'], { cwd: edition });
    let talk = '';
    server.stderr.on('data', (data: Buffer) => (talk += data.toString()));
    const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
      for (let turn = 0; turn < 200 && !(await done()); turn++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await until(() => talk.includes('localhost:'));
    const address = /http:\/\/localhost:\d+\//.exec(talk)?.[0] ?? '';
    const get = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text();
    expect(await get('')).toContain('_dev/script.js');
    expect(await get('_dev/findings.txt')).toBe('');
    const file = join(edition, 'tei/a-first-letter.xml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('ref="#per-tom"', 'ref="#per-tim"'));
    await until(async () => (await get('_dev/findings.txt')).includes('#per-tim'));
    expect(await get('_dev/findings.txt')).toContain('Did you mean #per-tom?');
    expect((await fetch(`${address}../package.json`)).status).toBe(404);
    server.kill();
  });
});
