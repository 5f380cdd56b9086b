import { ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { answered, commandLine, usage } from '../../../src/authoring/answers.ts';
import { isRefused, type Thing } from '../../../src/authoring/thing.ts';
import { kindsInFolder } from '../../../src/checks/kinds.ts';
import { checkFiles } from '../../../src/checks/run.ts';
import { benchFlags } from '../../../src/measuring/bench-flags.ts';
import { checkFlags } from '../../../src/commands/check-flags.ts';
import { portOf } from '../../../src/serving/port.ts';
import { siteAddress, WrongAddress } from '../../../src/i18n/addresses.ts';
import { components } from '../../../src/schemas/components.ts';
import { docComments } from '../../../src/schemas/doc-comments.ts';
import { readStory } from '../../../src/story/read.ts';
import { tiny } from '../../fixtures/tiny.ts';
import { grown, madeOf, text, textOf } from '../hostile.ts';
import { property, type Properties } from '../property.ts';

// What src/commands/new.ts, check.ts, serve.ts and build.ts are given, as far as it is read without a file or a network.
const thingsFolder = new URL('../../../src/authoring/things/', import.meta.url);
const things = new Map(
  await Promise.all(
    readdirSync(thingsFolder).map(async (file): Promise<[string, Thing]> => [
      file.replace('.ts', ''),
      ((await import(new URL(file, thingsFolder).href)) as { default: Thing }).default,
    ]),
  ),
);
const { texts } = tiny();
const { story } = readStory({ root: 'content', texts });
const source = (path: string): string => readFileSync(path, 'utf8');
const kinds = await kindsInFolder();
const blank = { story, texts, kinds, docs: docComments(source), components: components(source), today: '2027-03-12' };

const flagNames = [...new Set([...things.values()].flatMap(({ questions }) => Object.keys(questions)))];
const value = fc.oneof(
  text(16),
  fc.constantFrom(
    '',
    'paper',
    'end',
    'start',
    'growth',
    'board',
    'race',
    'days',
    'attempts',
    'percent',
    'reported',
    'established',
    '7200',
    '-1',
    '1e3',
    '99999999999999999999',
    '2021-02-31',
    '2021-03-11',
    '0000',
    'https://a.example/',
    'https://',
    'http://[',
    'javascript:alert(1)',
    'nl',
    'en-GB',
    'de',
    'he',
    'x-private',
    'growth/first/attempts',
    'growth/constructor/x',
    'error',
    'update',
    'yes',
    '01-begin',
    'constructor',
    'exact',
    'more-than',
    'growth,end',
    'unknown',
  ),
);
const args = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...things.keys(),
      'chapter',
      '--dry-run',
      '--help',
      '--',
      '-',
      '--=',
      '--constructor',
      '--__proto__=x',
      '--toString',
      '-x',
    ),
    value,
    fc.tuple(fc.constantFrom(...flagNames), value).map(([flag, own]) => `--${flag}=${own}`),
    fc.constantFrom(...flagNames).map((flag) => `--${flag}`),
  ),
  { maxLength: 10 },
);

