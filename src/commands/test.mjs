/** `npm test`: installs, gets a browser, runs every kind of test, and adds up what their own reports say. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browser } from './browser.mjs';
import { playwrightCounts, total, vitestCounts } from './counts.mjs';
import { firefox, webkit } from './engines.mjs';
import { install } from './install.mjs';

install();

const reports = 'node_modules/.cache/tienvoud/reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const found = browser();
console.log(
  found ? found.how : 'No browser is to be had here: install Chromium, or allow its download, and try again.',
);
const [fox, kit] = [found && firefox(), webkit()];
/** Engines whose tests are left out, in words: what is there is judged all the same. */
const missing = [
  ...(fox ? [] : ['Firefox is not to be had here: what it was to be tested with is left out.']),
  ...(kit ? [] : ['WebKit is not to be had here: what it was to be tested with is left out.']),
];
for (const sentence of missing) console.log(sentence);

/** Runs one of the scripts of package.json; true when it ended well. */
function script(name, args = []) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], {
    stdio: 'inherit',
    env: { ...process.env, ...(found && { CHROMIUM_PATH: found.path }) },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const single = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** A stage whose runner counts; one that leaves no report, or fails without saying where, is one failure. */
function counted(name, args, file, read) {
  const ended = script(name, args);
  try {
    const counts = read(JSON.parse(readFileSync(`${reports}/${file}`, 'utf8')));
    return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return single(false);
  }
}

const stages = Object.entries({
  types: () => single(script('types')),
  lint: () => single(script('lint')),
  format: () => single(script('format:check')),
  content: () => single(script('check')),
  build: () => single(script('build')),
  'unit and site': () => counted('unit', [], 'vitest.json', vitestCounts),
  browser: () => (found ? counted('browser', [], 'playwright.json', playwrightCounts) : single(false)),
  ...(kit && { webkit: () => counted('webkit', [], 'webkit.json', vitestCounts) }),
}).map(([name, run]) => ({ name, ...run() }));

console.log('');
for (const { name, passed, failed, skipped } of stages)
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} left out` : ''}`);
for (const sentence of missing) console.log(sentence);
const { passed, failed } = total(stages);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
