import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newestRelease } from '../../src/embed/releases.ts';

const { version } = newestRelease();

/** All that the command could write. */
const written = (): string[] => [readFileSync('src/embed/releases.json', 'utf8'), ...readdirSync('public/embed')];

it.each([
  ['', '"" is no number for a loader. Give one that begins with 1, such as 1.0.1.'],
  [version, `${version} does not come after ${version}, and what was published never changes. Give a higher number.`],
])('npm run loader -- %s writes nothing, and says why', (asked, sentence) => {
  const before = written();
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/loader.ts', asked], { encoding: 'utf8' });
  expect(stderr.trim()).toBe(sentence);
  expect(status).toBe(1);
  expect(written()).toEqual(before);
});
