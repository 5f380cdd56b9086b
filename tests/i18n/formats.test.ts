import { expect, it } from 'vitest';
import { writeDate, writePercent, writeRange, writeSize, writeTime } from '../../src/i18n/formats.ts';

it.each([
  ['en-GB', 1_240_000, '1.2 MB'],
  ['nl', 1_240_000, '1,2 MB'],
  ['nl', 100_000, '0,1 MB'],
  ['en-GB', 99_400, '99 kB'],
])('in "%s" %i bytes are %s', (tag, bytes, words) => {
  expect(writeSize(tag, bytes).replaceAll(/\s/g, ' ')).toBe(words);
});

it.each([
  [150, 'nl', '150 ms'],
  [1349, 'nl', '1,3 s'],
  [999, 'en-GB', '999 ms'],
  [1000, 'en-GB', '1 s'],
])('%d milliseconds are written in %s as %s', (milliseconds, tag, text) => {
  expect(writeTime(tag, milliseconds).replaceAll(/\s/g, ' ')).toBe(text);
});

it('sizes that are held against each other are in one unit', () => {
  expect(writeSize('en-GB', 103_400).replaceAll(/\s/g, ' ')).toBe('0.1 MB');
  expect(writeSize('en-GB', 103_400, 'kilobyte').replaceAll(/\s/g, ' ')).toBe('103 kB');
});

it.each([
  ['nl', 'donderdag 11 maart'],
  ['en-GB', 'Thursday 11 March'],
  ['de', 'Donnerstag, 11. März'],
  ['en-US', 'Thursday, March 11'],
])('in "%s" a day of the week is said as "%s", with a comma only where the language has one', (tag, words) => {
  expect(writeDate(tag, '2021-03-11', 'weekday')).toBe(words);
});

it.each([
  ['nl', '26–28 februari', '26 feb – 2 mrt'],
  ['de', '26.–28. Februar', '26. Feb – 2. März'],
])('in "%s" two days are one range: "%s", "%s"', (tag, within, across) => {
  expect(writeRange(tag, '2021-02-26', '2021-02-28', 'day')).toBe(within);
  expect(writeRange(tag, '2021-02-26', '2021-03-02', 'short')).toBe(across);
});

it.each([
  ['nl', '23%'],
  ['de', '23 %'],
])('in "%s" a percentage is "%s" with the sign where the language puts it', (tag, words) => {
  expect(writePercent(tag, 23).replaceAll(/\s/g, ' ')).toBe(words);
});
