import { errorsOf, printed, type Problem } from '../story/problem.ts';

/** What stops a build: its message is every error of the content, each on its line. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(problems: readonly Problem[]) {
    const errors = errorsOf(problems);
    super(
      [
        ...errors.map(printed),
        `${String(errors.length)} ${errors.length === 1 ? 'problem' : 'problems'} in the content`,
      ].join('\n'),
    );
  }
}
