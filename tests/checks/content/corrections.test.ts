import { expect, it } from 'vitest';
import { checkFiles } from '../../../src/checks/run.ts';
import { printed } from '../../../src/story/problem.ts';
import { corrected } from '../../fixtures/corrected.ts';
import type { Change } from '../../fixtures/tiny.ts';

const end = 'corrections/2021-03-21-end.yaml';
const said = async (changes: Readonly<Record<string, Change>> = {}): Promise<string[]> =>
  (await checkFiles(corrected(changes))).problems.map(printed);

it('corrections with all they need have no problems', async () => {
  expect(await said()).toEqual([]);
});

it.each<[string, string, Change, string[]]>([
  [
    'a fact that is not there',
    end,
    'kind: error\nfacts:\n  ende: { value: 1 }\n  end: { value: 7000 }\n',
    ['content/corrections/2021-03-21-end.yaml:3:3  There is no fact "ende". Did you mean "end"?'],
  ],
  [
    'a cell and a chart that are not there',
    end,
    'kind: error\ntables:\n  growth: { lst/attempts: 7000 }\ncharts: [grwth]\n',
    [
      'content/corrections/2021-03-21-end.yaml:3:13  The table "growth" has no cell "lst/attempts". Write row/column as they stand in data/.',
      'content/corrections/2021-03-21-end.yaml:4:10  There is no chart "grwth". Did you mean "growth"?',
    ],
  ],
  [
    'a fact that is withdrawn and told',
    end,
    'kind: error\nwithdrawn: [end]\n',
    [
      'content/corrections/2021-03-21-end.yaml:2:13  The fact "end" is withdrawn but stands in facts.yaml. Take it away there, or name it under facts.',
    ],
  ],
  [
    'nothing corrected',
    end,
    'kind: error\n',
    [
      'content/corrections/2021-03-21-end.yaml:1:1  The file corrects nothing. Name facts, tables, withdrawn or charts.',
    ],
  ],
  [
    'a kind there is none of',
    end,
    'kind: mistake\nfacts: { end: { value: 7000 } }\n',
    [
      'content/corrections/2021-03-21-end.yaml:1:1  "kind" is "mistake", which it cannot be. The values are: error, update.',
    ],
  ],
  [
    'no words in a language',
    'locales/nl/corrections/2021-03-21-end.yaml',
    undefined,
    [
      'content/locales/nl/corrections/2021-03-21-end.yaml:1:1  The correction "2021-03-21-end" has no words in "nl". Write wrote and is in this language too.',
    ],
  ],
  [
    'words for a correction that is not there',
    'locales/nl/corrections/2021-03-21-ende.yaml',
    'wrote: Zo.\nis: Anders.\n',
    [
      'content/locales/nl/corrections/2021-03-21-ende.yaml:1:1  There are words for a correction "2021-03-21-ende" that does not exist. Did you mean "2021-03-21-end"?',
    ],
  ],
  [
    'a blank that cannot be filled',
    'locales/nl/corrections/2021-03-21-end.yaml',
    "wrote: 'Er waren {{was:ende}}.'\nis: Het waren er {{end}}.\n",
    ['content/locales/nl/corrections/2021-03-21-end.yaml:1:1  There is no fact "ende". Did you mean "end"?'],
  ],
  [
    'a day of the last change before a correction',
    'story.yaml',
    (text) => text,
    [
      'content/story.yaml:4:1  The story was last changed on 2021-03-20, but the correction "2021-03-22-start" is later. Write modified: 2021-03-22.',
    ],
  ],
  [
    'a name without a day of the calendar',
    'corrections/2021-02-31-end.yaml',
    'kind: error\nfacts: { end: { value: 7000 } }\n',
    [
      'content/corrections/2021-02-31-end.yaml:1:1  No file of this name belongs here. Name a correction after its day and what it is about: 2027-03-12-first-count.yaml.',
    ],
  ],
])('%s', async (_what, path, change, lines) => {
  expect(await said({ [path]: change })).toEqual(lines);
});

it('a correction before publication', async () => {
  const lines = await said({
    'story.yaml': (text) =>
      text
        .replace('published: 2021-03-18', 'published: 2021-03-22')
        .replace('modified: 2021-03-20', 'modified: 2021-03-22'),
  });
  expect(lines).toEqual([
    'content/corrections/2021-03-21-end.yaml:1:1  The correction is of 2021-03-21, before the story was published on 2021-03-22. Mend the day in the name of the file.',
  ]);
});
