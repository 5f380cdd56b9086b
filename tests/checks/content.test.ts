import { beforeAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/checks/run.ts';
import { printed } from '../../src/story/problem.ts';
import { tiny, type Change } from '../fixtures/tiny.ts';

/** What the command prints about the tiny story, changed so. */
async function said(changes: Readonly<Record<string, Change>> = {}): Promise<string[]> {
  return (await checkFiles(tiny(changes))).problems.map(printed);
}

const replace =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`the tiny story does not say ${from}`);
    return text.replace(from, to);
  };

const nl = 'locales/nl';
const chapter = `${nl}/chapters/01-begin.mdx`;

beforeAll(() => checkFiles(tiny()));

it('a story in which nothing is wrong has no problems', async () => {
  expect(await said()).toEqual([]);
});

it('all problems come at once, in the order of the files', async () => {
  const lines = await said({
    'charts/growth.yaml': replace('table: growth', 'table: grwth'),
    'data/growth.csv': replace('7200', '7.2k'),
    [chapter]: replace('id="start"', 'id="strat"'),
  });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines).toEqual([...lines].sort((a, b) => (a.split(':')[0] ?? '').localeCompare(b.split(':')[0] ?? '', 'en')));
});

it('a third language is a copied folder', async () => {
  const { texts } = tiny();
  const copied = [...texts].flatMap(([path, text]) =>
    path.startsWith('locales/en/')
      ? [[path.replace('/en/', '/de/'), text.replace('tag: en-GB', 'tag: de')] as const]
      : [],
  );
  const { story, problems } = await checkFiles(tiny(Object.fromEntries(copied)));
  expect(problems).toEqual([]);
  expect([...story.editions.keys()].sort()).toEqual(['de', 'en', 'nl']);
});

describe('a key that nobody knows is one problem', () => {
  it.each<[string, string, Change, string[]]>([
    [
      'with the one that is missing and was meant',
      `${nl}/charts/growth.yaml`,
      replace('summary:', 'sumary:'),
      ['content/locales/nl/charts/growth.yaml:3:1  "sumary" is not a key that belongs here. Did you mean "summary"?'],
    ],
    [
      'with one that may be left out',
      'facts.yaml',
      replace('bound: more-than', 'bouned: more-than'),
      ['content/facts.yaml:11:3  "bouned" is not a key that belongs under "end". Did you mean "bound"?'],
    ],
    [
      'in a list',
      'charts/growth.yaml',
      replace('    state:', '    stat:'),
      ['content/charts/growth.yaml:7:5  "stat" is not a key that belongs under "steps.0". Did you mean "state"?'],
    ],
    [
      'among the words of the interface',
      `${nl}/interface.yaml`,
      replace('navigation:', 'navigatoin:'),
      [
        'content/locales/nl/interface.yaml:5:3  "navigatoin" is not a key that belongs under "site". Did you mean "navigation"?',
      ],
    ],
    [
      'among the words of the interface, one too many',
      `${nl}/interface.yaml`,
      replace('  navigation:', '  skips: Nog eens\n  navigation:'),
      [
        'content/locales/nl/interface.yaml:5:3  "skips" is not a key that belongs under "site". Take it out, or correct its spelling.',
      ],
    ],
    [
      'among the settings of a chart',
      'charts/growth.yaml',
      replace('unit: attempts', 'units: attempts'),
      ['content/charts/growth.yaml:4:12  "units" is not a key that belongs here. Did you mean "unit"?'],
    ],
    [
      'once, where two are near it',
      'sources/paper.yaml',
      replace('title: Numbers go up', 'titel: Numbers go up\ntitlle: Numbers go down'),
      [
        'content/sources/paper.yaml:2:1  "titel" is not a key that belongs here. Did you mean "title"?',
        'content/sources/paper.yaml:3:1  "titlle" is not a key that belongs here. Take it out, or correct its spelling.',
      ],
    ],
    [
      'unlike any that is missing, which is told too',
      'sources/paper.yaml',
      replace('title:', 'naam:'),
      [
        'content/sources/paper.yaml:1:1  "title" is missing. Add it: it is text.',
        'content/sources/paper.yaml:2:1  "naam" is not a key that belongs here. Take it out, or correct its spelling.',
      ],
    ],
  ])('%s', async (_name, path, change, messages) => {
    expect(await said({ [path]: change })).toEqual(messages);
  });
});

