import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, isNewEnough } from '../../src/machine/install.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('isInstalled', () => {
  const lock = (file: string, packages: object): void => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
  };
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('is false before anything is installed', () => {
    lock('package-lock.json', wanted);
    expect(isInstalled(folder)).toBe(false);
  });

  it.each([
    ['is true when all that is needed is there', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['is false when a version differs', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['is false when one that is needed is missing', { 'node_modules/b': { version: '2.0.0' } }, false],
    [
      'is false when one is there that is no longer named',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } },
      false,
    ],
  ])('%s', (_name, installed, expected) => {
    lock('package-lock.json', wanted);
    lock('node_modules/.package-lock.json', installed);
    expect(isInstalled(folder)).toBe(expected);
  });
});

it('isNewEnough asks for a Node that runs TypeScript as it stands', () => {
  expect(['v20.20.2', 'v22.17.1', 'v22.18.0', 'v24.0.0'].map(isNewEnough)).toEqual([false, false, true, true]);
});
