import { expect, it } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';
import { errorsOf, printed } from '../../src/story/problem.ts';
import { tiny, type Change } from '../fixtures/tiny.ts';

async function said(changes: Readonly<Record<string, Change>>): Promise<string[]> {
  return errorsOf((await checkFiles(tiny(changes))).problems).map(printed);
}

const replace =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`the tiny story does not say ${from}`);
    return text.replace(from, to);
  };

it.each<[string, string, Change, string]>([
  [
    'a text',
    'locales/en/charts/growth.yaml',
    replace('From {{start}} to {{end}}', 'TODO'),
    'content/locales/en/charts/growth.yaml:1:11  "headline" is still to be written. Write it in place of TODO.',
  ],
  [
    'a text that is to be translated',
    'locales/en/glossary.yaml',
    replace('term: patch', 'term: TODO patch'),
    'content/locales/en/glossary.yaml:2:9  "patch.term" is still to be written. Write it in place of TODO and the words after it.',
  ],
  [
    'a day, of which nothing else is said, nor of the facts that rest on it',
    'sources/paper.yaml',
    replace('2021-03-16', 'TODO'),
    'content/sources/paper.yaml:4:7  "date" is still to be written. Write it in place of TODO.',
  ],
  [
    'a cell',
    'data/growth.csv',
    replace('7200', 'TODO'),
    'content/data/growth.csv:3:17  The cell "attempts" of the row "last" is still to be written. Write it in place of TODO.',
  ],
  [
    'a title',
    'locales/nl/chapters/01-begin.mdx',
    replace('title: Begin', 'title: TODO'),
    'content/locales/nl/chapters/01-begin.mdx:2:8  "title" is still to be written. Write it in place of TODO.',
  ],
  [
    'a paragraph',
    'locales/nl/chapters/01-begin.mdx',
    replace('Gewoon is de sprong groot.', 'TODO'),
    'content/locales/nl/chapters/01-begin.mdx:19:1  The text here is still to be written. Write it in place of TODO.',
  ],
  [
    'a heading',
    'locales/nl/chapters/01-begin.mdx',
    replace('### Daarna', '### TODO'),
    'content/locales/nl/chapters/01-begin.mdx:7:5  The text here is still to be written. Write it in place of TODO.',
  ],
])('%s', async (_name, path, change, message) => {
  expect(await said({ [path]: change })).toEqual([message]);
});

it('comments and the word within a sentence are none', async () => {
  expect(
    await said({
      'locales/nl/chapters/01-begin.mdx': (text) => `${text}\n{/*\nTODO: ask them\n*/}\n`,
      'locales/nl/charts/growth.yaml': (text) => `# TODO shorter\n${text}`,
      'sources/paper.yaml': replace('Numbers go up', 'What is on a TODO list'),
    }),
  ).toEqual([]);
});
