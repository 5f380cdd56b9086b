import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

it('prose, words and drawings are in their language', async () => {
  expect(
    await said('language', {
      'locales/nl/chapters/01-begin.mdx': replace(
        'hielp niet.',
        'hielp niet, in\nMarch <Plain>3.5</Plain> "keer" niet.',
      ),
      'locales/nl/charts/growth.yaml': replace('Pogingen per dag', "Zo'n 3.5 pogingen per dag, niet {{start}} %"),
    }),
  ).toEqual([
    'content/locales/nl/chapters/01-begin.mdx:6:1  "March" is a month in "en-GB". Write it in this language, or add the name it is part of to words.txt.',
    'content/locales/nl/charts/growth.yaml:2:1  "3.5" has the decimal sign of another language. Write it with ",", or add the name it is part of to words.txt.',
    'content/locales/nl/charts/growth.yaml:2:1  The apostrophe is that of a typewriter. Write ’.',
  ]);
});

it('straight quotation marks in prose are not left to what makes those of English of them', async () => {
  const changes = { 'locales/nl/chapters/01-begin.mdx': replace('hielp niet.', 'hielp "zo" niet.') };
  expect(await said('language', changes)).toEqual([]);
  expect(
    await said('language', {
      ...changes,
      'locales/nl/locale.yaml': replace("['“', '”', '‘', '’']", "['„', '”', '‚', '’']"),
    }),
  ).toEqual([
    'content/locales/nl/chapters/01-begin.mdx:5:132  The quotation mark " is not one of this language. Write „…”, and ‚…’ within.',
    'content/locales/nl/chapters/01-begin.mdx:5:135  The quotation mark " is not one of this language. Write „…”, and ‚…’ within.',
  ]);
});

it('a name of words.txt is let through', async () => {
  expect(
    await said('language', {
      'locales/nl/charts/growth.yaml': replace('Pogingen per dag', 'Pogingen volgens CVSS 3.1 en The March'),
      'locales/nl/words.txt': 'CC BY 4.0\nCVSS 3.1\nThe March\n',
    }),
  ).toEqual([]);
});

it('a language whose quotation marks are not named has none looked at', async () => {
  expect(
    await said('language', {
      'locales/nl/charts/growth.yaml': replace('Pogingen per dag', 'Pogingen «per» dag'),
      'locales/nl/locale.yaml': (text) => text.replace(/quotes.*/, ''),
    }),
  ).toEqual([]);
});
