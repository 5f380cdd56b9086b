import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../src/client/flight.ts';
import type { Mark, Squares } from '../../src/geometry/marks.ts';

const squares = (more: Partial<Squares> = {}): Squares => ({
  type: 'squares',
  id: 's',
  role: 'unit',
  x: 0.5,
  y: 20,
  count: 5,
  from: 0,
  columns: 3,
  pitch: 12,
  side: 10,
  ...more,
});

const rule: Mark = { type: 'line', id: 'l', role: 'rule', x1: 0, y1: 0, x2: 1, y2: 0 };

describe('unitsOf', () => {
  it('puts squares in rows', () => {
    const mark = squares({ from: 7, dx: 4 });
    expect(unitsOf({ marks: [mark], height: 50 })).toEqual([
      { number: 7, of: mark, dx: 4, y: 20 },
      { number: 8, of: mark, dx: 16, y: 20 },
      { number: 9, of: mark, dx: 28, y: 20 },
      { number: 10, of: mark, dx: 4, y: 32 },
      { number: 11, of: mark, dx: 16, y: 32 },
    ]);
  });

  it('begins at the edge where there is no shift', () => {
    expect(unitsOf({ marks: [squares({ count: 1 })], height: 50 })).toMatchObject([{ dx: 0, y: 20 }]);
  });

  it('finds nothing where there are no squares', () => {
    expect(unitsOf({ marks: [], height: 10 })).toEqual([]);
    expect(unitsOf({ marks: [rule, squares({ count: 0 })], height: 10 })).toEqual([]);
  });

  it('has every unit once, in whatever groups they stand, each where its row and column say', () => {
    const group = fc.record({
      count: fc.integer({ min: 0, max: 60 }),
      columns: fc.integer({ min: 1, max: 20 }),
      pitch: fc.integer({ min: 2, max: 20 }),
      dx: fc.integer({ min: -50, max: 50 }),
      y: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        let from = 0;
        const marks = groups.flatMap((own, index): Mark[] => {
          const mark = squares({ ...own, id: `s${index}`, from });
          from += own.count;
          return [rule, mark];
        });
        const units = unitsOf({ marks, height: 500 });
        expect(units.map(({ number }) => number)).toEqual(Array.from({ length: from }, (_, index) => index));
        for (const { number, of, dx, y } of units) {
          const place = number - of.from;
          expect(place >= 0 && place < of.count).toBe(true);
          const column = (dx - (of.dx ?? 0)) / of.pitch;
          const row = (y - of.y) / of.pitch;
          expect(column >= 0 && column < of.columns).toBe(true);
          expect(row * of.columns + column).toBe(place);
        }
      }),
    );
  });
});
