import type { Problem } from '../story/problem.ts';

/** Problems that are told of one file: nobody reads more, and a file may have one for each of its signs. */
export const mostTold = 100;

/**
 * Problems without end made short: of a file that has more than are told, its errors before its warnings, and how many there are
 * besides. That stops a build only where an error is among these.
 *
 * @param work the check whose problems are a list of work to do, and told whole
 */
export function inShort(problems: readonly Problem[], work: string): Problem[] {
  const cut = new Map<string, { told: ReadonlySet<Problem>; rest: readonly Problem[] }>();
  for (const [file, own] of Map.groupBy(problems, (problem) => problem.file)) {
    const counted = own.filter(({ check }) => check !== work);
    const [errors, warnings] = [counted.filter(({ warning }) => !warning), counted.filter(({ warning }) => warning)];
    const told = new Set([...errors, ...warnings].slice(0, mostTold));
    const rest = counted.filter((problem) => !told.has(problem));
    if (rest.length > 0) cut.set(file, { told, rest });
  }
  return problems.flatMap((problem): Problem[] => {
    const { told, rest = [] } = cut.get(problem.file) ?? {};
    if (!told || told.has(problem) || problem.check === work) return [problem];
    if (problem !== rest[0]) return [];
    const { file, line, column } = problem;
    return [
      {
        file,
        line,
        column,
        what: `The file has ${String(rest.length)} more problems from here on`,
        fix: 'Mend the others first',
        ...(rest.every(({ warning }) => warning) && { warning: true }),
      },
    ];
  });
}
