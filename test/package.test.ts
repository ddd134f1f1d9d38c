import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from './support/xml.ts';

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as Manifest;

test('the programs and the library that package.json names are there', () => {
  for (const path of Object.values(manifest.bin)) {
    accessSync(projectPath(path), constants.X_OK);
    expect(readFileSync(projectPath(path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  }
  for (const each of Object.values(manifest.exports))
    expect(existsSync(projectPath(each.default)), each.default).toBe(true);
});

/** What a user of the library writes who has the strictest settings, and no types of Node. */
const user = `
import { decode, openDocument, parseXml, renderDocument, toHtml, type Finding } from './types/index.js';

export function page(bytes: Uint8Array): string | Finding {
  const decoded = decode('a.xml', bytes);
  if (!decoded.ok) return decoded.finding;
  const parsed = parseXml(decoded.source);
  if (!parsed.ok) return parsed.finding;
  const rendering = renderDocument(openDocument('a.xml', parsed.document));
  const lost: number = rendering.ledger.characters.lost;
  return lost > 0 ? '' : toHtml(rendering.text);
}
`;

test('the types that are published are whole', { timeout: 120_000 }, () => {
  const config = /tsc -p (\S+)/.exec(manifest.scripts['prepack'] ?? '')?.[1] ?? '';
  mkdirSync(projectPath('test/.results'), { recursive: true });
  const folder = mkdtempSync(projectPath('test/.results/package-'));
  try {
    expect(tsc('-p', projectPath(config), '--outDir', join(folder, 'types'))).toBe('');
    writeFileSync(join(folder, 'user.ts'), user);
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
    const settings = ['--ignoreConfig', '--noEmit', '--module', 'nodenext', '--target', 'es2022'];
    expect(tsc(...strict, ...settings, join(folder, 'user.ts'))).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What the compiler says. */
function tsc(...args: readonly string[]): string {
  const compiler = projectPath('node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [compiler, ...args], { encoding: 'utf8' }).stdout;
}
