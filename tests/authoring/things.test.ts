import { check, type Options } from 'prettier';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { filesIn } from '../../src/story/files.ts';
import { errors, filledIn, make, things, withMade } from './making.ts';
import { tiny } from '../fixtures/tiny.ts';

const whole = filesIn('content');
const style = { ...(manifest.prettier as Options), plugins: [] };

const complaints = (...asked: Parameters<typeof make>): string[] => {
  const { draft } = make(...asked);
  if (!Array.isArray(draft)) throw new Error('nothing stood in the way');
  return draft.map(({ what, fix }) => `${what}. ${fix}`);
};

it('the folder is the list', () => {
  expect([...things.keys()].sort()).toEqual(expect.arrayContaining(['chapter', 'chart', 'fact', 'language', 'source']));
});

describe('a chapter', () => {
  const unwritten = (file: string): string[] =>
    ['en', 'nl'].flatMap((locale) => [
      `content/locales/${locale}/chapters/${file}.mdx:3:8  "title" is still to be written. Write it in place of TODO.`,
      `content/locales/${locale}/chapters/${file}.mdx:5:13  "standfirst" is still to be written. Write it in place of TODO.`,
      `content/locales/${locale}/chapters/${file}.mdx:29:1  The text here is still to be written. Write it in place of TODO.`,
    ]);

  it('of the tiny story is all to be written, and clean when it is', async () => {
    const { files, draft } = withMade(tiny(), 'chapter', 'after-that');
    expect(await errors(files)).toEqual(unwritten('02-after-that'));
    expect(files.texts.get('story.yaml')).toContain('chapters: [01-begin, 02-after-that]\n');
    expect(await errors(filledIn(files, draft, () => 'What came then'))).toEqual([]);
  });

  it('stands after the one named, with a number that keeps the order, and every other line as it was', async () => {
    const { files, draft } = withMade(whole, 'chapter', 'after-that', { after: '03-nederland' });
    expect(files.texts.get('story.yaml')).toBe(
      whole.texts.get('story.yaml')?.replace('  - 03-nederland\n', '  - 03-nederland\n  - 03-after-that\n'),
    );
    expect(draft.next[0]).toBe(
      'No number is free between 03-nederland and 04-gaten, so it has that of the one before; readers see the order of story.yaml.',
    );
    expect((await errors(files)).length).toBe(6);
    expect(await errors(filledIn(files, draft, () => 'Something'))).toEqual([]);
  });

  it('keeps comments, line ends and the last line without its end', () => {
    const { files } = withMade(
      tiny({
        'story.yaml': (text) => text.replace('chapters: [01-begin]\n', 'chapters: # in order\r\n  - 01-begin # first'),
      }),
      'chapter',
      'next',
    );
    expect(files.texts.get('story.yaml')).toContain('chapters: # in order\r\n  - 01-begin # first\r\n  - 02-next\r\n');
  });

  it('has a slug of its own, and no number', () => {
    expect(complaints(tiny(), 'chapter', '02-x')).toEqual([
      '"02-x" begins with a number. Write "x": the number follows from its place',
    ]);
    expect(complaints(tiny(), 'chapter', 'daarna')).toEqual([
      'The fragment "daarna" is that of a heading in "01-begin". Choose another slug',
    ]);
    expect(complaints(tiny(), 'chapter', 'x', { after: '01-begn' })).toEqual([
      'There is no "01-begn" among the chapters. Did you mean "01-begin"',
    ]);
  });
});

describe('a language', { timeout: 30_000 }, () => {
  it('has everything but its texts, and is clean when they are translated', async () => {
    const { files, draft } = withMade(tiny(), 'language', 'de-AT', { from: 'en' });
    expect(files.texts.get('locales/de/locale.yaml')).toContain('tag: de-AT\n');
    expect(files.texts.get('locales/de/locale.yaml')).toContain('name: Deutsch\n');
    expect([...draft.files.keys()].sort()).toEqual([
      'locales/de/charts/growth.yaml',
      'locales/de/charts/scales.yaml',
      'locales/de/glossary.yaml',
      'locales/de/interface.yaml',
      'locales/de/locale.yaml',
      'locales/de/story.yaml',
      'locales/de/words.txt',
    ]);
    const said = await errors(files);
    // Chapters and pages are told where they are missing, or shown in the original's words.
    const own = said.filter((line) => !line.includes('is missing in "de"'));
    expect(
      own.filter(
        (line) => !/ is still to be written\. Write it in place of TODO( and the words after it)?\.$/.test(line),
      ),
    ).toEqual([]);
    expect(own).toContain(
      'content/locales/de/glossary.yaml:3:9  "patch.term" is still to be written. Write it in place of TODO and the words after it.',
    );
    expect(
      (await errors(filledIn(files, draft, () => 'Wort'))).filter((line) => !line.includes('is missing in "de"')),
    ).toEqual([]);
  });

  it('has the plural forms and the direction that it needs', () => {
    const { files } = withMade(tiny(), 'language', 'ar');
    expect(files.texts.get('locales/ar/locale.yaml')).toContain('name: العربية\n');
    expect(files.texts.get('locales/ar/locale.yaml')).toContain('direction: rtl\n');
    expect(files.texts.get('locales/ar/interface.yaml')).toMatch(
      / {2}minutes:\n {4}zero: .*\n {4}one: .*\n {4}two: .*\n {4}few: .*\n {4}many: .*\n {4}other: /,
    );
    const japanese = withMade(tiny(), 'language', 'ja').files.texts.get('locales/ja/interface.yaml') ?? '';
    expect(japanese).toMatch(/ {2}minutes:\n {4}other: /);
  });

  it('of the Exchange story is whole too', async () => {
    const { files, draft } = withMade(whole, 'language', 'de');
    const own = (await errors(files)).filter((line) => !line.includes('is missing in "de"'));
    expect(own.filter((line) => !line.includes(' is still to be written. '))).toEqual([]);
    expect(own.length).toBeGreaterThan(500);
    expect(
      (await errors(filledIn(files, draft, () => 'Wort'))).filter(
        (line) => !/is missing in "de"|overlap|leaves the drawing|is a month in|does not say "/.test(line),
      ),
    ).toEqual([]);
  });

  it('is a language, and a new one', () => {
    expect(complaints(tiny(), 'language', 'dutchish')).toEqual([
      '"dutchish" is not the tag of a language. Write de, fy or pt-BR',
    ]);
    expect(complaints(tiny(), 'language', 'nl')).toEqual(['The language "nl" is there already. Change locales/nl/']);
    expect(complaints(tiny(), 'language', 'de', { from: 'eng', folder: 'nl' })).toEqual([
      'There is no "eng" among the languages. Did you mean "en"',
      'There is a folder locales/nl/ already. Choose another name',
    ]);
  });
});

