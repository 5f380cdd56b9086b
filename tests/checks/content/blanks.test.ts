import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

const path = 'locales/nl/charts/growth.yaml';

it.each(['{{start} }', '{ {start}}', '{{start', 'start}}'])('a blank that is not whole is told: %s', async (blank) => {
  const told = await said('blanks', { [path]: replace('{{start}}', blank) });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`content/${path}:`);
  expect(told[0]).toContain('has a blank that is not whole');
});

it('whole blanks and single braces are no matter', async () => {
  expect(await said('blanks', { [path]: replace('{{start}}', '{{start}} {so}') })).toEqual([]);
});
