import { expect, it } from 'vitest';
import { median } from '../../src/measuring/median.ts';

it.each([
  [[], 0],
  [[7], 7],
  [[10, 9, 100], 10],
  [[4, 1, 3, 2], 3],
])('the middle of %j is %d', (all, middle) => {
  expect(median(all)).toBe(middle);
});
