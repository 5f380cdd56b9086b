import { describe, expect, it } from 'vitest';
import { errorsOf } from '../../../src/story/problem.ts';
import { checkFiles } from '../../../src/checks/run.ts';
import { tiny, type Change } from '../../fixtures/tiny.ts';
import { asBefore, replace, said } from './said.ts';

const record = 'locales/en/translated.yaml';
const drift = (changes: Readonly<Record<string, Change>>): Promise<string[]> =>
  said('drift', { ...asBefore, ...changes });

const chapter = 'locales/nl/chapters/01-begin.mdx';
const translation = 'locales/en/chapters/01-begin.mdx';

describe('a translation that is in step', () => {
  it('is nothing to tell of', async () => {
    expect(await drift({})).toEqual([]);
  });

  it('stays so when the lines of the original are broken anew, and when a fact has another value', async () => {
    expect(
      await drift({
        [chapter]: replace('Later waren', 'Later\nwaren'),
        'data/growth.csv': replace('last,2021-03-15,7200', 'last,2021-03-15,7300'),
      }),
    ).toEqual([]);
  });

  it('stays so when the translation itself is put better', async () => {
    expect(await drift({ [translation]: replace('Later there were', 'After that came') })).toEqual([]);
  });
});

describe('a translation that is behind', () => {
  it.each<[string, Record<string, Change>, string[]]>([
    [
      'a section',
      { [chapter]: replace('Later waren', 'Een week later waren') },
      [
        'content/locales/en/chapters/01-begin.mdx:7:1  The section "Then" was translated from an older version of "Daarna", where now stands "Een week later waren het er ….". Bring it up to date, then run "npm run translated -- en 01-begin#daarna". [warning]',
      ],
    ],
    [
      'the beginning of a chapter',
      { [chapter]: replace('title: Begin', 'title: Het begin') },
      [
        'content/locales/en/chapters/01-begin.mdx:1:1  The beginning of the chapter "Beginning" was translated from an older version of "Het begin", where now stands "title: Het begin". Bring it up to date, then run "npm run translated -- en 01-begin#begin". [warning]',
      ],
    ],
    [
      'a page',
      { 'locales/nl/about.mdx': (text) => `${text}\nEen zin. En nog een.\n` },
      [
        'content/locales/en/about.mdx:1:1  The page "about" was translated from an older version, where now stands "Een zin." and 1 more. Bring it up to date, then run "npm run translated -- en about". [warning]',
      ],
    ],
    [
      'the words of a chart',
      { 'locales/nl/charts/growth.yaml': (text) => text.replace(/^headline: .*/m, 'headline: Van weinig naar veel') },
      [
        'content/locales/en/charts/growth.yaml:1:1  The chart "growth" was translated from an older version, where now stands "headline: Van weinig naar veel". Bring it up to date, then run "npm run translated -- en charts/growth". [warning]',
      ],
    ],
    [
      'a term',
      { 'locales/nl/glossary.yaml': (text) => text.replace(/definition: .*/, 'definition: Een lap.') },
      [
        'content/locales/en/glossary.yaml:1:1  The term "patch" was translated from an older version, where now stands "definition: Een lap.". Bring it up to date, then run "npm run translated -- en glossary#patch". [warning]',
      ],
    ],
    [
      'a sentence that is gone',
      { [chapter]: replace(' Terug naar [het begin](#begin).', '') },
      [
        'content/locales/en/chapters/01-begin.mdx:7:1  The section "Then" was translated from an older version of "Daarna", of which 1 sentence is gone. Bring it up to date, then run "npm run translated -- en 01-begin#daarna". [warning]',
      ],
    ],
  ])('%s', async (_name, changes, expected) => {
    expect(await drift(changes)).toEqual(expected);
  });
});

describe('a translation that is behind beside errors', () => {
  const longer = replace('Later waren', 'Een week later waren');

  it('is not told while the original is wrong', async () => {
    const typed = (text: string): string => longer(text).replace('Terug naar', 'Na 12 dagen terug naar');
    expect(await drift({ [chapter]: typed })).toEqual([]);
  });

  it('is not told while the translation is wrong', async () => {
    expect(await drift({ [chapter]: longer, [translation]: replace('Back to', 'After 12 days back to') })).toEqual([]);
  });

  it('is told where something else is wrong', async () => {
    expect(
      await drift({ [chapter]: longer, 'locales/en/about.mdx': (text) => `${text}\nAfter 12 days <Plain\n` }),
    ).toEqual([
      'content/locales/en/chapters/01-begin.mdx:7:1  The section "Then" was translated from an older version of "Daarna", where now stands "Een week later waren het er ….". Bring it up to date, then run "npm run translated -- en 01-begin#daarna". [warning]',
    ]);
  });
});

