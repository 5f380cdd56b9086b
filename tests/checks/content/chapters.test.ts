import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

const chapter = 'locales/nl/chapters/01-begin.mdx';

it('a second guess is told, for there is one to make', async () => {
  expect(await said('chapters', { [chapter]: replace('<Scrolly>', '<Guess />\n\n<Scrolly>') })).toEqual([]);
  expect(await said('chapters', { [chapter]: replace('<Scrolly>', '<Guess />\n\n<Guess />\n\n<Scrolly>') })).toEqual([
    `content/${chapter}:17:1  <Guess /> stands in the story twice. Keep the one before the first chart.`,
  ]);
});
