import { expect, it } from 'vitest';
import { blockingTime } from '../../src/measuring/blocking-time.ts';

it.each([
  ['nothing of a page without long tasks', [], 0, 0],
  [
    'what each task took beyond 50',
    [
      { from: 200, duration: 120 },
      { from: 400, duration: 51 },
    ],
    100,
    71,
  ],
  ['nothing of a task of 50', [{ from: 200, duration: 50 }], 100, 0],
  ['nothing of what was over before something was seen', [{ from: 0, duration: 90 }], 100, 0],
  ['of a task in whose course something was seen what came after', [{ from: 0, duration: 180 }], 100, 80],
  ['all beyond 50 where it was seen in the first 50', [{ from: 90, duration: 180 }], 100, 130],
])('the blocking time is %s', (_name, tasks, first, time) => {
  expect(blockingTime(tasks, first)).toBe(time);
});
