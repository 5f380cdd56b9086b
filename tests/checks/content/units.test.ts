import { expect, it } from 'vitest';
import { replace, said } from './said.ts';

const nl = 'locales/nl/interface.yaml';
const en = 'locales/en/interface.yaml';

it.each([
  ['a fact', 'facts.yaml', 'content/facts.yaml:3:3  "attemps" is not a unit. Did you mean "attempts"?'],
  ['a column', 'data/growth.yaml', 'content/data/growth.yaml:4:29  "attemps" is not a unit. Did you mean "attempts"?'],
  [
    'a chart',
    'charts/growth.yaml',
    'content/charts/growth.yaml:4:12  "attemps" is not a unit. Did you mean "attempts"?',
  ],
])('a unit of %s for which there are no words is told', async (_, path, told) => {
  expect(await said('units', { [path]: replace('unit: attempts', 'unit: attemps') })).toEqual([told]);
});

it('a unit in a row for which there are no words is told at the row', async () => {
  expect(
    await said('units', {
      'data/growth.yaml': replace(
        'unit: attempts, meaning: Attempts counted }',
        'meaning: Counted }\n  unit: { type: key, meaning: What }',
      ),
      'data/growth.csv':
        'id,day,attempts,unit,bound\nfirst,2021-03-11,700,attempts,exact\nlast,2021-03-15,7200,dayz,more-than\n',
    }),
  ).toEqual(['content/data/growth.csv:3:1  "dayz" is not a unit. Did you mean "days"?']);
});

it('a new unit is words in every language and nothing else', async () => {
  const cranes = (text: string): string => text.replaceAll('unit: attempts', 'unit: cranes');
  const used = {
    'facts.yaml': cranes,
    'data/growth.yaml': cranes,
    'charts/growth.yaml': cranes,
    'charts/scales.yaml': cranes,
  };
  const words = replace('\nunit:\n', "\nunit:\n  cranes: { one: '{{number}} kraan', other: '{{number}} kranen' }\n");
  expect(await said('units', { ...used, [nl]: words, [en]: words })).toEqual([]);
  expect(await said('units', { ...used, [nl]: words })).toEqual([
    'content/locales/en/interface.yaml:206:1  The language has no words for the unit "cranes". Write them under "unit", as in locales/nl/interface.yaml.',
  ]);
  expect(await said('units', { 'facts.yaml': replace('unit: attempts', 'unit: cranes') })).toEqual([
    'content/facts.yaml:3:3  "cranes" is not a unit. Write words for it under "unit" in interface.yaml of every language, or choose among percent, days, hours, minutes, times, score, rank, units, date, attempts, servers, systems, companies, organisations, groups, countries, addresses, reports, notifications, downloads.',
  ]);
});

it('a unit that only a translation has is told, and a name that no unit can have', async () => {
  expect(await said('units', { [en]: replace('  attempts:', '  attemptz:') })).toEqual([
    'content/locales/en/interface.yaml:206:1  The language has no words for the unit "attempts". Write them under "unit", as in locales/nl/interface.yaml.',
    'content/locales/en/interface.yaml:208:3  The original has no unit "attemptz". Did you mean "attempts"?',
  ]);
  const dotted = replace('  servers:', '  a.b:');
  expect(await said('units', { [nl]: dotted, [en]: dotted })).toEqual([
    'content/locales/nl/interface.yaml:209:3  "a.b" cannot be the name of a unit. Use small letters, digits and hyphens, like days.',
  ]);
});

it('what a story measures has decimals and may be less than nought, and what it counts may not', async () => {
  const changes = { 'data/growth.csv': replace('first,2021-03-11,700,', 'first,2021-03-11,-1.5,') };
  const measured = { ...changes, 'story.yaml': (text: string) => `${text}measured: [attempts]\n` };
  expect(await said('figures', changes)).toEqual([
    'content/data/growth.csv:2:1  -1.5 attempts cannot be: they are counted whole. Write thousands without a sign: 1234, not 1.234.',
  ]);
  expect(await said('figures', measured)).toEqual([]);
  expect(await said('units', { 'story.yaml': (text) => `${text}measured: [attempt]\n` })).toEqual([
    'content/story.yaml:8:12  "attempt" is not a unit. Did you mean "attempts"?',
  ]);
});

it('a fact that is said with a unit without words is told once, at the fact', async () => {
  expect(
    await said('units', {
      'facts.yaml': replace('unit: attempts', 'unit: attemps'),
      'locales/nl/chapters/01-begin.mdx': replace('hielp niet.', 'hielp niet, <Fact id="start" form="unit" />.'),
    }),
  ).toEqual(['content/facts.yaml:3:3  "attemps" is not a unit. Did you mean "attempts"?']);
});

it('what a correction says a figure counted is a unit too', async () => {
  expect(
    await said('units', {
      'corrections/2021-03-21-end.yaml': 'kind: error\nfacts: { end: { value: 7000, unit: attemps } }\n',
    }),
  ).toEqual(['content/corrections/2021-03-21-end.yaml:2:30  "attemps" is not a unit. Did you mean "attempts"?']);
});
