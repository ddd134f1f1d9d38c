import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that the tests drive; undefined where there is none. */
    readonly browser: string | undefined;
  }
}

/**
 * Makes sure that there is a browser: an installed Chrome or Chromium, else Debian's package where
 * it may be installed. Without one the browser tests are skipped, and under CI the run fails.
 */
export default function setup(project: TestProject): void {
  const browser = installed() ?? fromDebian();
  if (browser === undefined) {
    const words = 'No Chrome or Chromium was found, and none could be installed';
    if (process.env['CI'] === 'true')
      throw new Error(`${words}: under CI the browser tests must run.`);
    console.log(
      `${words}: the browser tests are skipped. CHROME_PATH names one that is elsewhere.`,
    );
  }
  project.provide('browser', browser);
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installed(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
}

function fromDebian(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log('No browser was found; installing the package chromium.');
  const options = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return installed();
}
