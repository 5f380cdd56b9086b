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

/** Tests below a part of Playwright's report that failed and then passed, by browser and title. */
const againIn = ({ suites = [], specs = [] }) => [
  ...specs.flatMap(({ file, title, tests }) =>
    tests.filter(({ status }) => status === 'flaky').map(({ projectName }) => `[${projectName}] ${file}: ${title}`),
  ),
  ...suites.flatMap(againIn),
];

/** Reads Playwright's JSON report, and which tests needed their second try; what went wrong outside any test is a failure too. */
export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    again: againIn(report),
  };
}

/** Stages added up. */
export function total(stages) {
  const sum = (key) => stages.reduce((all, stage) => all + stage[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
