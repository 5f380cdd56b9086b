import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder = '';
const path = (name: string): string => join(folder, 'tiny', name);

/** A story with four things wrong with it, in files of four kinds. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tienvoud-broken-'));
  cpSync('tests/fixtures/tiny', path(''), { recursive: true });
  const spoil = (name: string, from: string, to: string): void => {
    const text = readFileSync(path(name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
    writeFileSync(path(name), text.replace(from, to));
  };
  spoil('charts/growth.yaml', 'kind: growth', 'kind: grwth');
  spoil('facts.yaml', 'sources: [paper]', 'sources: [papr]');
  spoil('locales/en/chapters/01-begin.mdx', 'id="end"', 'id="ent"');
  spoil('locales/nl/interface.yaml', '  skip: Naar de tekst\n', '');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const problems = [
  'tiny/charts/growth.yaml:1:1  There is no kind of chart "grwth". Did you mean "growth"?',
  'tiny/facts.yaml:7:13  The fact "start" names a source "papr" that is not in sources/. Did you mean "paper"?',
  'tiny/locales/en/chapters/01-begin.mdx:9:18  There is no fact "ent". Did you mean "end"?',
  'tiny/locales/nl/interface.yaml:3:1  "site.skip" is missing. Add it: it is text.',
];

function run(command: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [`src/commands/${command}.ts`], {
    encoding: 'utf8',
    env: { ...process.env, STORY: path('') },
  });
}

it('the check prints every problem, and fails', () => {
  const { status, stdout } = run('check');
  expect(
    stdout
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('tiny/')),
  ).toEqual(problems);
  expect(stdout).toContain(`${problems[1] ?? ''}\n      sources: [papr]\n                ^\n`);
  expect(stdout).toMatch(/\n4 problems in 26 files\.\n$/);
  expect(status).toBe(1);
});

it('the build prints the same, fails, and leaves the last good site alone', () => {
  const before = statSync('dist/index.html').mtimeMs;
  const { status, stderr } = run('build');
  expect(stderr.trim().split('\n')).toEqual([
    ...problems,
    '4 problems in the content',
    'The last good dist/ is untouched.',
  ]);
  expect(status).toBe(1);
  expect(statSync('dist/index.html').mtimeMs).toBe(before);
});
