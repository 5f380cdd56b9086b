import { sentences } from '../../story/problem.ts';
import type { Report } from './report.ts';

/** For programs: one array of problems, `what` and `fix` as sentences, `severity` and `check` with each; `check` is `file` where a file by itself is wrong. */
const json: Report = ({ problems }) =>
  JSON.stringify(
    problems.map(({ file, line, column, warning, check, ...told }) => ({
      file,
      line,
      column,
      severity: warning ? 'warning' : 'error',
      check: check ?? 'file',
      ...sentences(told),
    })),
    undefined,
    2,
  );

export default json;
