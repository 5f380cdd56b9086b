import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

const file = 'locales/nl/charts/growth.yaml';

it('a blank with one brace for two is told, for a reader would see it', async () => {
  expect(await said('words', { [file]: replace('{{start}} naar', '{start} naar') })).toEqual([
    'content/locales/nl/charts/growth.yaml:1:1  "{start}" would be shown as it stands. Write {{start}}.',
  ]);
});

it('blanks with two braces are filled in', async () => {
  expect(await said('words', {})).toEqual([]);
});
