/** What a runner's report says: how many tests passed, failed and were left out. */

/** Reads Vitest's JSON report; a file that could not even be loaded is one failure. */
export function vitestCounts(report) {
  const empty = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + empty.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads Playwright's JSON report; what went wrong outside any test is a failure too. */
export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** Stages added up. */
export function total(stages) {
  const sum = (key) => stages.reduce((all, stage) => all + stage[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
