import { describe, expect, it } from 'vitest';
import { withRun } from '../../src/measuring/keep-run.ts';
import { speedSchema, type SpeedRun } from '../../src/story/speed.ts';

const run = (version: string, day: string, more: Partial<SpeedRun> = {}): SpeedRun => ({
  version,
  day,
  browser: 'Chromium 150.0',
  throttled: { processor: 4, delay: 150, line: 1638 },
  runs: 5,
  pages: {},
  ...more,
});
const versions = (runs: readonly SpeedRun[]): string[] => runs.map(({ version }) => version);
const first = run('1.0.0', '2026-11-25');
const second = run('1.1.0', '2026-12-24');

describe('a run is kept', () => {
  it('as the first', () => {
    expect(withRun([], first)).toEqual([first]);
  });

  it('after what was there before', () => {
    expect(withRun([first], second)).toEqual([first, second]);
  });

  it('after another of the same day', () => {
    expect(versions(withRun([first], run('1.0.1', '2026-11-25')))).toEqual(['1.0.0', '1.0.1']);
  });

  it('in the place of one of the same version, on whatever day', () => {
    const again = run('1.0.0', '2027-01-01', { runs: 7 });
    expect(withRun([first, second], again)).toEqual([again, second]);
  });

  it('with what a server delivered, which is measured by itself', () => {
    const served = { second: 9000, most: 4, limit: { second: 12_000, most: 3 } };
    const build = { seconds: 8, memory: 800_000_000 };
    const [kept] = withRun([{ ...first, served, build }], first);
    expect(kept).toEqual({ ...first, served });
  });

  it('by the day it was made where that was measured later, before the release of that day', () => {
    const old = (version: string, made: string): SpeedRun => run(version, '2027-02-02', { made });
    let runs = [first, second];
    for (const one of [old('82878f1', '2026-11-25'), old('1d80482', '2026-11-25'), old('4cc7d07', '2026-11-24')])
      runs = withRun(runs, one);
    expect(versions(runs)).toEqual(['4cc7d07', '82878f1', '1d80482', '1.0.0', '1.1.0']);
    expect(speedSchema.safeParse({ runs }).success).toBe(true);
  });
});