describe('one file by itself', () => {
  it.each<[string, string, Change, string]>([
    [
      'YAML that is not YAML',
      'sources/paper.yaml',
      replace('title: Numbers go up', 'title: "Numbers go up'),
      'content/sources/paper.yaml:7:1  Missing closing "quote. Mend the YAML: check indentation, colons, and quotation marks around text with a colon or a brace.',
    ],
    [
      'text that begins with an asterisk',
      'sources/paper.yaml',
      replace('title: Numbers go up', 'title: *Numbers*'),
      'content/sources/paper.yaml:2:8  A "*" stands for a part that has no name. Put text that begins with an asterisk between quotation marks.',
    ],
    [
      'a key that does not belong',
      'sources/paper.yaml',
      replace('title:', 'titel:'),
      'content/sources/paper.yaml:2:1  "titel" is not a key that belongs here. Did you mean "title"?',
    ],
    [
      'an address that is none',
      'sources/paper.yaml',
      replace('https://paper.example/numbers', 'paper.example'),
      'content/sources/paper.yaml:3:1  "url" is not a web address. Write the whole address, beginning with https://.',
    ],
    [
      'a day that is none',
      'sources/paper.yaml',
      replace('2021-03-16', '16-03-2021'),
      'content/sources/paper.yaml:4:1  "date" is not a day. Write 2021-03-11, 2021-03 or 2021.',
    ],
    [
      'a status that is none',
      'facts.yaml',
      replace('status: reported', 'status: reportd'),
      'content/facts.yaml:13:3  "end.status" is "reportd", which it cannot be. Did you mean "reported"?',
    ],
    [
      'the name of a language for its tag, which would be written as the machine’s own',
      `${nl}/locale.yaml`,
      replace('tag: nl', 'tag: dutch'),
      'content/locales/nl/locale.yaml:1:1  "tag" is not the tag of a language whose numbers and days are known. Write nl or en-GB.',
    ],
    [
      'a language tag that is none',
      `${nl}/locale.yaml`,
      replace('tag: nl', 'tag: dutch_nl'),
      'content/locales/nl/locale.yaml:1:1  "tag" is not the tag of a language whose numbers and days are known. Write nl or en-GB.',
    ],
    [
      'a cell that is no number',
      'data/growth.csv',
      replace('7200', '7.200,0'),
      'content/data/growth.csv:3:25  The row has 5 cells and the header 4. Give every row a cell for every column; put text with a comma between double quotation marks.',
    ],
    [
      'an unknown column',
      'data/growth.csv',
      replace('attempts', 'pogingen'),
      'content/data/growth.csv:1:8  The header has "pogingen" where "attempts" belongs. Make the first line: id,day,attempts,bound.',
    ],
    [
      'front matter that is missing',
      chapter,
      replace('---\ntitle: Begin\n---\n', ''),
      'content/locales/nl/chapters/01-begin.mdx:1:1  The front matter is missing. Begin the file with ---, title: …, ---.',
    ],
    [
      'an HTML comment',
      chapter,
      replace('### Daarna', '<!-- later -->\n\n### Daarna'),
      'content/locales/nl/chapters/01-begin.mdx:7:1  An HTML comment cannot stand in a chapter. Write {/* … */} instead of <!-- … -->.',
    ],
    [
      'a sign for less than',
      chapter,
      replace('hielp niet', 'hielp <5 keer'),
      'content/locales/nl/chapters/01-begin.mdx:5:132  A "<" begins something that is not a component. Write &lt; for the sign itself.',
    ],
    [
      'a brace',
      chapter,
      replace('Later', '{later} Later'),
      'content/locales/nl/chapters/01-begin.mdx:9:1  "{later}" is code. Write \\{ for the sign itself; only comments {/* … */} may stand between braces.',
    ],
    [
      'an import',
      chapter,
      replace('Later', 'import x from "y"\n\nLater'),
      'content/locales/nl/chapters/01-begin.mdx:9:1  A line begins with "import" or "export", which MDX takes for code. Let the sentence begin with another word; components need no import.',
    ],
    [
      'a component left open',
      chapter,
      replace('<Chart id="growth" />', '<Note>\n\nOpen'),
      'content/locales/nl/chapters/01-begin.mdx:11:1  Expected a closing tag for `<Note>`. Close the component, or end it with "/>".',
    ],
  ])('%s', async (_name, path, change, message) => {
    expect(await said({ [path]: change })).toContain(message);
  });

  it('what rests on a file that cannot be read is not blamed for it', async () => {
    expect(await said({ 'data/growth.csv': replace('7200', 'many') })).toEqual([
      'content/data/growth.csv:3:17  The cell "many" in the column "attempts" is not a number. Write digits with a decimal point and no thousands separator, like 7200 or 5.5.',
    ]);
    expect(await said({ [chapter]: replace('hielp niet', 'hielp {') })).toHaveLength(1);
  });

  it('a file that has no place', async () => {
    expect(await said({ 'notes.txt': 'x' })).toEqual([
      'content/notes.txt:1:1  No file of this name belongs here. The folder holds story.yaml, facts.yaml, sources/, data/, charts/, corrections/ and locales/.',
    ]);
  });

  it('a key of the interface that is missing', async () => {
    expect(await said({ [`${nl}/interface.yaml`]: replace('  skip: Naar de tekst\n', '') })).toContain(
      'content/locales/nl/interface.yaml:3:1  "site.skip" is missing. Add it: it is text.',
    );
  });
});