/** What is refused is refused in sentences. */
function inWords(complaints: readonly { what: string; fix: string }[], length: number): void {
  let said = 0;
  for (const { what, fix } of complaints) {
    ok(what !== '' && fix !== '' && !/\[object|undefined|NaN|is not a function/.test(fix), `${what}. ${fix}`);
    said += what.length + fix.length;
  }
  ok(said < 3000 + 20 * length, `${String(said)} signs are told`);
}

const commands: Properties = {
  words: property(
    args,
    (given) => {
      const line = commandLine(given);
      inWords(line.complaints, given.join(' ').length);
      const thing = things.get(line.thing ?? '');
      if (!thing) return;
      ok(usage(line.thing ?? '', thing).length < 4000);
      const { answers, complaints } = answered(thing, { ...blank, name: line.name ?? '' }, line.flags);
      inWords(complaints, given.join(' ').length);
      for (const flag of Object.keys(answers)) ok(Object.hasOwn(thing.questions, flag), flag);
    },
    150,
  ),
  /** What is asked for in the right words is made, and leaves a story that is no worse; or it is refused. */
  made: property(
    fc.record({
      thing: fc.constantFrom(...things.keys()),
      name: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('new-one', 'b', '02-next', 'de', 'fr-CH', '2027-03-12-count') },
        { weight: 1, arbitrary: value },
      ),
      flags: fc.array(fc.tuple(fc.constantFrom(...flagNames), value), { maxLength: 8 }),
    }),
    async ({ thing: which, name, flags }) => {
      const thing = things.get(which);
      if (!thing) throw new Error(`There is no "${which}" to make.`);
      const setting = { ...blank, name };
      if (thing.name.flaw(name, { ...setting, answers: {} })) return;
      const own = new Map(flags.filter(([flag]) => Object.hasOwn(thing.questions, flag)));
      const { answers, complaints, missing } = answered(thing, setting, own);
      inWords(complaints, JSON.stringify(flags).length);
      if (complaints.length > 0 || missing.length > 0) return;
      const draft = thing.draft({ ...setting, answers });
      if (isRefused(draft)) {
        inWords(draft, JSON.stringify(flags).length);
        return;
      }
      for (const path of [...draft.files.keys(), ...draft.edits.keys()])
        ok(/^[a-z0-9/_-]+\.[a-z]+$/i.test(path), `it would write ${path}`);
      const { problems } = await checkFiles({
        root: 'content',
        texts: new Map([...texts, ...draft.files, ...draft.edits]),
      });
      ok(problems.every(({ what }) => !what.includes('broke down')));
    },
    10,
  ),
  check: property(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          '--format',
          '--format=',
          '--format=json',
          'json',
          '--against',
          '--against=x',
          '--',
          '-f',
          '--no-format',
          '--__proto__',
          '--constructor=x',
          '--toString',
        ),
        text(10),
      ),
      { maxLength: 5 },
    ),
    (given) => {
      const flags = checkFlags(given);
      if ('what' in flags) inWords([flags], given.join(' ').length);
      else ok(typeof flags.format === 'string' && flags.format !== '');
    },
    150,
  ),
  bench: property(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          '--keep',
          '--keep=x',
          '--site',
          '--site=x',
          '--as',
          '1d80482',
          '--made=2026-11-25',
          '2026-02-30',
          '--',
          '--no-keep',
          '--__proto__',
        ),
        text(10),
      ),
      { maxLength: 8 },
    ),
    (given) => {
      const flags = benchFlags(given);
      if ('what' in flags) inWords([flags], given.join(' ').length);
      else ok(flags.older?.site !== '');
    },
    150,
  ),
  port: property(
    fc.oneof(
      text(8),
      fc.stringMatching(/^[0-9]{0,7}$/),
      fc.constantFrom('4321', '0', '65535', '65536', '1e3', '0x50', ' 80', '-1', '80.0', 'NaN', ''),
    ),
    (given) => {
      const port = portOf(given);
      if (typeof port === 'number') ok(String(port) === given.replace(/^0+/, '') && port >= 1 && port <= 65_535);
      else ok(port.startsWith('PORT is "'));
    },
    150,
  ),
  site: property(
    fc.oneof(
      text(20),
      madeOf(
        [
          'https://',
          'http:',
          '//',
          'a.example',
          '/',
          'x',
          '?',
          '#',
          ':',
          '80',
          '@',
          'user',
          '..',
          '%2e',
          ' ',
          '[::1]',
          'javascript:',
          'file:///',
        ],
        8,
      ),
      grown(['https://a/', 'a/', '..']).map(textOf),
    ),
    (given) => {
      try {
        const { site, base } = siteAddress(given);
        ok(/^https?:\/\/[^/?#]+$/.test(site), site);
        ok(base.startsWith('/') && base.endsWith('/') && !/[?#\s<>"']/.test(base), base);
        strictEqual(siteAddress(site + base).base, base);
      } catch (error) {
        ok(error instanceof WrongAddress, String(error));
        ok(error.message.startsWith('SITE_URL is "'));
      }
    },
    200,
  ),
};

export default commands;
