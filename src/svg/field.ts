import { escaped, unstyled, written } from './draw.ts';
import { dotted } from './shape.ts';

/** A set of dots in a field: those it counts, after those of the sets before it. */
type DotSet = Parameters<typeof dotted>[0];

/** Rows of a field that has all its dots. */
export function rowsOf(sets: readonly Pick<DotSet, 'from' | 'count'>[], columns: number): number {
  return Math.ceil(Math.max(...sets.map(({ from, count }) => from + count)) / columns);
}

/** A field of dots that fills the width it is given and keeps its shape: the picture of the first screen. */
export function field(sets: readonly DotSet[], columns: number, classes: string): string {
  return `<svg class="${escaped(classes)}" viewBox="0 0 ${String(columns)} ${String(rowsOf(sets, columns))}" ${unstyled} aria-hidden="true">${sets.map((set) => written(dotted(set))).join('')}</svg>`;
}
