import { describe, expect, it } from 'vitest';
import type { Change } from '../../fixtures/tiny.ts';
import { asBefore, replace, said } from './said.ts';

const chapter = 'locales/nl/chapters/01-begin.mdx';
const translation = 'locales/en/chapters/01-begin.mdx';
const at = 'content/locales/en/chapters/01-begin.mdx';

it('sections that are the same have no differences, in whatever order their sentences say and cite facts', async () => {
  expect(await said('sections', {})).toEqual([]);
  expect(
    await said('sections', {
      [translation]: replace(
        'Later there were <Fact id="end" />.<Cite id="end" /> Back to [the start](#begin).',
        'Back to [the start](#begin). <Cite id="end" />Later there were <Fact id="end" />.',
      ),
    }),
  ).toEqual([]);
});

describe('a difference', () => {
  it.each<[string, Change, string]>([
    [
      'a fact that is missing',
      replace('<Fact id="start" />', 'many'),
      `${at}:1:1  "Beginning" lacks the fact "start", which it has in "nl". Add <Fact id="start" /> where the text says it.`,
    ],
    [
      'a fact that is not in the original',
      replace('### Then {#daarna}', '### Then {#daarna}\n\nAfter <Fact id="start" />.'),
      `${at}:9:7  "Then" has the fact "start", which it does not have in "nl". Take <Fact> out, or write it in "nl" too.`,
    ],
    [
      'a claim without its source',
      replace('<Cite id="end" />', ''),
      `${at}:7:1  "Then" lacks the source of the claim "end", which it has in "nl". Add <Cite id="end" /> where the text says it.`,
    ],
    [
      'a term that is not explained',
      replace('<Term id="patch">patch</Term>', 'patch'),
      `${at}:1:1  "Beginning" lacks the term "patch", which it has in "nl". Add <Term id="patch">… where the text says it.`,
    ],
    [
      'a chart that is not shown',
      replace('<Chart id="growth" />\n', ''),
      `${at}:7:1  "Then" lacks the chart "growth", which it has in "nl". Add <Chart id="growth" /> where the text says it.`,
    ],
    [
      'a guess that is not asked for',
      replace('<Chart id="growth" />', '<Guess />\n\n<Chart id="growth" />'),
      `${at}:11:1  "Then" has a <Guess> that it does not have in "nl". Take it out, or write it in "nl" too.`,
    ],
    [
      'a heading under another fragment',
      replace('{#daarna}', '{#then}'),
      `${at}:7:1  "Then" stands under a fragment "then" that the chapter does not have in "nl". Write {#daarna}.`,
    ],
    [
      'a heading too many',
      (text) => `${text}\n### End {#end}\n\nThat was it.\n`,
      `${at}:31:1  "End" stands under a fragment "end" that the chapter does not have in "nl". Take it out, or write it in "nl" too.`,
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await said('sections', { [translation]: change })).toEqual([expected]);
  });

  it('a note that is missing', async () => {
    expect(
      await said('sections', {
        [chapter]: replace('<Chart id="growth" />', '<Note>\n\nEen noot.\n\n</Note>\n\n<Chart id="growth" />'),
      }),
    ).toEqual([`${at}:7:1  "Then" lacks a <Note>, which it has in "nl". Add it where it stands there.`]);
  });

  const two = (first: string, second: string) => (text: string) => `${text}\n${first}\n\nA.\n\n${second}\n\nB.\n`;

  it('a heading of another depth', async () => {
    expect(
      await said('sections', {
        [chapter]: two('### Een {#een}', '#### Twee {#twee}'),
        [translation]: two('### One {#een}', '##### Two {#twee}'),
      }),
    ).toEqual([`${at}:35:1  "Two" is a heading ##### and in "nl" ####. Begin it with ####.`]);
  });

  it('headings in another order', async () => {
    expect(
      await said('sections', {
        [chapter]: two('### Een {#een}', '### Twee {#twee}'),
        [translation]: two('### Two {#twee}', '### One {#een}'),
      }),
    ).toEqual([`${at}:31:1  "Two" stands at another place than in "nl". Keep the order: daarna, een, twee.`]);
  });

  it('a heading that is missing inside a section', async () => {
    expect(
      await said('sections', {
        [chapter]: two('### Een {#een}', '#### Twee {#twee}'),
        [translation]: (text) => `${text}\n### One {#een}\n\nA.\n`,
      }),
    ).toEqual([`${at}:1:1  The heading "Twee" of "nl" is missing. Add it: #### … {#twee}.`]);
  });
});

describe('a difference that is no mistake of its own', () => {
  it('is a warning where the original has changed since', async () => {
    expect(
      await said('sections', {
        ...asBefore,
        [chapter]: replace('Later waren het', 'Na <Fact id="start" /> waren het'),
      }),
    ).toEqual([
      `${at}:7:1  "Then" lacks the fact "start", which it has in "nl". Add <Fact id="start" /> where the text says it. [warning]`,
    ]);
  });

  it('is a warning for the phrases that point at marks too', async () => {
    const pointing = replace('<Point chart="growth" mark="last">the second dot</Point>', 'the second dot');
    const fewer = `${at}:1:1  The chapter "01-begin" points at fewer marks than in "nl". Add a <Point> for each of: growth/last.`;
    expect(await said('steps', { [translation]: pointing })).toEqual([fewer]);
    expect(await said('steps', { ...asBefore, [translation]: pointing, [chapter]: replace('Later', 'Dan') })).toEqual([
      `${fewer} [warning]`,
    ]);
  });

  it('is not told where a name leads nowhere, which is told', async () => {
    expect(await said('sections', { [translation]: replace('<Fact id="end" />', '<Fact id="ent" />') })).toEqual([]);
  });

  it('is not told of a section that is not translated yet', async () => {
    expect(
      await said('sections', {
        [chapter]: (text) => `${text}\n### Slot {#slot}\n\n#### Eind {#eind}\n\nDat was het.\n`,
      }),
    ).toEqual([]);
  });
});
