import { expect, it } from 'vitest';
import { precedes } from '../../src/ledger/precedes.ts';
import { statusOn } from '../../src/ledger/status-on.ts';

it('statusOn is the status of the day, and changes on the first day of the next one', () => {
  const fact = {
    status: 'established',
    earlier: [
      { until: '2021-03-12', status: 'suspected' },
      { until: '2021-07', status: 'reported' },
    ],
  } as const;
  const on = (day: string) => statusOn({ ...fact, earlier: [...fact.earlier] }, day);
  expect(['2021-03-02', '2021-03-11', '2021-03-12', '2021-06-30', '2021-07-01', '2026'].map(on)).toEqual([
    'suspected',
    'suspected',
    'reported',
    'reported',
    'established',
    'established',
  ]);
});

it('statusOn of a fact that was always as sure is its status', () => {
  expect(statusOn({ status: 'denied' }, '2021-03-02')).toBe('denied');
});

it('precedes says only what is certain of days that are not equally precise', () => {
  expect(precedes('2021-03-11', '2021-03-12')).toBe(true);
  expect(precedes('2021-03-12', '2021-03-12')).toBe(false);
  expect(precedes('2021-02', '2021-03-01')).toBe(true);
  expect(precedes('2021-03', '2021-03-12')).toBe(false);
  expect(precedes('2021-03-12', '2021')).toBe(false);
});