it('a sentence without words is named by its components', async () => {
  const more = (text: string): string => `${text}\n<Fact id="start" />\n`;
  expect(await drift({ [chapter]: more, [translation]: more })).toEqual([
    'content/locales/en/chapters/01-begin.mdx:7:1  The section "Then" was translated from an older version of "Daarna", where now stands <Fact id="start" />. Bring it up to date, then run "npm run translated -- en 01-begin#daarna". [warning]',
  ]);
});

describe('what was never kept', () => {
  it('is one warning where nothing was', async () => {
    expect(await drift({ [record]: undefined })).toEqual([
      'content/locales/en/translated.yaml:1:1  Nothing tells which version of the original "en" was translated from. Compare it with "nl", then run "npm run translated -- en". [warning]',
    ]);
  });

  it('is one for each part where some was', async () => {
    expect(await drift({ [record]: (text) => text.replace(/^about: .*\n/m, '') })).toEqual([
      'content/locales/en/about.mdx:1:1  Nothing tells which version of the original the page "about" was translated from. Compare it with "nl", then run "npm run translated -- en about". [warning]',
    ]);
  });

  it('and what is kept of a part that is gone', async () => {
    expect(await drift({ [record]: (text) => `${text}01-begin#eind: abcdef\n` })).toEqual([
      'content/locales/en/translated.yaml:9:1  The original has no part "01-begin#eind" any more. Run "npm run translated -- en story", which drops what is not there. [warning]',
    ]);
  });

  it('a record that was written by hand is an error of its own', async () => {
    const { problems } = await checkFiles(tiny({ [record]: 'about: now\n' }));
    expect(problems.map(({ what, fix, warning }) => [what, fix, warning])).toContainEqual([
      '"about" is not a version',
      'Run "npm run translated" to have it written',
      undefined,
    ]);
  });
});

describe('what is not translated', () => {
  it('a chapter', async () => {
    const files = tiny({ ...asBefore, [translation]: undefined });
    expect(await drift({ [translation]: undefined })).toEqual([
      'content/locales/en/chapters/01-begin.mdx:1:1  The chapter "01-begin" is not translated into "en", so readers are given the original. Translate it, then run "npm run translated -- en 01-begin". [warning]',
    ]);
    expect(errorsOf((await checkFiles(files)).problems)).toEqual([]);
  });

  it('a page', async () => {
    expect(await drift({ 'locales/en/about.mdx': undefined })).toEqual([
      'content/locales/en/about.mdx:1:1  The page "about" is not translated into "en", so readers are given the original. Translate it, then run "npm run translated -- en about". [warning]',
    ]);
  });

  it('a term', async () => {
    const changes = { 'locales/en/glossary.yaml': '{}\n' };
    expect(await drift(changes)).toEqual([
      'content/locales/en/glossary.yaml:1:1  The term "patch" is not translated into "en", so readers are given the original. Translate it, then run "npm run translated -- en glossary#patch". [warning]',
    ]);
    expect(errorsOf((await checkFiles(tiny({ ...asBefore, ...changes }))).problems)).toEqual([]);
  });

  it('a section', async () => {
    expect(await drift({ [chapter]: (text) => `${text}\n### Slot {#slot}\n\nDat was het.\n` })).toEqual([
      'content/locales/en/chapters/01-begin.mdx:1:1  The section "Slot" is not translated into "en", so readers are sent to the original. Translate it under "### … {#slot}", then run "npm run translated -- en 01-begin#slot". [warning]',
    ]);
  });

  it('a chapter that the original lacks stops a build', async () => {
    const { problems } = await checkFiles(tiny({ [chapter]: undefined }));
    expect(errorsOf(problems).map(({ file, what }) => [file, what])).toContainEqual([
      'content/locales/nl/chapters/01-begin.mdx',
      'The chapter "01-begin" is missing in "nl"',
    ]);
  });

  it('a chapter that cannot be read is told as that', async () => {
    expect(await drift({ [translation]: replace('### Then', '<!-- x -->\n\n### Then') })).toEqual([]);
  });
});
