import { describe, expect, it } from 'vitest';
import { languageFlaws } from '../../src/checks/language-flaws.ts';

const round = ['“', '”', '‘', '’'];
const dutch = languageFlaws({ tag: 'nl', quotes: round }, ['en-GB', 'de']);
const english = languageFlaws({ tag: 'en-GB', quotes: round }, ['nl']);
const german = languageFlaws({ tag: 'de', quotes: ['„', '“', '‚', '‘'] }, ['nl', 'en']);
const said = (find: typeof dutch, text: string): string[] => find(text).map(({ what, fix }) => `${what}. ${fix}.`);

describe('Dutch', () => {
  it.each([
    'Op 2 maart 2021 om 15.00 uur waren het er 7.200, of 9,8 procent: 23%.',
    'In april, in mei. De ‘foto’s’ van “toen” en zo’n 1.234.567 meer.',
    'Versie 1.2.3 en 2021-03-11.',
    'In maart 20% meer, op 30 maart 4 procent, en in april 12 leden.',
  ])('lets %s through', (text) => {
    expect(said(dutch, text)).toEqual([]);
  });

  it.each([
    ['March', '"March" is a month in "en-GB". Write it in this language, or add the name it is part of to words.txt.'],
    ['Oktober 11', '"Oktober 11" has its month first. Write the day before the month.'],
    ['op maart 20, toen', '"maart 20" has its month first. Write the day before the month.'],
    ['om 3 PM', '"3 PM" is a time of a twelve-hour clock. Write it in twenty-four hours: 15.00.'],
    ['om 11:30 a.m. al', '"11:30 a.m." is a time of a twelve-hour clock. Write it in twenty-four hours: 15.00.'],
    [
      'een score van 9.8 op',
      '"9.8" has the decimal sign of another language. Write it with ",", or add the name it is part of to words.txt.',
    ],
    ['1,234,567 keer', '"1,234,567" has the thousands of another language. Write it with ".".'],
    ['23 % van', '"23 %" has a space before its percent sign. Write it as 50%.'],
    ['en zo , verder', 'There is a space before ",". Take it out.'],
    ['de "bron" zei', 'The quotation mark " is not one of this language. Write “…”, and ‘…’ within.'],
    ['de „bron” zei', 'The quotation mark „ is not one of this language. Write “…”, and ‘…’ within.'],
    ["zo'n bron", 'The apostrophe is that of a typewriter. Write ’.'],
  ])('finds what is wrong with: %s', (text, message) => {
    expect([...new Set(said(dutch, text))]).toEqual([message]);
  });
});

it('English is held to its own', () => {
  expect(said(english, 'On 2 March 2021 at 3 pm, 7,200 or 9.8 per cent: 23%. It may be “so”, the server’s.')).toEqual(
    [],
  );
  expect(said(english, 'in maart')).toEqual([
    '"maart" is a month in "nl". Write it in this language, or add the name it is part of to words.txt.',
  ]);
  expect(said(english, 'a score of 9,8 of')).toEqual([
    '"9,8" has the decimal sign of another language. Write it with ".", or add the name it is part of to words.txt.',
  ]);
  expect(said(english, '1.234.567 times')).toEqual([
    '"1.234.567" has the thousands of another language. Write it with ",".',
  ]);
});

it('a language with a space before its percent sign has it', () => {
  expect(said(german, '23 % und „so“, 9,8')).toEqual([]);
  expect(said(german, '23% so')).toEqual(['"23%" has no space before its percent sign. Write it as 50 %.']);
  expect(said(german, 'das »Wort dort')).toHaveLength(1);
});
