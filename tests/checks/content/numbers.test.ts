import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../src/checks/run.ts';
import { printed } from '../../../src/story/problem.ts';
import { corrected } from '../../fixtures/corrected.ts';
import { tiny } from '../../fixtures/tiny.ts';
import { replace, said } from './said.ts';

const chapter = 'locales/nl/chapters/01-begin.mdx';
const at = 'content/locales/nl/chapters/01-begin.mdx';
const begin = 'Een <Term id="patch">patch</Term> hielp niet.';
const line = tiny().texts.get(chapter)?.split('\n')[4] ?? '';
const typed = (text: string): Promise<string[]> => said('numbers', { [chapter]: replace(begin, text) });
const otherwise = (found: string): string =>
  `Write <Fact id="…" />, or <Plain>${found}</Plain> if it is no figure of the story, or add the name it is part of to words.txt.`;

it('figures of the ledger, months alone and number words are let through', async () => {
  expect(await typed('In maart waren er vier lekken, zegt <Fact id="start" />.')).toEqual([]);
});

describe('what is typed in', () => {
  it.each<[string, string, string, string]>([
    ['a number', 'Er waren 12 servers.', 'number', '12'],
    ['a number with a sign for thousands', 'Er waren 1.200 servers.', 'number', '1.200'],
    ['a percentage', 'Dat was 40 procent.', 'percentage', '40 procent'],
    ['a percentage with its sign', 'Dat was 40% of zo.', 'percentage', '40%'],
    ['a fraction that is one sign', 'Dat was ½ van alles.', 'number', '½'],
    ['a number and a fraction', 'Dat duurde 5½ uur.', 'number', '5½'],
    ['a day', 'Dat was op 2 maart.', 'day', '2 maart'],
    ['a month of a year', 'Dat was in mei 2020.', 'day', 'mei 2020'],
    ['a year', 'Dat was in 2020.', 'number', '2020'],
    ['a name with a number', 'Dat was CVE-2021-26855.', 'number', 'CVE-2021-26855'],
  ])('%s', async (_name, text, noun, found) => {
    const column = line.indexOf(begin) + text.indexOf(found) + 1;
    expect(await typed(text)).toEqual([
      `${at}:5:${String(column)}  The ${noun} "${found}" is typed into the text, so nothing holds it to the ledger. ${otherwise(found)}`,
    ]);
  });

  it('on a line further down its place is there', async () => {
    expect(await typed('Er waren\nen *zeker 12* servers.')).toEqual([
      `${at}:6:11  The number "12" is typed into the text, so nothing holds it to the ledger. ${otherwise('12')}`,
    ]);
  });

  it.each([
    ['700', 'number', '<Fact id="start" />'],
    ['700 pogingen', 'number', '<Fact id="start" />'],
    ['11 maart', 'day', '<Fact id="day-start" form="day" />'],
    ['maart 2021', 'day', '<Fact id="day-start" form="month" />'],
    ['2021', 'number', '<Fact id="day-start" form="year" />'],
  ])('%s is said by a fact', async (text, noun, fact) => {
    const found = text.replace(' pogingen', '');
    expect(await typed(`Er was ${text}.`)).toEqual([
      `${at}:5:${String(line.indexOf(begin) + 8)}  The ${noun} "${found}" is typed into the text, so nothing holds it to the ledger. Write ${fact}, which says this, or <Plain>${found}</Plain> if it is no figure of the story.`,
    ]);
  });
});

it('what is marked as no figure of the story is let through, and so is a name of words.txt', async () => {
  expect(await typed('Dat was <Plain>2021</Plain>.')).toEqual([]);
  expect(
    await said('numbers', {
      [chapter]: replace(begin, 'Dat was Exchange 2010 met CVE-2021-26855, niet Exchange 2013.'),
      'locales/nl/words.txt': '# Namen\nExchange 2010\r\nCVE-2021-26855\n',
    }),
  ).toEqual([
    `${at}:5:${String(line.indexOf(begin) + 57)}  The number "2013" is typed into the text, so nothing holds it to the ledger. ${otherwise('2013')}`,
  ]);
});

describe('in the words of a correction', () => {
  const path = 'locales/nl/corrections/2021-03-21-end.yaml';
  const words = async (wrote: string, is: string): Promise<string[]> =>
    (await checkFiles(corrected({ [path]: `wrote: '${wrote}'\nis: '${is}'\n` }))).problems.map(printed);

  it('what was and what is may be quoted, however it is said', async () => {
    expect(await words('Het waren er 7.000.', 'Het waren meer dan 7.200 pogingen, geen 7.000.')).toEqual([]);
  });

  it('any other figure is typed in', async () => {
    expect(
      await words('Het waren er 7.000 op 12 maart.', 'Het zijn er {{end}}, 3 procent meer; 700 op 11 maart.'),
    ).toEqual([
      `content/${path}:1:1  The day "12 maart" is typed into the text, so nothing holds it to the ledger. Write {{…}} with the id of a fact or a cell, or add the name it is part of to words.txt.`,
      `content/${path}:2:1  The day "11 maart" is typed into the text, so nothing holds it to the ledger. Write {{day-start, day}}, which says this.`,
      `content/${path}:2:1  The number "700" is typed into the text, so nothing holds it to the ledger. Write {{start}}, which says this.`,
      `content/${path}:2:1  The percentage "3 procent" is typed into the text, so nothing holds it to the ledger. Write {{…}} with the id of a fact or a cell, or add the name it is part of to words.txt.`,
    ]);
  });

  it('what another correction is about cannot be quoted', async () => {
    const other = 'locales/nl/corrections/2021-03-22-start.yaml';
    expect(
      (await checkFiles(corrected({ [other]: "wrote: 'Niet 7.000.'\nis: Het staat vast.\n" }))).problems.map(printed),
    ).toEqual([
      `content/${other}:1:1  The number "7.000" is typed into the text, so nothing holds it to the ledger. Write {{…}} with the id of a fact or a cell, or add the name it is part of to words.txt.`,
    ]);
  });
});

describe('what is typed into words that stand beside prose', () => {
  const words = 'locales/nl/charts/growth.yaml';

  it('of a chart, which would stay when the table changes', async () => {
    expect(
      await said('numbers', {
        [words]: replace('alt: Twee punten, het tweede veel hoger.', 'alt: Twee punten op 12 en 40%.'),
      }),
    ).toEqual([
      `content/${words}:7:5  The number "12" is typed into the text, so nothing holds it to the ledger. Write {{…}} with the id of a fact or a cell, or add the name it is part of to words.txt.`,
      `content/${words}:7:5  The percentage "40%" is typed into the text, so nothing holds it to the ledger. Write {{…}} with the id of a fact or a cell, or add the name it is part of to words.txt.`,
    ]);
    expect(await said('numbers', { [words]: replace('Van {{start}}', 'Van 700') })).toEqual([
      `content/${words}:1:1  The number "700" is typed into the text, so nothing holds it to the ledger. Write {{start}}, which says this.`,
    ]);
  });

  it('of a title, which no fact can fill', async () => {
    expect(await said('numbers', { [chapter]: replace('title: Begin', 'title: De eerste 700') })).toEqual([
      `${at}:2:1  The number "700" is typed into the text, so nothing holds it to the ledger. Say it without a figure, or in a word, or add the name it is part of to words.txt.`,
    ]);
  });
});
