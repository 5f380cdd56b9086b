import { expect, it } from 'vitest';
import { writeSize } from '../../src/i18n/formats.ts';

it.each([
  ['en-GB', 1_240_000, '1.2 MB'],
  ['nl', 1_240_000, '1,2 MB'],
  ['nl', 100_000, '0,1 MB'],
  ['en-GB', 99_400, '99 kB'],
])('in "%s" %i bytes are %s', (tag, bytes, words) => {
  expect(writeSize(tag, bytes).replaceAll(/\s/g, ' ')).toBe(words);
});
