import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayAt, linear, log, time } from '../../src/geometry/scales.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const span = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1e-3);
const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const above = fc.tuple(positive, positive).filter(([a, b]) => Math.abs(Math.log(a / b)) > 1e-3);
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe.each([
  ['linear', linear, span, ([a, b]: readonly [number, number], at: number) => a + at * (b - a)],
  ['log', log, above, ([a, b]: readonly [number, number], at: number) => a * (b / a) ** at],
] as const)('%s', (_name, scale, domains, within) => {
  it('puts the ends of its domain at the ends of its range', () => {
    fc.assert(
      fc.property(domains, span, (domain, range) => {
        expect(scale(domain, range)(domain[0])).toBeCloseTo(range[0], 6);
        expect(scale(domain, range)(domain[1])).toBeCloseTo(range[1], 6);
      }),
    );
  });

  it('keeps the order of values', () => {
    fc.assert(
      fc.property(domains, part, part, (domain, a, b) => {
        const place = scale(domain, [0, 100]);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(place(within(domain, low))).toBeLessThanOrEqual(place(within(domain, high)) + 1e-6);
      }),
    );
  });

  it('is halfway for a domain of one value', () => {
    expect(scale([7, 7], [0, 10])(7)).toBe(5);
  });
});

it('log gives equal factors equal distances', () => {
  fc.assert(
    fc.property(above, positive, positive, fc.double({ min: 1.1, max: 10, noNaN: true }), (domain, a, b, factor) => {
      const place = log(domain, [0, 1]);
      expect(place(a * factor) - place(a)).toBeCloseTo(place(b * factor) - place(b), 6);
    }),
  );
});

it('time and dayAt are each other’s way back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
      expect(time(dayAt(days * day))).toBe(days * day);
    }),
  );
  expect([dayAt(time('2008')), dayAt(time('2012-05'))]).toEqual(['2008-01-01', '2012-05-01']);
});
