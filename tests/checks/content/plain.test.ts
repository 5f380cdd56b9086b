import { expect, it } from 'vitest';
import { tiny } from '../../fixtures/tiny.ts';
import { replace, said } from './said.ts';

const begin = 'Een <Term id="patch">patch</Term> hielp niet.';
const chapter = 'locales/nl/chapters/01-begin.mdx';
const place = `content/${chapter}:5:`;
const typed = (text: string): Promise<string[]> => said('plain', { [chapter]: replace(begin, text) });

it.each(['12', '1.200', '40 procent', '2 maart', 'mei 2020', '½', 'CVE-2021-26855'])(
  'one number is none of the ledger’s business: %s',
  async (number) => {
    expect(await typed(`Dat was <Plain>${number}</Plain>.`)).toEqual([]);
  },
);

const alone = 'Put it round the number alone; a name that a number is part of goes in words.txt.';

it.each([
  ['a sentence', 'Er waren 12 servers', `"Er waren 12 servers", which is more than a number. ${alone}`],
  ['two numbers', '12 of 13', `"12 of 13", which is more than a number. ${alone}`],
  ['a name', 'Exchange 2010', `"Exchange 2010", which is more than a number. ${alone}`],
  ['words', 'heel veel', '"heel veel", which is no number. Take its tags away, and leave the words.'],
  [
    'more than a message has room for',
    `Er waren 12 servers, ${'en nog meer, '.repeat(9)}en meer`,
    `"Er waren 12 servers, en nog meer, en nog meer, en nog meer,…", which is more than a number. ${alone}`,
  ],
])('%s is more', async (_name, text, message) => {
  const [first = '', ...more] = await typed(`Dat was <Plain>${text}</Plain>.`);
  expect(more).toEqual([]);
  expect(first.slice(place.length).replace(/^\d+ {2}/, '')).toBe(`<Plain> is put round ${message}`);
});

it('its place is where its words begin', async () => {
  const line = tiny().texts.get(chapter)?.split('\n')[4] ?? '';
  const text = 'Dat was <Plain>heel veel</Plain>.';
  const column = line.indexOf(begin) + text.indexOf('heel') + 1;
  expect(await typed(text)).toEqual([
    `content/${chapter}:5:${String(column)}  <Plain> is put round "heel veel", which is no number. Take its tags away, and leave the words.`,
  ]);
});
