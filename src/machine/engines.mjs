/** Finds the other engines for the tests, or gets them. Runs on plain Node. */
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { aptGet, programOn, quietly } from './debian.mjs';

/** Ubuntu's Firefox is a snap, which does not see the folder a test gives it: behind its name stands a link or a script. */
const isSnap = (path) => {
  const real = realpathSync(path);
  return /\bsnap\b/.test(real) || readFileSync(real).subarray(0, 4096).toString('latin1').includes('/snap/');
};

/**
 * What Playwright needs to be told to drive a Firefox that is there: one that was installed is driven by WebDriver BiDi, its
 * own download in its own way. Undefined where there is none.
 *
 * @returns {{ channel?: string; executablePath: string } | undefined}
 */
export function firefoxHere() {
  const there = process.env.FIREFOX_PATH ?? programOn(['firefox-esr', 'firefox', 'firefox.exe']);
  if (there && !isSnap(there)) return { channel: 'moz-firefox', executablePath: there };
  const own = createRequire(import.meta.url)('@playwright/test').firefox.executablePath();
  return existsSync(own) ? { executablePath: own } : undefined;
}

/** The Firefox that is there, or else Playwright's download or Debian's; undefined where none is to be had. */
export function firefox() {
  return (
    firefoxHere() ??
    (quietly('npx', ['playwright', 'install', 'firefox']) ? firefoxHere() : undefined) ??
    (aptGet('firefox-esr') ? firefoxHere() : undefined)
  );
}

/** Where distributions put the browser that WebKit's driver starts. */
function miniBrowser() {
  const folders = [
    '/usr/libexec',
    '/usr/lib64',
    '/usr/lib',
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
  ];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}

/** Paths of WebKit's driver, of its browser and of a screen without a monitor; undefined where one of them is missing. */
export function webkitHere() {
  const [driver, screen, browser] = [programOn(['WebKitWebDriver']), programOn(['Xvfb']), miniBrowser()];
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/** The WebKit that is there, or else Debian's; undefined where none is to be had, as on Windows and on a Mac. */
export function webkit() {
  return webkitHere() ?? (aptGet('webkit2gtk-driver', 'xvfb') ? webkitHere() : undefined);
}
