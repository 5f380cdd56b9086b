import { expect, it } from 'vitest';
import { asBefore, replace, said } from './said.ts';

const file = 'locales/en/charts/growth.yaml';
const original = 'locales/nl/charts/growth.yaml';

it('texts that fill in the same have no problem, in whatever order and form', async () => {
  expect(await said('filled', {})).toEqual([]);
  expect(
    await said('filled', { [file]: replace('From {{start}} to {{end}}', '{{end, bare}} after {{start}}') }),
  ).toEqual([]);
});

it('a figure that a translation leaves out or has besides is told', async () => {
  expect(await said('filled', { [file]: replace('From {{start}} to', 'From few to') })).toEqual([
    `content/${file}:1:1  "headline" does not fill in {{start}}, as it does in "nl". Write it where the text says it, or take it out in every language.`,
  ]);
  expect(await said('filled', { [file]: replace('Attempts a day', 'Attempts a day, {{end}}') })).toEqual([
    `content/${file}:2:1  "shown" fills in {{end}}, which it does not in "nl". Take it out, or write it in "nl" too.`,
  ]);
});

it('where the original has changed since, that may be all it is', async () => {
  expect(await said('filled', { ...asBefore, [original]: replace('Van {{start}} naar', 'Naar') })).toEqual([
    `content/${file}:1:1  "headline" fills in {{start}}, which it does not in "nl". Take it out, or write it in "nl" too. [warning]`,
  ]);
});
