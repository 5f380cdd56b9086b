import type { Dots } from '../geometry/marks.ts';
import { dots, escaped } from './draw.ts';

/** A field of dots that fills the width it is given and keeps its shape: the picture of the first screen. */
export function field(sets: readonly Dots[], columns: number, classes: string): string {
  const rows = Math.ceil(Math.max(...sets.map(({ from, count }) => from + count)) / columns);
  return `<svg class="${escaped(classes)}" viewBox="0 0 ${String(columns)} ${String(rows)}" aria-hidden="true" focusable="false">${sets.map(dots).join('')}</svg>`;
}
