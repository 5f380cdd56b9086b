import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';
import { tiny } from '../fixtures/tiny.ts';
import { missedIn } from './made-whole.ts';

/** Stories tried; more of them in a longer run. */
const numRuns = Number(process.env['FUZZ'] ?? 40);

const { texts } = tiny();

/** Checks a story: what is told must stand at a place that is there, and where no error is told all of it can be made. True for the latter. */
async function goodOrTold(files: ReadonlyMap<string, string>): Promise<boolean> {
  const { story, problems } = await checkFiles({ root: 'content', texts: files });
  for (const { file, line, column, what, fix } of problems) {
    const text = files.get(file.slice('content/'.length)) ?? '';
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(what).not.toBe('');
    expect(fix).not.toBe('');
    expect(`${what} ${fix}`).not.toMatch(/\[object|broke down|Cannot read|is not a function|\.ts:\d/);
  }
  const good = problems.every(({ warning }) => warning);
  if (good) expect(await missedIn(story, files)).toEqual([]);
  return good;
}

const numbers = fc.constantFrom('700', '7200');
const days = fc.constantFrom('2021-03-11', '2021-03-15');
const day = fc
  .date({ min: new Date('2021-02-01'), max: new Date('2021-05-01'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const tenths = fc.integer({ min: -999, max: 999_999 }).map((value) => String(value / 10));

/** A cell of the table and what it is changed into: mostly one that could be there. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(numbers, fc.nat(9_999).map(String)) },
  { weight: 4, arbitrary: fc.tuple(days, day) },
  { weight: 1, arbitrary: fc.tuple(numbers, tenths) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.oneof(numbers, days, fc.constant('exact')),
      fc.constantFrom('2021-03', '2021', 'exact', 'more-than', '""', '1e3', '7.200', '07'),
    ),
  },
);

it('what readers get is held against the files', async () => {
  const { story } = await checkFiles({ root: 'content', texts });
  const other = new Map(texts).set('data/growth.csv', (texts.get('data/growth.csv') ?? '').replace('700', '701'));
  expect(await missedIn(story, texts)).toEqual([]);
  expect(await missedIn(story, other)).toContain('en growth: the table says "700" where the file has "701"');
});

it('whatever a cell of a table is changed into, readers get it, or it is told', { timeout: 600_000 }, async () => {
  let good = 0;
  const path = 'data/growth.csv';
  await fc.assert(
    fc.asyncProperty(cell, async ([from, to]) => {
      const files = new Map(texts).set(path, (texts.get(path) ?? '').replace(from, to));
      if (await goodOrTold(files)) good += 1;
    }),
    { numRuns },
  );
  expect(good).toBeGreaterThan(0);
});
