import { describe, expect, it } from 'vitest';
import type { Change } from '../../fixtures/tiny.ts';
import { replace, said } from './said.ts';

const chapter = 'locales/nl/chapters/01-begin.mdx';
const at = 'content/locales/nl/chapters/01-begin.mdx';

it('components that hold what they are for have no problem', async () => {
  expect(await said('between', {})).toEqual([]);
  expect(
    await said('between', {
      [chapter]: replace('het tweede punt</Point>', '<Fact id="end" /></Point>'),
    }),
  ).toEqual([]);
});

describe('words that no reader would see', () => {
  it.each<[string, Change, string]>([
    [
      'in a figure',
      replace('<Fact id="start" />', '<Fact id="start">zeven</Fact>'),
      `${at}:5:52  What stands between <Fact> and </Fact> is shown to nobody. End the tag with "/>", and put the words before or after it.`,
    ],
    [
      'in a chart',
      replace('<Chart id="growth" />', '<Chart id="growth">\n\nEen bijschrift.\n\n</Chart>'),
      `${at}:11:1  What stands between <Chart> and </Chart> is shown to nobody. End the tag with "/>", and put the words before or after it.`,
    ],
  ])('%s', async (_name, change, message) => {
    expect(await said('between', { [chapter]: change })).toEqual([message]);
  });
});

describe('a component without words', () => {
  it.each<[string, Change, string]>([
    [
      'a term that nobody can press',
      replace('<Term id="patch">patch</Term>', '<Term id="patch"></Term>'),
      `${at}:5:96  There is nothing between <Term> and </Term>. Write the words, or take it out.`,
    ],
    [
      'a step that says nothing beside its picture',
      replace('Gewoon is de sprong groot.', '{/* nog te schrijven */}'),
      `${at}:17:1  There is nothing between <Step> and </Step>. Write the words, or take it out.`,
    ],
    [
      'a phrase that points at a mark',
      replace('<Point chart="growth" mark="last">het tweede punt</Point>', 'x <Point chart="growth" mark="last" />'),
      `${at}:13:25  There is nothing between <Point> and </Point>. Write the words, or take it out.`,
    ],
  ])('%s', async (_name, change, message) => {
    expect(await said('between', { [chapter]: change })).toEqual([message]);
  });
});