describe('files together', () => {
  it.each<[string, string, Change, string]>([
    [
      'a fact on a source that is not there',
      'facts.yaml',
      replace('sources: [paper]', 'sources: [papr]'),
      'content/facts.yaml:7:13  The fact "start" names a source "papr" that is not in sources/. Did you mean "paper"?',
    ],
    [
      'a fact on a cell that is not there',
      'facts.yaml',
      replace('growth/first/attempts', 'growth/first/attemts'),
      'content/facts.yaml:2:3  The fact "start" has no value: there is no cell "growth/first/attemts". Write table/row/column as they stand in data/.',
    ],
    [
      'a fact with two figures',
      'facts.yaml',
      replace('  unit: attempts', '  value: 700\n  unit: attempts'),
      'content/facts.yaml:2:3  The fact "start" has both value and cell. Keep one of them.',
    ],
    [
      'a table on a source that is not there',
      'data/growth.yaml',
      replace('sources: [paper]', 'sources: [radio]'),
      'content/data/growth.yaml:6:11  The table names a source "radio" that is not in sources/. The sources are: paper.',
    ],
    [
      'a unit that is none',
      'data/growth.yaml',
      replace('unit: attempts', 'unit: attemps'),
      'content/data/growth.yaml:4:29  "attemps" is not a unit. Did you mean "attempts"?',
    ],
    [
      'a kind that is none',
      'charts/growth.yaml',
      replace('kind: growth', 'kind: grwth'),
      'content/charts/growth.yaml:1:1  There is no kind of chart "grwth". Did you mean "growth"?',
    ],
    [
      'a table that is none',
      'charts/growth.yaml',
      replace('table: growth', 'table: grow'),
      'content/charts/growth.yaml:2:1  There is no table "grow". Did you mean "growth"?',
    ],
    [
      'a cover that is no step',
      'charts/growth.yaml',
      (text) => `${text}cover: pionts\n`,
      'content/charts/growth.yaml:8:1  There is no step "pionts" in this chart. Did you mean "points"?',
    ],
    [
      'a column that is none',
      'charts/growth.yaml',
      replace('value: attempts', 'value: attempt'),
      'content/charts/growth.yaml:3:22  The table "growth" has no column "attempt". Did you mean "attempts"?',
    ],
    [
      'a column of the wrong type',
      'charts/growth.yaml',
      replace('value: attempts', 'value: day'),
      'content/charts/growth.yaml:3:22  The column "day" holds a day, which the channel "value" cannot use. Name a column that holds a number.',
    ],
    [
      'a channel that is none',
      'charts/growth.yaml',
      replace('value: attempts', 'vlue: attempts'),
      'content/charts/growth.yaml:3:22  The kind "growth" has no channel "vlue". Did you mean "value"?',
    ],
    [
      'words that are missing',
      `${nl}/charts/growth.yaml`,
      undefined,
      'content/locales/nl/charts/growth.yaml:1:1  The chart "growth" has no words in "nl". Write them in this language too.',
    ],
    [
      'words for a step that is none',
      `${nl}/charts/growth.yaml`,
      replace('  points:', '  dots:'),
      'content/locales/nl/charts/growth.yaml:5:3  There are words for a step "dots" that the chart does not have. The steps are: points.',
    ],
    [
      'a blank for a fact that is none',
      `${nl}/charts/growth.yaml`,
      replace('{{start}}', '{{strat}}'),
      'content/locales/nl/charts/growth.yaml:1:1  There is no fact "strat". Did you mean "start"?',
    ],
    [
      'a blank in a form that is none',
      `${nl}/charts/growth.yaml`,
      replace('{{cell:first/day, day}}', '{{cell:first/day, dya}}'),
      'content/locales/nl/charts/growth.yaml:3:1  The cell "first/day" is a day and cannot be said as "dya". Did you mean "day"?',
    ],
    [
      'a chapter that is missing',
      chapter,
      undefined,
      'content/locales/nl/chapters/01-begin.mdx:1:1  The chapter "01-begin" is missing in "nl". Write it in this language too.',
    ],
    [
      'a chapter nobody ordered',
      'story.yaml',
      replace('[01-begin]', '[01-begin, 02-more]'),
      'content/story.yaml:7:22  No language has a chapter "02-more". The chapters are: 01-begin.',
    ],
    [
      'a term in one language only',
      `${nl}/glossary.yaml`,
      '{}\n',
      'content/locales/nl/glossary.yaml:1:1  The term "patch" is missing in "nl". Explain it in this language too.',
    ],
    [
      'a fact in a chapter that is none',
      chapter,
      replace('id="day-start"', 'id="dag-start"'),
      'content/locales/nl/chapters/01-begin.mdx:5:4  There is no fact "dag-start". Did you mean "day-start"?',
    ],
    [
      'a term in a chapter that is none',
      chapter,
      replace('id="patch"', 'id="ptch"'),
      'content/locales/nl/chapters/01-begin.mdx:5:96  There is no term "ptch". Did you mean "patch"?',
    ],
    [
      'a chart in a chapter that is none',
      chapter,
      replace('<Chart id="growth" />', '<Chart id="grwth" />'),
      'content/locales/nl/chapters/01-begin.mdx:11:1  There is no chart "grwth". Did you mean "growth"?',
    ],
    [
      'a number set large that no claim cites',
      chapter,
      replace('<Chart id="growth" />', '<Number id="day-start" form="day">the first</Number>\n\n<Chart id="growth" />'),
      'content/locales/nl/chapters/01-begin.mdx:11:1  No claim in this chapter cites the fact "day-start", so a reader of this number finds no source. Add it to the <Cite> after the sentence that says it: <Cite id="day-start" />.',
    ],
    [
      'a component that is none',
      chapter,
      replace('<Chart', '<Grafiek'),
      'content/locales/nl/chapters/01-begin.mdx:11:1  There is no component <Grafiek>. The components are: Chart, Cite, Correction, Fact, Guess, Note, Number, Plain, Point, Quote, Scrolly, Step, Term.',
    ],
    [
      'an attribute that is none',
      chapter,
      replace('<Chart id', '<Chart name'),
      'content/locales/nl/chapters/01-begin.mdx:11:1  <Chart> has no "id". Write <Chart id="…" />.',
    ],
    [
      'a fact said in a form that is not its own',
      chapter,
      replace('form="day"', 'form="unit"'),
      'content/locales/nl/chapters/01-begin.mdx:5:4  The fact "day-start" is a day and cannot be said as "unit". The forms are: date, day, month, short, weekday, year.',
    ],
    [
      'a link that leads nowhere',
      chapter,
      replace('(#begin)', '(#begn)'),
      'content/locales/nl/chapters/01-begin.mdx:9:67  The link leads to "#begn", which is not in the story. Did you mean "#begin"?',
    ],
    [
      'a link off the site',
      chapter,
      replace('(#begin)', '(https://x.example)'),
      'content/locales/nl/chapters/01-begin.mdx:9:67  The link leads off the site: https://x.example. Add the address to sources/ and cite it with <Cite>.',
    ],
    [
      'a heading without a fragment',
      chapter,
      replace(' {#daarna}', ''),
      'content/locales/nl/chapters/01-begin.mdx:7:1  A heading has no fragment. Add one, the same in every language: ### Title {#fragment}.',
    ],
    [
      'a plural the language needs',
      `${nl}/interface.yaml`,
      replace("    one: '{{number}} minuut lezen'\n", ''),
      'content/locales/nl/interface.yaml:23:3  "story.minutes" lacks the plural form "one". This language needs: one, other.',
    ],
    [
      'a blank lost in translation',
      'locales/en/interface.yaml',
      replace('{{title}}, back', 'Back'),
      'content/locales/en/interface.yaml:6:3  "site.home" fills in nothing where the original fills in title. Use the same blanks between double braces.',
    ],
  ])('%s', async (_name, path, change, message) => {
    expect(await said({ [path]: change })).toContain(message);
  });
});

