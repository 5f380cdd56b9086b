import { describe, expect, it } from 'vitest';
import { refusal, type Release } from '../../src/embed/releases.ts';

const known: readonly Release[] = [
  { version: '1.2.0', path: 'embed/v1.2.0.js', integrity: 'sha384-old' },
  { version: '1.10.0', path: 'embed/v1.10.0.js', integrity: 'sha384-new' },
];

describe('refusal', () => {
  it.each([
    ['2.0.0', 'sha384-other', '"2.0.0" is no number for a loader. Give one that begins with 1, such as 1.0.1.'],
    ['1.0', 'sha384-other', '"1.0" is no number for a loader. Give one that begins with 1, such as 1.0.1.'],
    [
      '1.9.0',
      'sha384-other',
      '1.9.0 does not come after 1.10.0, and what was published never changes. Give a higher number.',
    ],
    [
      '1.10.0',
      'sha384-other',
      '1.10.0 does not come after 1.10.0, and what was published never changes. Give a higher number.',
    ],
    ['1.10.1', 'sha384-new', 'The loader is still that of 1.10.0. There is nothing to release.'],
  ])('of %s with %s', (version, integrity, sentence) => {
    expect(refusal(version, integrity, known)).toBe(sentence);
  });

  it('is none where a changed loader comes after the newest, or first of all', () => {
    expect(refusal('1.10.1', 'sha384-other', known)).toBeUndefined();
    expect(refusal('1.0.0', 'sha384-other', [])).toBeUndefined();
  });
});
