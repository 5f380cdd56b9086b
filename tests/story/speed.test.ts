import { describe, expect, it } from 'vitest';
import { entries } from '../../src/story/entries.ts';
import { isRelease, speedSchema } from '../../src/story/speed.ts';
import { readStory } from '../../src/story/read.ts';
import { tiny } from '../fixtures/tiny.ts';
import { speedRun as run } from '../fixtures/speed-run.ts';

const flaws = (one: object): PropertyKey[][] =>
  speedSchema.safeParse({ runs: [{ ...run, ...one }] }).error?.issues.map(({ path }) => path.slice(2)) ?? [];

describe('a run', () => {
  it.each([{}, { version: '12.0.3' }, { version: '4cc7d07', made: '2026-11-24' }])('may be %j', (one) => {
    expect(flaws(one)).toEqual([]);
  });

  it.each([
    [{ version: '1.0' }, ['version']],
    [{ version: 'soon' }, ['version']],
    [{ made: 'gisteren' }, ['made']],
    [{ pages: { start: {} } }, ['pages']],
    [{ throttled: { processor: 0, delay: 0, line: 1 } }, ['throttled', 'processor']],
  ])('may not be %j', (one, path) => {
    expect(flaws(one)).toEqual([path]);
  });
});

it('what has no number came before the first release', () => {
  expect(['1.0.0', '4cc7d07', '1234567'].map(isRelease)).toEqual([true, false, false]);
});

it('runs stand in the collection under names that keep their order', () => {
  const runs = ['4cc7d07', '1d80482', '1.0.0'].map((version) => ({ ...run, version }));
  const files = tiny();
  const { story, problems } = readStory({
    ...files,
    texts: new Map([...files.texts, ['speed.json', JSON.stringify({ runs })]]),
  });
  expect(problems).toEqual([]);
  const kept = entries.speed(story).sort((a, b) => a.id.localeCompare(b.id, 'en'));
  expect(kept.map(({ data }) => data['version'])).toEqual(['4cc7d07', '1d80482', '1.0.0']);
});
