import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { programOn } from '../../src/machine/debian.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function hosts(...args: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ['src/commands/hosts.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, OUT: join(folder, 'site') },
  });
}

it('says what to do where there is no site yet', () => {
  const { status, stderr } = hosts();
  expect([status, stderr]).toEqual([
    1,
    `There is no site in ${join(folder, 'site')}/ yet. Run "npm run build" first.\n`,
  ]);
});

it('says what can be asked where something else is', () => {
  const { status, stderr } = hosts('--lisen', '8080');
  expect([status, stderr]).toEqual([
    1,
    '"--lisen 8080" is not what can be asked here. Write npm run hosts -- [--root <folder on the server>] [--listen <address:port to try it on>] [--no-brotli]\n',
  ]);
});

it('programOn finds what can be run, and nothing else', () => {
  writeFileSync(join(folder, 'one'), '');
  expect(programOn(['one'], folder)).toBeUndefined();
  chmodSync(join(folder, 'one'), 0o755);
  expect(programOn(['none', 'one'], `${tmpdir()}:${folder}`)).toBe(join(folder, 'one'));
});
