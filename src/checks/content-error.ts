import { printed, type Problem } from '../story/problem.ts';

/** What stops a build: its message is every problem of the content, each on its line. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(problems: readonly Problem[]) {
    super(
      [
        ...problems.map(printed),
        `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in the content`,
      ].join('\n'),
    );
  }
}