it('no chart has the address of another’s picture', async () => {
  const copied = (path: string): Record<string, string> => ({
    [path.replace('growth', 'growth-dark')]: tiny().texts.get(path) ?? '',
  });
  const lines = await said({
    ...copied('charts/growth.yaml'),
    ...copied('locales/nl/charts/growth.yaml'),
    ...copied('locales/en/charts/growth.yaml'),
  });
  expect(lines).toContain(
    'content/charts/growth-dark.yaml:1:1  The chart "growth-dark" has the address of a picture of the chart "growth". Give it a name that does not end in "-dark".',
  );
  expect(lines.filter((line) => line.includes('has the address of a picture'))).toHaveLength(1);
});

describe('since when things are public', () => {
  const column = replace(
    '  bound:',
    '  public_since: { type: day, optional: true, meaning: Day it was published }\n  bound:',
  );
  const without = replace('public_since: 2021-03-16\n', '');
  const rows = (first: string, last: string): Change =>
    `id,day,attempts,public_since,bound\nfirst,2021-03-11,700,${first},exact\nlast,2021-03-15,7200,${last},more-than\n`;
  const both = (text: string): string => without(column(text));

  it('a column says it row by row, and may be empty where no source tells', async () => {
    expect(await said({ 'data/growth.yaml': both, 'data/growth.csv': rows('2021-03-16', '') })).toEqual([]);
  });

  it('a month that may hold the day of the source is not too early', async () => {
    expect(await said({ 'facts.yaml': replace('public_since: 2021-03-16', 'public_since: 2021-03') })).toEqual([]);
    expect(await said({ 'facts.yaml': replace('public_since: 2021-03-16', 'public_since: unknown') })).toEqual([]);
  });

  it('a day before the source is let through where one of the sources shows no day', async () => {
    expect(
      await said({
        'sources/radio.yaml': (tiny().texts.get('sources/paper.yaml') ?? '')
          .replace('date: 2021-03-16\n', '')
          .replace('paper.example', 'radio.example'),
        'facts.yaml': (text) =>
          text.replace(
            'public_since: 2021-03-16\n  sources: [paper]',
            'public_since: 2021-03-12\n  sources: [paper, radio]',
          ),
      }),
    ).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, Change>>, string]>([
    [
      'a table that does not say it',
      { 'data/growth.yaml': without },
      'content/data/growth.yaml:1:1  The table "growth" does not say since when its values are public. Add public_since: <day>, or a column public_since.',
    ],
    [
      'a table that says it twice',
      { 'data/growth.yaml': column, 'data/growth.csv': rows('2021-03-16', '') },
      'content/data/growth.yaml:9:1  The table "growth" says since when its values are public both for all rows and row by row. Keep public_since, or the column public_since.',
    ],
    [
      'a column that holds something else',
      {
        'data/growth.yaml': (text) => both(text).replace('type: day, optional', 'type: text, optional'),
        'data/growth.csv': rows('once', ''),
      },
      'content/data/growth.yaml:5:19  The column "public_since" holds a text, which is not a day. Make it "type: day".',
    ],
    [
      'a fact before its source',
      { 'facts.yaml': replace('public_since: 2021-03-16', 'public_since: 2021-03-12') },
      'content/facts.yaml:6:3  The fact "start" is public since 2021-03-12 in the ledger but its earliest source is of 2021-03-16. Give the day of that source, or add the source that was earlier.',
    ],
    [
      'a table before its source',
      { 'data/growth.yaml': replace('public_since: 2021-03-16', 'public_since: 2021-02') },
      'content/data/growth.yaml:8:1  The table "growth" is public since 2021-02 in the ledger but its earliest source is of 2021-03-16. Give the day of that source, or add the source that was earlier.',
    ],
    [
      'a row before its source',
      { 'data/growth.yaml': both, 'data/growth.csv': rows('2021-03-16', '2021-03-15') },
      'content/data/growth.csv:3:1  The row "last" is public since 2021-03-15 in the ledger but its earliest source is of 2021-03-16. Give the day of that source, or add the source that was earlier.',
    ],
  ])('%s', async (_name, changes, message) => {
    expect(await said(changes)).toEqual([message]);
  });
});

describe('how sure it was before', () => {
  const earlier = (list: string): Record<string, Change> => ({
    'facts.yaml': replace('public_since: 2021-03-16\n', `public_since: 2021-03-16\n  earlier: ${list}\n`),
  });

  it('statuses in order, after the fact became public, are right', async () => {
    expect(
      await said(earlier('[{ until: 2021-03-20, status: suspected }, { until: 2021-04, status: reported }]')),
    ).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'a status from before it was public',
      '[{ until: 2021-03-16, status: suspected }]',
      'content/facts.yaml:7:15  The fact "start" has an earlier status until 2021-03-16, which is not after it became public on 2021-03-16. Give the first day of the next status, the oldest first.',
    ],
    [
      'statuses out of order',
      '[{ until: 2021-04-20, status: suspected }, { until: 2021-04-02, status: reported }]',
      'content/facts.yaml:7:57  The fact "start" has an earlier status until 2021-04-02, which is not after the one before on 2021-04-20. Give the first day of the next status, the oldest first.',
    ],
    [
      'a day that is none',
      '[{ until: spring, status: suspected }]',
      'content/facts.yaml:7:15  "start.earlier.0.until" is not a day. Write 2021-03-11, 2021-03 or 2021.',
    ],
  ])('%s', async (_name, list, message) => {
    expect(await said(earlier(list))).toContain(message);
  });
});

