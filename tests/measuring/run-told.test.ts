import { expect, it } from 'vitest';
import { runTold } from '../../src/measuring/run-told.ts';
import { speedRun } from '../fixtures/speed-run.ts';

it('a run is told as a table of what there is, and sentences', () => {
  const run = {
    ...speedRun,
    pages: {
      story: {
        bytes: 108_450,
        requests: 10,
        first: 1320,
        largest: 1400,
        blocking: 474,
        shift: 0.0017,
        weight: { is: 69_508, most: 70_000 },
      },
      embed: { bytes: 10_765, requests: 1, first: 472, largest: 472, blocking: 0, shift: 0 },
    },
    playing: { answer: 128, frame: 20.4 },
    build: { seconds: 8.1, memory: 883_290_112 },
  };
  const [head, columns, ...lines] = runTold(run).split('\n');
  expect(head).toBe(
    'version 1.0.0 in Chromium 150.0, 4 times slower, a line of 1638 kbit/s, 150 ms for each request, the middle of 5 runs:',
  );
  expect([columns, ...lines].map((line) => line?.trim().split(/ {2,}/))).toEqual([
    ['bytes', 'requests', 'first paint', 'largest paint', 'blocked for', 'shifted', 'weighs, of'],
    ['the story', '108450', '10', '1320 ms', '1400 ms', '474 ms', '0.0017', '69508 of 70000'],
    ['that chart alone', '10765', '1', '472 ms', '472 ms', '0 ms', '0', '-'],
    ['a choice is seen after 128 ms; while a step changes there is a frame every 20.4 ms'],
    ['a build takes 8.1 s and at most 883 MB'],
  ]);
});
