import { describe, expect, it, vi } from 'vitest';
import { checkFiles, checkStory } from '../../src/checks/run.ts';
import { printed } from '../../src/story/problem.ts';
import { tiny, type Change } from '../fixtures/tiny.ts';
import { replace } from './content/said.ts';

// Dictionaries are megabytes.
vi.setConfig({ testTimeout: 60_000 });

async function said(changes: Readonly<Record<string, Change>>): Promise<string[]> {
  const { problems } = await checkFiles(tiny(changes), { spelling: true });
  expect(problems.every(({ check, warning }) => check !== 'spelling' || warning)).toBe(true);
  return problems.filter(({ check }) => check === 'spelling').map(printed);
}

const chapter = 'locales/nl/chapters/01-begin.mdx';

it('the story has no word that is in no dictionary', async () => {
  const { problems } = await checkStory('content', { spelling: true });
  expect(problems.filter(({ check }) => check === 'spelling').map(printed)).toEqual([]);
});

describe('a word', () => {
  it('that is none is told once in a file, with the nearest that is one', async () => {
    expect(
      await said({
        [chapter]: replace('hielp niet.', 'hielp niets, en de mailservrs\nzijn mailservrs.'),
        'locales/en/charts/growth.yaml': (text) => text.replace(/^shown: .*/m, 'shown: Attemps a day, in colour'),
      }),
    ).toEqual([
      'content/locales/en/charts/growth.yaml:2:1  "Attemps" is not in the dictionary of "en-GB". Write "attempt", or add the word to words.txt if it is right.',
      'content/locales/nl/chapters/01-begin.mdx:5:145  "mailservrs" is not in the dictionary of "nl". Write "mailservers", or add the word to words.txt if it is right.',
    ]);
  });

  it('that says what is still to be written is told as that alone', async () => {
    expect(
      await said({
        [chapter]: replace('hielp niet.', 'hielp niet.\n\nTODO Attemps a day'),
        'locales/en/charts/growth.yaml': (text) => text.replace(/^shown: .*/m, 'shown: TODO'),
      }),
    ).toEqual([]);
  });

  it('of words.txt is let through, and so are blanks, addresses and what stands in code', async () => {
    expect(
      await said({
        [chapter]: replace('hielp niet.', 'hielp niet bij Zanzibaar, zei Zanzibaar van `xyzzy` op ons@zzyx.example.'),
        'locales/nl/words.txt': (text) => `${text}Zanzibaar\n`,
      }),
    ).toEqual([]);
  });

  it('is British in British English', async () => {
    expect(
      await said({
        'locales/en/charts/growth.yaml': (text) => text.replace(/^shown: .*/m, 'shown: The color of a day'),
      }),
    ).toEqual([
      'content/locales/en/charts/growth.yaml:2:1  "color" is not in the dictionary of "en-GB". Write "calor", or add the word to words.txt if it is right.',
    ]);
  });
});

it('a language without a dictionary says so', async () => {
  expect(await said({ 'locales/nl/locale.yaml': replace('tag: nl', 'tag: fy') })).toEqual([
    'content/locales/nl/locale.yaml:1:1  There is no dictionary of "fy", so nobody looks at its spelling. Add the package @cspell/dict-… of the language.',
  ]);
});
