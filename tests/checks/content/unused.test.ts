import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

it('a fact that no text uses is told, and one from which a used one is computed is not', async () => {
  const more = `apart:
  value: 3
  unit: servers
  status: established
  public_since: 2021-03-16
  sources: [paper]
`;
  expect(await said('unused', { 'facts.yaml': (text) => `${text}${more}` })).toEqual([
    'content/facts.yaml:22:1  No text uses the fact "apart". Use it, or take it out. [warning]',
  ]);
  expect(
    await said('unused', {
      'facts.yaml': (text) =>
        `${text}${more}${more.replace('apart', 'all').replace('value: 3', 'compute: { sum: [apart] }')}`,
      'locales/nl/chapters/01-begin.mdx': replace('hielp niet.', 'hielp niet. <Fact id="all" />'),
    }),
  ).toEqual([]);
});

it('a source on which nothing rests is told', async () => {
  expect(
    await said('unused', {
      'sources/radio.yaml':
        'publisher: Radio\ntitle: On air\nurl: https://radio.example/\nread: 2021-03-17\nlanguage: en\n',
    }),
  ).toEqual([
    'content/sources/radio.yaml:1:1  Nothing rests on the source "radio". Name it with a fact, or take it out. [warning]',
  ]);
});

it('a table that nothing uses is told', async () => {
  expect(
    await said('unused', {
      'data/apart.yaml':
        'columns:\n  id: { type: key, meaning: Which }\nsources: [paper]\nstatus: established\npublic_since: 2021-03-16\n',
      'data/apart.csv': 'id\na\n',
    }),
  ).toEqual([
    'content/data/apart.yaml:1:1  No chart and no fact uses the table "apart". Use it, or take it out. [warning]',
  ]);
});

it('a term that no text opens is told in each language', async () => {
  expect(
    await said('unused', {
      'locales/nl/glossary.yaml': (text) => `${text}server:\n  term: server\n  definition: Een computer.\n`,
    }),
  ).toEqual([
    'content/locales/nl/glossary.yaml:4:1  No text opens the term "server". Write <Term id="server">…</Term> where it is first used, or take it out in every language. [warning]',
  ]);
});

it('nothing is called unused while a file cannot be read that may use it', async () => {
  expect(await said('unused', { 'locales/nl/chapters/01-begin.mdx': '---\ntitle: Begin\n---\n\n<Note>' })).toEqual([]);
});
