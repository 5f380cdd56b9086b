import type { Report } from './report.ts';

/** For programs: one array of problems, `severity` and `check` with each; `check` is `file` where a file by itself is wrong. */
const json: Report = ({ problems }) =>
  JSON.stringify(
    problems.map(({ file, line, column, what, fix, warning, check }) => ({
      file,
      line,
      column,
      severity: warning ? 'warning' : 'error',
      check: check ?? 'file',
      what,
      fix,
    })),
    undefined,
    2,
  );

export default json;
