import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';
import { errorsOf, printed } from '../../src/story/problem.ts';
import { publishedOf, publishedSchema, type Published } from '../../src/story/published.ts';
import { corrected } from '../fixtures/corrected.ts';
import { tiny, type Change } from '../fixtures/tiny.ts';

type Changes = Readonly<Record<string, Change>>;
const today = '2021-03-25';
const published = async (changes: Changes = {}): Promise<Published> =>
  publishedOf((await checkFiles(tiny(changes))).story);
const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, to);
};
/** The ledger before the two corrections. */
const wrong: Changes = {
  'data/growth.csv': replace('7200', '7000'),
  'facts.yaml': (text) =>
    text.replace(/(end:[^]*?status: )reported/, '$1established').replace('status: established', 'status: reported'),
};
const now = replace('modified: 2021-03-20', `modified: ${today}`);

/** What is said of the tiny story, changed so, against the one as it is. */
async function said(changes: Changes, was: Published, on = today): Promise<string[]> {
  return errorsOf((await checkFiles(tiny(changes), { published: was, today: on })).problems).map(printed);
}

it('what is published has a shape, and survives a file', async () => {
  const was = await published();
  expect(publishedSchema.parse(JSON.parse(JSON.stringify(was)))).toEqual(was);
  expect(was.facts['end']).toEqual({
    value: 7200,
    unit: 'attempts',
    bound: 'more-than',
    status: 'reported',
    digits: 0,
  });
  expect(Object.keys(was.seen)).toEqual(['en', 'nl']);
});

it('a story that is as it was published has no problems', async () => {
  expect(await said({}, await published())).toEqual([]);
});

describe('what changed without a correction', () => {
  it('a cell, once, with the fact that stands in it and what is computed from that', async () => {
    const computed =
      'twice:\n  compute: { sum: [end, end] }\n  unit: attempts\n  status: reported\n  public_since: 2021-03-16\n  sources: [paper]\n';
    const facts = (text: string): string => text + computed;
    expect(
      await said(
        { 'data/growth.csv': replace('7200', '7100'), 'facts.yaml': facts, 'story.yaml': now },
        await published({ 'facts.yaml': facts }),
      ),
    ).toEqual([
      'content/data/growth.csv:3:1  The cell "last/attempts" (the fact "end") was published as 7200 and is now 7100, without a correction. Add corrections/2021-03-25-growth.yaml with tables: { growth: { last/attempts: 7200 } }, or put it back.',
    ]);
  });
  it('a cell and how sure the fact in it is, once, by the fact', async () => {
    expect(
      await said(
        {
          'data/growth.csv': replace('7200', '7100'),
          'facts.yaml': replace('status: reported', 'status: established'),
          'story.yaml': now,
        },
        await published(),
      ),
    ).toEqual([
      'content/facts.yaml:8:1  The fact "end" was published as more than 7200 attempts, reported and is now more than 7100 attempts, established, without a correction. Add corrections/2021-03-25-end.yaml with facts: { end: { value: 7200, status: reported } }, or put it back.',
    ]);
  });
  it('a cell in which no fact stands', async () => {
    expect(
      await said({ 'data/growth.csv': replace('7200,more-than', '7200,exact'), 'story.yaml': now }, await published()),
    ).toEqual([
      'content/data/growth.csv:3:1  The cell "last/bound" was published as more-than and is now exact, without a correction. Add corrections/2021-03-25-growth.yaml with tables: { growth: { last/bound: more-than } }, or put it back.',
    ]);
  });
  it('how sure a fact is', async () => {
    expect(
      await said(
        { 'facts.yaml': replace('status: reported', 'status: established'), 'story.yaml': now },
        await published(),
      ),
    ).toEqual([
      'content/facts.yaml:8:1  The fact "end" was published as more than 7200 attempts, reported and is now more than 7200 attempts, established, without a correction. Add corrections/2021-03-25-end.yaml with facts: { end: { status: reported } }, or put it back.',
    ]);
  });
  it('a fact that is gone', async () => {
    const was = await published();
    was.facts['gone'] = { value: 3, unit: 'days', bound: 'exact', status: 'established', digits: 0 };
    expect(await said({}, was)).toEqual([
      'content/facts.yaml:1:1  The fact "gone" was published as 3 days, established and is gone without a correction. Put it back, or add corrections/2021-03-25-gone.yaml with withdrawn: [gone].',
    ]);
  });
  it('a correction that is gone', async () => {
    const was = await published();
    was.corrections = ['2021-03-19-end'];
    expect(await said({}, was)).toEqual([
      'content/corrections/2021-03-19-end.yaml:1:1  The correction "2021-03-19-end" was published and is gone. Put it back: what readers were told stays in the log.',
    ]);
  });
});

it('a new fact is no correction', async () => {
  const fact =
    '\nnew:\n  value: 3\n  unit: days\n  status: established\n  public_since: 2021-03-16\n  sources: [paper]\n';
  expect(await said({ 'facts.yaml': (text) => text + fact }, await published())).toEqual([]);
});

describe('what changed with a correction', () => {
  it('has no problems where it says what was published', async () => {
    const { problems } = await checkFiles(corrected(), { published: await published(wrong), today });
    expect(problems.map(printed)).toEqual([]);
  });
  it('fails where it says another figure', async () => {
    const was = await published({ 'data/growth.csv': replace('7200', '6900') });
    const lines = (await checkFiles(corrected(), { published: was, today })).problems.map(printed);
    expect(lines).toContain(
      'content/corrections/2021-03-21-end.yaml:3:10  The correction says that the value of "end" was 7000, but 6900 was published. Write value: 6900.',
    );
  });
});

describe('the day of the last change', () => {
  const words = { 'locales/nl/story.yaml': replace('title: Klein', 'title: Heel klein') };
  it('is that of a change that a reader sees', async () => {
    expect(await said(words, await published())).toEqual([
      'content/story.yaml:4:1  What a reader sees in "nl" has changed since 2021-03-20, but the day of the last change has not. Write modified: 2021-03-25.',
    ]);
    expect(await said({ ...words, 'story.yaml': now }, await published())).toEqual([]);
  });
  it('stays where the story changes again on the same day', async () => {
    expect(await said(words, await published(), '2021-03-20')).toEqual([]);
  });
  it('does not move where nothing has changed that a reader sees', async () => {
    expect(await said({ 'story.yaml': now }, await published())).toEqual([
      'content/story.yaml:4:1  The day of the last change is 2021-03-25, but nothing that a reader sees has changed since 2021-03-20. Write modified: 2021-03-20.',
    ]);
  });
});
