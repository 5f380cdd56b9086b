import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptRuns } from '../../src/measuring/kept-runs.ts';
import { speedRun } from '../fixtures/speed-run.ts';

let file = '';
beforeEach(() => (file = join(mkdtempSync(join(tmpdir(), 'tienvoud-')), 'speed.json')));
afterEach(() => {
  rmSync(join(file, '..'), { recursive: true, force: true });
});

it('a story that was never measured has no runs', () => {
  expect(keptRuns(file)).toEqual({ runs: [] });
});

it('what is kept is what was written', () => {
  const runs = [speedRun];
  writeFileSync(file, JSON.stringify({ runs }));
  expect(keptRuns(file)).toEqual({ runs });
});

it.each(['{ "runs": [', '{ "runs": [{ "version": "soon" }] }'])(
  '%s is told, and nothing is written over it',
  (text) => {
    writeFileSync(file, text);
    expect(keptRuns(file)).toEqual({
      what: `What ${file} holds is not what was measured of a site`,
      fix: 'Run "npm run check", which says where',
    });
  },
);
