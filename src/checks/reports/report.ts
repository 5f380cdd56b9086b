import type { Problem } from '../../story/problem.ts';

/** What a report is made of. */
export interface Findings {
  problems: readonly Problem[];
  /** How many files were read. */
  files: number;
  /** The line of a file at which a problem stands; undefined where there is none to show. */
  lineOf: (problem: Problem) => string | undefined;
}

/** One way to write down what the checks found: the whole text, without a newline at its end. */
export type Report = (findings: Findings) => string;
