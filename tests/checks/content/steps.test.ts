import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

const chapter = 'locales/nl/chapters/01-begin.mdx';

it('a chart that is told step by step has no problem', async () => {
  expect(await said('steps', {})).toEqual([]);
});

it('words between the steps are told once, for they would stand beside no picture', async () => {
  expect(await said('steps', { [chapter]: replace('<Scrolly>\n', '<Scrolly>\n\nLos en *nog* los.\n') })).toEqual([
    `content/${chapter}:17:1  Words stand in a <Scrolly> and in none of its steps. Put them in a <Step>, or before or after the <Scrolly>.`,
  ]);
});
