import { describe, expect, it } from 'vitest';
import { replace, said } from './said.ts';

const paper = 'sources/paper.yaml';
const url = (address: string): Promise<string[]> =>
  said('sources', { [paper]: replace('https://paper.example/numbers', address) });

it.each(['https://paper.example/numbers?page=2', 'https://paper.example/numbers#part', 'https://archive.example/x'])(
  'an address such as %s is let through',
  async (address) => {
    expect(await url(address)).toEqual([]);
  },
);

describe('an address', () => {
  it.each<[string, string, string]>([
    [
      'that follows its readers',
      'https://paper.example/numbers?page=2&utm_source=mail&fbclid=1',
      'content/sources/paper.yaml:3:1  The address of the source "paper" follows its readers with "utm_source", "fbclid". Take that out.',
    ],
    [
      'with a name and password in it',
      'https://me:secret@paper.example/numbers',
      'content/sources/paper.yaml:3:1  The address of the source "paper" has a name or password in it. Take that out.',
    ],
    [
      'that is not secure',
      'http://paper.example/numbers',
      'content/sources/paper.yaml:3:1  The address of the source "paper" is not secure. Write https:// if the page is there too. [warning]',
    ],
    [
      'of a kept copy',
      'https://web.archive.org/web/2021/https://paper.example/numbers',
      'content/sources/paper.yaml:3:1  The address of the source "paper" is that of a kept copy. Put it under "archived", and the address of the publication under "url".',
    ],
  ])('%s', async (_name, address, message) => {
    expect(await url(address)).toEqual([message]);
  });
});

it('a kept copy is not the page itself', async () => {
  expect(await said('sources', { [paper]: (text) => `${text}archived: https://www.paper.example/numbers/\n` })).toEqual(
    [
      'content/sources/paper.yaml:7:1  The kept copy of the source "paper" is the page itself. Give the address of the copy, or leave it out.',
    ],
  );
  expect(
    await said('sources', {
      [paper]: (text) => `${text}archived: https://web.archive.org/web/2021/https://paper.example/numbers\n`,
    }),
  ).toEqual([]);
});

it('two sources do not have one address, however it is written', async () => {
  expect(
    await said('sources', {
      'sources/zz.yaml':
        'publisher: Paper\ntitle: Again\nurl: https://www.paper.example/numbers/?utm_source=x\nread: 2021-03-17\nlanguage: en\n',
    }),
  ).toEqual([
    'content/sources/zz.yaml:3:1  The address of the source "zz" follows its readers with "utm_source". Take that out.',
    'content/sources/zz.yaml:3:1  The sources "paper" and "zz" have the same address, so a reader cannot tell which text is meant. Give each the address of its own text, or make them one source. [warning]',
  ]);
});
