import { advice } from '../../story/problem.ts';
import type { Report } from './report.ts';

/** Signs that mean something in a workflow command, as its documentation has them written. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For GitHub: annotations at the lines of a pull request (workflow commands). */
const github: Report = ({ problems }) =>
  problems
    .map((problem) => {
      const { file, line, column, warning, check } = problem;
      const place = `file=${property(file)},line=${String(line)},col=${String(column)},title=${property(check ?? 'file')}`;
      return `::${warning ? 'warning' : 'error'} ${place}::${data(advice(problem))}`;
    })
    .join('\n');

export default github;