describe('steps and points', () => {
  const linear = '<Step chart="scales" step="linear">';
  const log = '<Step chart="scales" step="log">';
  const swap: Change = (text) => text.replace(linear, 'first').replace(log, linear).replace('first', log);

  it.each<[string, Change, string]>([
    [
      'a step outside a Scrolly',
      replace('### Daarna', `${log}\n\nx\n\n</Step>\n\n### Daarna`),
      'content/locales/nl/chapters/01-begin.mdx:7:1  <Step> does not stand directly in a <Scrolly>. Put <Scrolly> and </Scrolly> around the steps.',
    ],
    [
      'a step inside a note in a Scrolly',
      (text) =>
        text.replace(log, `<Note>\n\n${log}`).replace(/<\/Step>\n\n<\/Scrolly>/, '</Step>\n\n</Note>\n\n</Scrolly>'),
      'content/locales/nl/chapters/01-begin.mdx:25:1  <Step> does not stand directly in a <Scrolly>. Put <Scrolly> and </Scrolly> around the steps.',
    ],
    [
      'something else in a Scrolly',
      replace(log, `<Note>\n\nx\n\n</Note>\n\n${log}`),
      'content/locales/nl/chapters/01-begin.mdx:23:1  <Note> stands in a <Scrolly> and in none of its steps. Put it in a <Step>, or after </Scrolly>.',
    ],
    [
      'a chart in a step',
      (text) => text.replace('<Chart id="growth" />\n\n', '').replace(linear, `${linear}\n\n<Chart id="growth" />`),
      'content/locales/nl/chapters/01-begin.mdx:17:1  <Chart> stands in a <Scrolly>. Put it before or after, or name its steps with <Step>.',
    ],
    [
      'a Scrolly of one step',
      (text) => text.replace(/<Step chart="scales" step="log">[^<]*<\/Step>\n\n/, ''),
      'content/locales/nl/chapters/01-begin.mdx:15:1  <Scrolly> holds fewer than two steps. Add a <Step>, or show the chart with <Chart>.',
    ],
    [
      'a step that is not told',
      (text) => text.replace(/<Step chart="scales" step="log">[^<]*<\/Step>\n\n/, ''),
      'content/locales/nl/chapters/01-begin.mdx:17:1  The step "log" of the chart "scales" is not told. Add <Step chart="scales" step="log">, in the order of the chart.',
    ],
    [
      'a step that is none',
      replace('step="log"', 'step="lgo"'),
      'content/locales/nl/chapters/01-begin.mdx:23:1  The chart "scales" has no step "lgo". Did you mean "log"?',
    ],
    [
      'a step of a chart that is none',
      replace(log, '<Step chart="scale" step="log">'),
      'content/locales/nl/chapters/01-begin.mdx:23:1  There is no chart "scale". Did you mean "scales"?',
    ],
    [
      'a step without a name',
      replace(log, '<Step chart="scales">'),
      'content/locales/nl/chapters/01-begin.mdx:23:1  <Step> has no "step". Write <Step step="…" />.',
    ],
    [
      'a step told twice',
      replace(log, linear),
      'content/locales/nl/chapters/01-begin.mdx:23:1  The step "linear" of the chart "scales" is told twice. Keep one: its address is its id.',
    ],
    [
      'steps out of order',
      swap,
      'content/locales/nl/chapters/01-begin.mdx:23:1  The step "linear" of the chart "scales" is told after "log". Keep the order of the chart: linear, log.',
    ],
    [
      'a chart that is shown besides',
      replace('<Chart id="growth" />', '<Chart id="scales" />'),
      'content/locales/nl/chapters/01-begin.mdx:11:1  The chart "scales" is shown by <Chart> and told in a <Scrolly>. Keep one: its address is its id.',
    ],
    [
      'a point at a mark that is none',
      replace('mark="last"', 'mark="lats"'),
      'content/locales/nl/chapters/01-begin.mdx:13:23  The chart "growth" has no mark "lats". Did you mean "last"?',
    ],
    [
      'a point at a chart that is none',
      replace('<Point chart="growth"', '<Point chart="grwth"'),
      'content/locales/nl/chapters/01-begin.mdx:13:23  There is no chart "grwth". Did you mean "growth"?',
    ],
    [
      'a point at a chart that is not shown',
      replace('<Chart id="growth" />', 'x'),
      'content/locales/nl/chapters/01-begin.mdx:13:23  The chart "growth" is not shown in the story. Point at a mark of a chart that is.',
    ],
    [
      'two points at one mark',
      (text) => `${text}\n<Point chart="growth" mark="last">x</Point>\n`,
      'content/locales/nl/chapters/01-begin.mdx:31:1  The mark "last" of the chart "growth" is pointed at twice. Keep one: it is the way back to the text.',
    ],
  ])('%s', async (_name, change, message) => {
    expect(await said({ [chapter]: change })).toContain(message);
  });

  it('the charts of a Scrolly are of one kind', async () => {
    const board = {
      'charts/board.yaml':
        'kind: strip\ntable: growth\ncolumns: { day: day, value: attempts, bound: bound }\nsteps: [{ id: strip }]\n',
    };
    expect(
      await said({ ...board, [chapter]: replace(log, `<Step chart="board" step="strip">\n\nx\n\n</Step>\n\n${log}`) }),
    ).toContain(
      'content/locales/nl/chapters/01-begin.mdx:23:1  The charts of this <Scrolly> are not of one kind: "growth" and "strip". Give each kind a <Scrolly> of its own.',
    );
  });

  it('every language points at the same marks', async () => {
    const english = 'locales/en/chapters/01-begin.mdx';
    expect(await said({ [english]: (text) => text.replace(/<Point [^>]*>|<\/Point>/g, '') })).toEqual([
      'content/locales/en/chapters/01-begin.mdx:1:1  The chapter "01-begin" points at fewer marks than in "nl". Add a <Point> for each of: growth/last.',
    ]);
    expect(await said({ [english]: (text) => `${text}\n<Point chart="growth" mark="first">x</Point>\n` })).toEqual([
      'content/locales/en/chapters/01-begin.mdx:31:1  The chapter "01-begin" does not point at "growth/first" in "nl". Point at it there too, or take the <Point> away.',
    ]);
  });

  it('a step without a name for the control that switches', async () => {
    expect(
      await said({ 'locales/nl/charts/scales.yaml': (text) => text.replace('    name: Logaritmisch\n', '') }),
    ).toEqual([
      'content/locales/nl/charts/scales.yaml:9:3  The step "log" has no name for the control that switches between steps. Add "name: …" in a word or two.',
    ]);
  });

  it('every language tells the same steps in the same order', async () => {
    const english = 'locales/en/chapters/01-begin.mdx';
    expect(await said({ [english]: swap })).toEqual([
      'content/locales/en/chapters/01-begin.mdx:17:1  The steps of the chapter "01-begin" are not those of "nl". Tell, in this order and in as many <Scrolly>: scales/linear, scales/log.',
      'content/locales/en/chapters/01-begin.mdx:23:1  The step "linear" of the chart "scales" is told after "log". Keep the order of the chart: linear, log.',
    ]);
    const none: Change = (text) => text.replace(/<Scrolly>[\s\S]*<\/Scrolly>/, '');
    expect(await said({ [english]: none })).toEqual([
      'content/locales/en/chapters/01-begin.mdx:1:1  The steps of the chapter "01-begin" are not those of "nl". Tell, in this order and in as many <Scrolly>: scales/linear, scales/log.',
    ]);
    expect(await said({ [chapter]: none })).toEqual([
      'content/locales/en/chapters/01-begin.mdx:17:1  The steps of the chapter "01-begin" are not those of "nl". Take them out, or tell them in "nl" too.',
    ]);
  });

  it('a link may lead to a step that is told', async () => {
    expect(await said({ [chapter]: replace('(#begin)', '(#chart-scales-log)') })).toEqual([]);
  });
});
