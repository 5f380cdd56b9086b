import type { Mark } from './marks.ts';

/** Marks that show one row of the table, each told its key. */
export function showing(datum: string, marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => ({ ...mark, datum }));
}
