import { expect, it } from 'vitest';
import type { Change } from '../../fixtures/tiny.ts';
import { replace, said } from './said.ts';

it('a story that says something everywhere has no problem', async () => {
  expect(await said('empty', {})).toEqual([]);
});

it.each<[string, string, Change, string]>([
  [
    'a title of spaces',
    'locales/nl/chapters/01-begin.mdx',
    replace('title: Begin', 'title: "  "'),
    'content/locales/nl/chapters/01-begin.mdx:2:1  "title" says nothing. Write its words.',
  ],
  [
    'a headline of a sign that is not seen',
    'locales/nl/charts/growth.yaml',
    (text) => text.replace(/^headline: .*/m, 'headline: "\\u200b"'),
    'content/locales/nl/charts/growth.yaml:1:1  "headline" says nothing. Write its words.',
  ],
  [
    'a heading that is only a fragment',
    'locales/nl/chapters/01-begin.mdx',
    replace('### Daarna {#daarna}', '### {#daarna}'),
    'content/locales/nl/chapters/01-begin.mdx:7:1  The heading "daarna" says nothing. Write its words.',
  ],
])('%s is told', async (_name, path, change, message) => {
  expect(await said('empty', { [path]: change })).toEqual([message]);
});
