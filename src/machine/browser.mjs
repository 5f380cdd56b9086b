/** Finds a browser for the tests, or gets one, and says which. Runs on plain Node. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { aptGet, programOn, quietly } from './debian.mjs';

/** First the one without windows of its own, which has less to do. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

/**
 * With which Chromium starts: without a sandbox, for containers have none, and asking nothing of anybody by itself. The last one
 * makes the one without windows draw letters as the one with windows does on Debian; that one does not know it.
 */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=slight',
];

/** A Chromium on the PATH; undefined where there is none. */
export function onPath(path = process.env.PATH ?? '') {
  return programOn(names, path);
}

/** Playwright's own download; undefined where it has not been made. */
function ownDownload() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Path of a browser and how it came to be there; undefined where none could be got. */
export function browser() {
  const there = process.env.CHROMIUM_PATH ?? onPath();
  if (there) return { path: there, how: `Using the browser at ${there}.` };
  const own = ownDownload();
  if (own) return { path: own, how: 'Using the browser Playwright downloaded earlier.' };
  if (quietly('npx', ['playwright', 'install', 'chromium'])) {
    // What it needs of the system; asked for only when it is there, for it is much.
    quietly('npx', ['playwright', 'install-deps', 'chromium']);
    const path = ownDownload();
    if (path) return { path, how: 'Downloaded a browser with Playwright.' };
  }
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (aptGet(name)) {
      const path = onPath();
      if (path) return { path, how: `Installed Debian’s ${name} with apt-get.` };
    }
  return undefined;
}
