import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

const first = 'date: 2021-03-11\n  status: established\n  public_since: 2021-03-16';

it('days in an order that can be have no problem', async () => {
  expect(await said('days', {})).toEqual([]);
  expect(
    await said('days', {
      'facts.yaml': replace(first, 'date: 2021-03-18\n  status: estimated\n  public_since: 2021-03-16'),
    }),
  ).toEqual([]);
});

it('a fact that is public before the day it is of is told', async () => {
  expect(await said('days', { 'facts.yaml': replace(first, first.replace('2021-03-16', '2021-03-01')) })).toEqual([
    'content/facts.yaml:6:3  The fact "start" is public since 2021-03-01, before 2021-03-11, the day it is of. Mend one of the two.',
  ]);
});

it('a fact that is public after the story was last changed is a warning', async () => {
  expect(await said('days', { 'facts.yaml': replace('public_since: 2021-03-16', 'public_since: 2091-03-16') })).toEqual(
    [
      'content/facts.yaml:6:3  The fact "start" is public since 2091-03-16, after the story was last changed on 2021-03-20. Mend the day, or write in story.yaml when the story was changed. [warning]',
    ],
  );
});

it('a past of which nobody could choose a day is told', async () => {
  expect(await said('days', { 'story.yaml': replace('from: 2021', 'from: 1021') })).toEqual([
    'content/story.yaml:5:1  The past is longer than 20 years, and readers choose a day of it. Let it begin when something was known.',
  ]);
});
