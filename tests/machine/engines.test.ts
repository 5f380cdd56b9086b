import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firefoxHere } from '../../src/machine/engines.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tienvoud-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('firefoxHere', () => {
  const named = process.env['FIREFOX_PATH'];
  afterEach(() => {
    if (named === undefined) delete process.env['FIREFOX_PATH'];
    else process.env['FIREFOX_PATH'] = named;
  });

  it('takes a Firefox that was installed, by WebDriver BiDi', () => {
    process.env['FIREFOX_PATH'] = join(folder, 'firefox');
    writeFileSync(process.env['FIREFOX_PATH'], '#!/bin/sh\nexec /usr/lib/firefox/firefox "$@"\n', { mode: 0o755 });
    expect(firefoxHere()).toEqual({ channel: 'moz-firefox', executablePath: process.env['FIREFOX_PATH'] });
  });

  it('leaves a snap alone, which sees no folder of a test', () => {
    process.env['FIREFOX_PATH'] = join(folder, 'firefox');
    writeFileSync(process.env['FIREFOX_PATH'], '#!/bin/sh\nexec /snap/bin/firefox "$@"\n', { mode: 0o755 });
    expect(firefoxHere()?.executablePath).not.toBe(process.env['FIREFOX_PATH']);
  });
});

// 1.65.1 begins every context with `emulation.setMediaFeaturesOverride`, which Firefox ESR (153) does not know, and no option
// keeps it from that; its makers promise only the current Firefox over WebDriver BiDi. Raise it when Debian's Firefox knows it.
it('Playwright is the last that drives Firefox ESR', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['@playwright/test']).toBe('1.64.1');
});
