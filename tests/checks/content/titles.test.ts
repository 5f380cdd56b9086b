import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

it('a title and a headline of a sensible length are let through', async () => {
  expect(await said('titles', {})).toEqual([]);
});

it.each([
  [
    'with more words than there is room for',
    'Een titel van heel veel woorden, en dan nog een paar. '.repeat(20).trim(),
  ],
  ['with a word longer than a line', 'Onafgebroken'.repeat(9)],
])('one %s is told', async (_name, long) => {
  expect(
    await said('titles', {
      'locales/nl/story.yaml': (text) => text.replace(/^title: .*/m, `title: ${JSON.stringify(long)}`),
      'locales/nl/charts/growth.yaml': replace(
        'headline: Van {{start}} naar {{end}}',
        `headline: ${JSON.stringify(long)}`,
      ),
    }),
  ).toEqual([
    'content/locales/nl/charts/growth.yaml:1:1  The headline has no room in the picture that is shown with links to the chart. Shorten it, or the longest of its words.',
    'content/locales/nl/story.yaml:1:1  The title has no room in the picture that is shown with links to the story. Shorten it, or the longest of its words.',
  ]);
});