describe('a source', () => {
  const flags = {
    url: 'https://a.example/b',
    publisher: 'The Post',
    title: 'It: was',
    date: '2021-03',
    language: 'en',
  };

  it('is whole', async () => {
    const { files } = withMade(tiny(), 'source', 'post', flags);
    expect(files.texts.get('sources/post.yaml')?.replace(/^#.*\n/gm, '')).toBe(
      "publisher: The Post\ntitle: 'It: was'\nurl: https://a.example/b\ndate: 2021-03\nread: 2021-03-21\nlanguage: en\n",
    );
    expect(await errors(files)).toEqual([]);
  });

  it('says all that is wrong or missing', () => {
    expect(
      complaints(tiny(), 'source', 'paper', { ...flags, url: 'a.example', date: '11-3-2021', language: 'english' }),
    ).toEqual([
      'There is a source "paper" already. Choose another id, or change sources/paper.yaml',
      '"a.example" is not a web address. Write the whole address, beginning with https://',
      '"11-3-2021" is not a day. Write 2021-03-11, 2021-03 or 2021',
      '"english" is not the tag of a language. Write nl, en or pt-BR',
    ]);
    expect(complaints(tiny(), 'source', 'other', { ...flags, url: 'https://paper.example/numbers' })).toEqual([
      'The source "paper" has this address already. Cite "paper"',
    ]);
    expect(make(tiny(), 'source', 'post').missing).toEqual(['url', 'publisher', 'title', 'language']);
  });
});

describe('a fact', () => {
  it('stands at the end of the ledger, which is otherwise as it was', async () => {
    const facts = tiny().texts.get('facts.yaml') ?? '';
    const { files } = withMade(tiny(), 'fact', 'left', {
      value: '2000',
      unit: 'servers',
      status: 'reported',
      sources: 'paper',
    });
    expect(files.texts.get('facts.yaml')).toBe(
      `${facts}left:\n  value: 2000\n  unit: servers\n  status: reported\n  public_since: 2021-03-16\n  sources: [paper]\n`,
    );
    expect(await errors(files)).toEqual([]);
  });

  it('takes its unit from the table, and may be a claim or a day', async () => {
    const said = { status: 'established', sources: 'paper' };
    const cell = withMade(tiny(), 'fact', 'a', { ...said, cell: 'growth/first/attempts' }).files;
    expect(cell.texts.get('facts.yaml')).toContain('a:\n  cell: growth/first/attempts\n  unit: attempts\n  status');
    const day = withMade(cell, 'fact', 'b', { ...said, value: '2021-03-11' }).files;
    expect(day.texts.get('facts.yaml')).toContain('b:\n  value: 2021-03-11\n  unit: date\n  status');
    const claim = withMade(day, 'fact', 'c', said).files;
    expect(claim.texts.get('facts.yaml')).toContain('c:\n  status: established\n');
    expect(await errors(claim)).toEqual([]);
  });

  it('says all that is wrong', () => {
    expect(
      complaints(tiny(), 'fact', 'end', {
        cell: 'growth/frst/attempts',
        status: 'sure',
        sources: 'papr',
        since: 'then',
      }),
    ).toEqual([
      'There is a fact "end" already. Choose another id, or change it in facts.yaml',
      'The table "growth" has no row "frst". Did you mean "first"',
      'There is no "sure" among the statuses. The statuses are: denied, established, estimated, reported, suspected',
      'There is no "papr" among the sources. Did you mean "paper"',
      '"then" is not a day. Write 2021-03-11, 2021-03 or 2021',
    ]);
  });
});

it('what is written is as the formatter has it', async () => {
  for (const { draft } of [
    withMade(tiny(), 'language', 'ar'),
    withMade(whole, 'language', 'de'),
    withMade(tiny(), 'source', 'post', { url: 'https://a.example/b', publisher: 'A', title: 'B: C', language: 'en' }),
    withMade(tiny(), 'fact', 'c', { status: 'reported', sources: 'paper' }),
  ])
    for (const [path, text] of [...draft.files, ...draft.edits])
      if (path.endsWith('.yaml'))
        expect(await check(text, { ...style, parser: 'yaml' }), `${path}\n${text}`).toBe(true);
});
