import { expect, it } from 'vitest';
import { tableOf } from '../../src/alternatives/table.ts';
import { sayWith } from '../geometry/stand-in.ts';

const meaning = 'for the test';

it('tableOf shows every column that has a name, in words of the language', () => {
  const table = tableOf(
    {
      id: { type: 'key', meaning },
      country: { type: 'key', meaning },
      day: { type: 'day', optional: true, meaning },
      value: { type: 'number', unit: 'percent', meaning },
      bound: { type: 'key', meaning },
      status: { type: 'key', meaning },
      sources: { type: 'ids', refers: 'sources', meaning },
    },
    [
      {
        id: 'a',
        country: 'nl',
        day: '2021-03-15',
        value: 5.5,
        bound: 'about',
        status: 'reported',
        sources: 'paper radio',
      },
      { id: 'b', country: 'us', day: null, value: 17, bound: 'exact', status: 'established', sources: 'paper' },
    ],
    { columns: { country: 'Country', day: 'Day', value: 'Share' }, labels: { country: { nl: 'x', us: 'y' } } },
    sayWith({ 'country.nl': 'Netherlands', 'country.us': 'US' }),
    { status: 'Certainty', sources: 'Source', unknown: 'unknown' },
  );
  expect(table.head).toEqual([
    { text: 'Country', numeric: false },
    { text: 'Day', numeric: false },
    { text: 'Share', numeric: true },
    { text: 'Certainty', numeric: false },
    { text: 'Source', numeric: false },
  ]);
  expect(table.body).toEqual([
    [
      { text: 'Netherlands' },
      { text: '15 March 2021' },
      { text: 'c. 5.5%' },
      { text: 'reported', status: 'reported' },
      { text: 'paper radio', sources: ['paper', 'radio'] },
    ],
    [
      { text: 'US' },
      { text: '–' },
      { text: '17%' },
      { text: 'established', status: 'established' },
      { text: 'paper', sources: ['paper'] },
    ],
  ]);
});
