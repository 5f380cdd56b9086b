import type { Flaw } from '../tables/flaw.ts';

/** Something wrong in the content, told so that whoever reads it can mend it. */
export interface Problem extends Flaw {
  /** Path from the folder that holds the story's own, with forward slashes: `content/charts/sectors.yaml`. */
  file: string;
  /** Id of the part that cannot be shown because of it, where that is not the whole file: `chart:sectors`. */
  about?: string;
  /** True where nothing of the file can be used. */
  fatal?: boolean;
}

/** One problem on one line, as every command prints it. */
export function printed(problem: Problem): string {
  const { file, line, column, what, fix } = problem;
  const end = fix.startsWith('Did you mean') ? '?' : '.';
  return `${file}:${String(line)}:${String(column)}  ${what}. ${fix}${end}`;
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
