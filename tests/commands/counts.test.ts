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

  it('take a test that passed only at its second try for a failure', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 3, skipped: 0 });
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
