import { expect, it } from 'vitest';
import { layoutShift } from '../../src/measuring/layout-shift.ts';

const shifts = (...all: [at: number, value: number][]) => all.map(([at, value]) => ({ at, value }));

it.each([
  ['nothing where nothing moves', shifts(), 0],
  ['the sum of what came within a second of each other', shifts([0, 1], [999, 2], [1998, 4]), 7],
  ['the largest of two sums, the first', shifts([0, 3], [1000, 2]), 3],
  ['the largest of two sums, the last', shifts([0, 1], [500, 1], [3000, 4]), 4],
  [
    'no sum over more than five seconds',
    shifts([0, 1], [900, 1], [1800, 1], [2700, 1], [3600, 1], [4500, 1], [5000, 1]),
    6,
  ],
  ['the same in whatever order they are told', shifts([1998, 4], [0, 1], [999, 2]), 7],
])('the shift of a page is %s', (_name, all, value) => {
  expect(layoutShift(all)).toBe(value);
});
