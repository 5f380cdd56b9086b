import type { Flaw } from '../tables/flaw.ts';

/** Something wrong in the content, told so that whoever reads it can mend it. */
export interface Problem extends Flaw {
  /** Path from the folder that holds the story's own, with forward slashes: `content/charts/sectors.yaml`. */
  file: string;
  /** Id of the part that cannot be shown because of it, where that is not the whole file: `chart:sectors`. */
  about?: string;
  /** True where nothing of the file can be used. */
  fatal?: boolean;
  /** True where it should be looked at but stops nothing: a translation that is behind, a source nobody cites. */
  warning?: boolean;
  /** Name of the check that found it; left out where the file by itself is wrong. */
  check?: string;
}

/** The problems that stop a build. */
export function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ warning }) => warning !== true);
}

/** What is wrong, and what to do about it, each as a sentence. */
export function sentences({ what, fix }: Pick<Problem, 'what' | 'fix'>): { what: string; fix: string } {
  return { what: `${what}.`, fix: `${fix}${fix.startsWith('Did you mean') ? '?' : '.'}` };
}

/** Both in one line. */
export function advice(problem: Pick<Problem, 'what' | 'fix'>): string {
  const { what, fix } = sentences(problem);
  return `${what} ${fix}`;
}

/** One problem on one line, as every command prints it. */
export function printed(problem: Problem): string {
  return `${problem.file}:${String(problem.line)}:${String(problem.column)}  ${advice(problem)}`;
}

/** Problems in the order in which an editor meets them. */
export function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      a.line - b.line ||
      a.column - b.column ||
      a.what.localeCompare(b.what, 'en'),
  );
}
