import { errorsOf, printed, type Problem } from '../../story/problem.ts';
import type { Findings, Report } from './report.ts';

/** Columns of a line that are shown: the place is always among them. */
const room = 100;
/** Columns shown before the place in a line that is longer. */
const before = 40;

/** The line with a caret below the place, cut where it is long; a tab counts as one sign, as in the place. */
function shown(line: string, column: number): string {
  const from = line.length > room ? Math.max(0, Math.min(column - 1 - before, line.length - room)) : 0;
  const cut = line.slice(from, from + room).replaceAll('\t', ' ');
  const start = from > 0 ? '…' : '';
  const end = from + room < line.length ? '…' : '';
  return `    ${start}${cut}${end}\n    ${' '.repeat(start.length + column - 1 - from)}^`;
}

function entry(problem: Problem, { lineOf }: Findings): string {
  const line = lineOf(problem);
  const place = line === undefined || line.trim() === '' ? '' : `\n${shown(line, problem.column)}`;
  return `${printed(problem)}${problem.warning ? ' [warning]' : ''}${place}`;
}

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** For people: each problem with its line, and how many there are. */
const text: Report = (findings) => {
  const { problems, files } = findings;
  const errors = errorsOf(problems).length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'problem')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return [
    ...problems.map((problem) => entry(problem, findings)),
    `${parts.length === 0 ? 'No problems' : parts.join(' and ')} in ${counted(files, 'file')}.`,
  ].join('\n');
};

export default text;
