import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../src/client/tween.ts';

/** Numbers as a drawing writes them: two decimals at most. */
const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hundredths) => hundredths / 100);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const numbersOf = (text: string | undefined): number[] => (text?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const path = ([a, b, c, d]: readonly number[]): string => `M${a} ${b}L${c} ${d}`;

describe('between', () => {
  it('begins where an attribute was and ends where it goes', () => {
    fc.assert(
      fc.property(fc.tuple(number, number, number, number), fc.tuple(number, number, number, number), (from, to) => {
        const way = between(path(from), path(to));
        expect(numbersOf(way?.(0))).toEqual(from.map((one) => one + 0));
        expect(numbersOf(way?.(1))).toEqual(to.map((one) => one + 0));
      }),
    );
  });

  it('never turns back on the way, nor leaves it', () => {
    fc.assert(
      fc.property(number, number, part, part, (from, to, a, b) => {
        const way = between(String(from), String(to));
        const [early, late] = [Number(way?.(Math.min(a, b))), Number(way?.(Math.max(a, b)))];
        if (from <= to) expect(early).toBeLessThanOrEqual(late);
        else expect(early).toBeGreaterThanOrEqual(late);
        for (const at of [early, late]) {
          expect(at).toBeGreaterThanOrEqual(Math.min(from, to));
          expect(at).toBeLessThanOrEqual(Math.max(from, to));
        }
      }),
    );
  });

  it.each([
    ['12.5%', '50%', '31.25%'],
    ['0%', '100%', '50%'],
    ['4', '9', '6.5'],
    ['-10', '10', '0'],
    ['-10', '-20', '-15'],
    ['translate(4)', 'translate(-9)', 'translate(-2.5)'],
    ['M0 40L100 0', 'M0 20L100 -10', 'M0 30L100 -5'],
    ['M0,188H10.5V-4Z', 'M10,100H20.5V4Z', 'M5,144H15.5V0Z'],
    ['0.01', '0.02', '0.02'],
    ['none', 'none', 'none'],
  ])('is halfway from %s to %s', (from, to, half) => {
    expect(between(from, to)?.(0.5)).toBe(half);
  });

  it.each([
    ['a share and pixels', '12.5%', '50'],
    ['a shift and none', 'translate(4)', ''],
    ['a shift of two kinds', 'translate(4)', 'translate(4 5)'],
    ['paths of other strokes', 'M0 0L10 10', 'M0 0H10'],
    ['a path with a point more', 'M0 0L10 10', 'M0 0L10 10L20 20'],
    ['words', 'visible', 'hidden'],
    ['a number and a word', '4', 'none'],
  ])('has no way between %s', (_name, from, to) => {
    expect(between(from, to)).toBeUndefined();
    expect(between(to, from)).toBeUndefined();
  });

  it('can be asked in any order', () => {
    const way = between('M0 0L10 10', 'M10 20L30 40');
    expect([1, 0.5, 0, 0.5, 1].map((at) => way?.(at))).toEqual([
      'M10 20L30 40',
      'M5 10L20 25',
      'M0 0L10 10',
      'M5 10L20 25',
      'M10 20L30 40',
    ]);
  });
});
