import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluator, NoValue } from '../../src/ledger/evaluate.ts';
import type { Fact } from '../../src/ledger/fact.ts';

const base = { status: 'established', public_since: '2021-03-16', sources: ['paper'] } as const;
const fact = (own: Partial<Fact>): Fact => ({ ...base, sources: [...base.sources], ...own });

function valueIn(facts: Record<string, Partial<Fact>>, cells: Record<string, number | string> = {}) {
  const map = new Map(Object.entries(facts).map(([id, own]) => [id, fact(own)]));
  return evaluator(map, (place) => cells[place]);
}

describe('evaluator', () => {
  it('takes a figure as it stands, or from its cell', () => {
    const value = valueIn(
      { a: { value: 5 }, b: { cell: 'growth/first/attempts' }, c: {} },
      { 'growth/first/attempts': 700 },
    );
    expect([value('a'), value('b'), value('c')]).toEqual([5, 700, undefined]);
  });

  it('works out ratio, sum, remainder and days', () => {
    const value = valueIn({
      a: { value: 7200 },
      b: { value: 700 },
      ratio: { compute: { ratio: ['a', 'b'] } },
      sum: { compute: { sum: ['a', 'b'] } },
      p: { value: 23 },
      rest: { compute: { remainder: ['p', 'p'] } },
      from: { value: '2021-02-23', unit: 'date' },
      to: { value: '2021-02-28', unit: 'date' },
      days: { compute: { days: ['from', 'to'] } },
    });
    expect(value('ratio')).toBeCloseTo(10.2857, 4);
    expect([value('sum'), value('rest'), value('days')]).toEqual([7900, 54, 5]);
  });

  it('doubles steadily: twice the doubling time is fourfold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 20 }), (start, days) => {
        const to = new Date(Date.UTC(2021, 2, 11 + days)).toISOString().slice(0, 10);
        const value = valueIn({
          a: { value: start, date: '2021-03-11' },
          b: { value: start * 4, date: to },
          hours: { compute: { doubling: ['a', 'b'] } },
        });
        expect(value('hours')).toBeCloseTo((days * 24) / 2, 6);
      }),
    );
  });

  it.each([
    [{ a: { cell: 'no/such/cell' } }, 'there is no cell "no/such/cell"'],
    [{ a: { compute: { sum: ['b'] } } }, 'there is no fact "b"'],
    [{ a: { compute: { sum: ['a'] } } }, 'the fact "a" is computed from itself'],
    [
      { a: { compute: { ratio: ['b', 'c'] } }, b: { value: 1 }, c: { value: 0 } },
      'the fact "a" comes out as no number',
    ],
    [{ a: { compute: { days: ['b', 'b'] } }, b: { value: '2021-03' } }, '"2021-03" is not a whole day'],
    [{ a: { compute: { sum: ['b'] } }, b: { value: '2021-03-11' } }, 'the fact "b" is not a number'],
  ] as [Record<string, Partial<Fact>>, string][])('refuses %j', (facts, message) => {
    const value = valueIn(facts);
    expect(() => value('a')).toThrow(new NoValue(message));
  });
});
