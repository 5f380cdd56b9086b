import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onPath } from '../../src/machine/browser.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('onPath finds a browser that can be run, and nothing else', () => {
  expect(onPath(folder)).toBeUndefined();
  writeFileSync(join(folder, 'chromium'), '', { mode: 0o644 });
  writeFileSync(join(folder, 'google-chrome'), '', { mode: 0o755 });
  expect(onPath(folder)).toBe(join(folder, 'google-chrome'));
});
