import type { Problem } from '../story/problem.ts';

/** Checks that find what is still to be written, which is what a new thing leaves. */
const expected: readonly string[] = ['unwritten', 'parity'];

/** What would be wrong with a story that was not before, besides what is still to be written: then the thing is not made. */
export function wrongWith(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  // Lines move when something is put between them.
  const known = new Set(before.map(({ file, what }) => `${file} ${what}`));
  return after.filter(
    ({ file, what, check, warning }) =>
      warning !== true && !expected.includes(check ?? '') && !known.has(`${file} ${what}`),
  );
}
