/** `npm test`: installs, gets a browser, runs every kind of test, and adds up what their own reports say. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { install } from '../machine/install.mjs';
import { ready } from '../machine/ready.mjs';
import { playwrightCounts, total, vitestCounts } from './counts.mjs';

install();

const reports = 'node_modules/.cache/tienvoud/reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const machine = ready();

/**
 * Runs one of the scripts of package.json; true when it ended well. What it says is seen as it comes, or, of one that runs beside
 * others, whole when it has ended.
 */
function script(name, { beside = false, env = {} } = {}) {
  const heading = `\n── ${name}`;
  if (!beside) console.log(heading);
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (status) => {
      if (beside) console.log(`${heading}\n${said.join('')}`.trimEnd());
      resolve(status === 0);
    });
  });
}

const single = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** A stage whose runner counts; one that leaves no report, or fails without saying where, is one failure. */
async function counted(name, file, read, how) {
  const ended = await script(name, how);
  try {
    const counts = read(JSON.parse(readFileSync(`${reports}/${file}`, 'utf8')));
    return ended || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return single(false);
  }
}

/** Stages one after the other, each a name and a script that passes or fails. */
async function inTurn(...stages) {
  const done = [];
  for (const [name, run] of stages) done.push({ name, ...single(await script(run, { beside: true })) });
  return done;
}

// Each keeps one core busy. To look at types also writes those of the content, which the linter reads.
const quick = await Promise.all([
  inTurn(['types', 'types'], ['lint', 'lint']),
  inTurn(['format', 'format:check'], ['content', 'check']),
]);
const build = { name: 'build', ...single(await script('build')) };

const { found, webkit, leftOut, faceless } = await machine;
console.log('\n── machine');
console.log(
  found ? found.how : 'No browser is to be had here: install Chromium, or allow its download, and try again.',
);
for (const sentence of [...leftOut, ...(faceless ? [faceless] : [])]) console.log(sentence);
const env = found ? { CHROMIUM_PATH: found.path } : {};

// WebKit mostly waits for what it is told; its few tests go along with those that need no browser.
const [unit, inWebkit] = await Promise.all([
  counted('unit', 'vitest.json', vitestCounts, { env }),
  webkit && counted('webkit', 'webkit.json', vitestCounts, { beside: true, env }),
]);
const stages = [
  ...quick.flat(),
  build,
  { name: 'unit and site', ...unit },
  ...(inWebkit ? [{ name: 'webkit', ...inWebkit }] : []),
  {
    name: 'browser',
    ...(found ? await counted('browser', 'playwright.json', playwrightCounts, { env }) : single(false)),
  },
];

console.log('');
for (const { name, passed, failed, skipped } of stages)
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} left out` : ''}`);
for (const sentence of leftOut) console.log(`left out: ${sentence}`);
if (faceless) console.log(faceless);
const { passed, failed } = total(stages);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
