/** Finds a browser for the tests, or gets one, and says which. Runs on plain Node. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first program of one of these names on the PATH; undefined where there is none. */
export function programOnPath(names, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter))
    for (const name of names) if (folder && isProgram(join(folder, name))) return join(folder, name);
  return undefined;
}

/** A Chromium on the PATH; undefined where there is none. */
export const onPath = (path) => programOnPath(names, path);

/** Playwright's own download; undefined where it has not been made. */
function ownDownload() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Runs a command of which only the success counts, for five minutes at most. */
export function quietly(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 }).status === 0;
}

/** Installs packages of Debian, or of what is made of it, where that is allowed; true when all of them are there. */
export function fromDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  quietly('apt-get', ['update', '-qq']);
  return quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Path of a browser and how it came to be there; undefined where none could be got. */
export function browser() {
  const there = process.env.CHROMIUM_PATH ?? onPath();
  if (there) return { path: there, how: `Using the browser at ${there}.` };
  const own = ownDownload();
  if (own) return { path: own, how: 'Using the browser Playwright downloaded earlier.' };
  if (
    quietly('npx', ['playwright', 'install', '--with-deps', 'chromium']) ||
    quietly('npx', ['playwright', 'install', 'chromium'])
  ) {
    const path = ownDownload();
    if (path) return { path, how: 'Downloaded a browser with Playwright.' };
  }
  if (fromDebian(['chromium'])) {
    const path = onPath();
    if (path) return { path, how: 'Installed Debian’s chromium with apt-get.' };
  }
  return undefined;
}
