import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stampOf } from '../../src/building/stamp.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('stampOf changes with a name, a text or a word, and with nothing else', () => {
  const path = join(folder, 'content');
  mkdirSync(path);
  writeFileSync(join(path, 'index.html'), 'a');
  const first = stampOf([path], ['x']);
  expect(stampOf([path], ['x'])).toBe(first);
  expect(stampOf([path], ['y'])).not.toBe(first);
  writeFileSync(join(path, 'more'), '');
  expect(stampOf([path], ['x'])).not.toBe(first);
  rmSync(join(path, 'more'));
  writeFileSync(join(path, 'index.html'), 'b');
  expect(stampOf([path], ['x'])).not.toBe(first);
});
