import { chromium, type Browser } from 'playwright-core';

/** Starts the browser without a window, without the network and without a profile of anybody's. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** For `expect.poll`: the address of a page is told some time after it has changed. */
export const patient = { timeout: 10_000 };
