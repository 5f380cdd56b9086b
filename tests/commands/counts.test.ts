import { describe, expect, it } from 'vitest';
import { playwrightCounts, total, vitestCounts } from '../../src/commands/counts.mjs';

describe('counts', () => {
  it('take a file that cannot be loaded for a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('name a test that passed only at its second try, and take what went wrong outside any test for a failure', () => {
    const spec = (title: string, status: string) => ({
      file: 'whole.spec.ts',
      title,
      tests: [{ projectName: 'firefox', status }],
    });
    const suites = [
      {
        specs: [spec('at once', 'expected'), spec('never', 'unexpected')],
        suites: [{ specs: [spec('at last', 'flaky')] }],
      },
    ];
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}], suites };
    expect(playwrightCounts(report)).toEqual({
      passed: 8,
      failed: 2,
      skipped: 0,
      again: ['[firefox] whole.spec.ts: at last'],
    });
  });

  it('add up', () => {
    expect(
      total([
        { passed: 1, failed: 0, skipped: 0 },
        { passed: 2, failed: 3, skipped: 1 },
      ]),
    ).toEqual({ passed: 3, failed: 3, skipped: 1 });
  });
});
