import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Playable } from '../../src/client/playable.ts';

// The choices of a page are read from its address as soon as they are loaded.
vi.stubGlobal('location', { pathname: '/', search: '', hash: '' });
vi.stubGlobal('document', { querySelector: () => null, querySelectorAll: () => [] });
vi.stubGlobal('matchMedia', () => ({ matches: false }));
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('innerHeight', 800);
afterAll(() => {
  vi.unstubAllGlobals();
});
const { chosen, differs, reachOf, stretch } = await import('../../src/client/timeline-state.ts');

const first = Date.UTC(2020, 0, 1) / 86_400_000;
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** What can be shown, at least so many days, and a stretch inside it that is as long. */
const inside = (least: number): fc.Arbitrary<{ reach: [string, string]; now: [string, string] }> =>
  fc
    .record({
      begin: fc.integer({ min: first, max: first + 800 }),
      length: fc.integer({ min: least, max: 600 }),
      parts: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ begin, length, parts: [long, place] }) => {
      const own = least + Math.floor((length - least) * long);
      const from = begin + Math.floor((length - own) * place);
      return { reach: [isoOf(begin), isoOf(begin + length)], now: [isoOf(from), isoOf(from + own)] };
    });

const factor = fc.oneof(
  fc.double({ min: 0.01, max: 100, noNaN: true }),
  fc.constantFrom(0, 0.5, 1, 2, Number.POSITIVE_INFINITY),
);
const around = fc.double({ min: 0, max: 1, noNaN: true });
const shift = fc.double({ min: -50, max: 50, noNaN: true });

describe('stretch', () => {
  it('gives whole days inside what there is, four of them where there are as many', () => {
    fc.assert(
      fc.property(inside(1), factor, around, shift, ({ reach, now }, ...how) => {
        const [from, to] = stretch(now, reach, ...how);
        for (const day of [from, to]) expect(day).toBe(isoOf(dayOf(day)));
        expect(from < to).toBe(true);
        expect(from >= reach[0] && to <= reach[1]).toBe(true);
        const whole = dayOf(reach[1]) - dayOf(reach[0]);
        expect(dayOf(to) - dayOf(from)).toBeGreaterThanOrEqual(Math.min(4, whole));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a stretch as it is where nothing is asked', () => {
    fc.assert(
      fc.property(inside(4), around, ({ reach, now }, place) => {
        expect(stretch(now, reach, 1, place, 0)).toEqual(now);
      }),
    );
  });

  it('moves without getting longer or shorter, to the edge and no further', () => {
    fc.assert(
      fc.property(inside(4), shift, ({ reach, now }, way) => {
        const [from, to] = stretch(now, reach, 1, 0.5, way);
        expect(dayOf(to) - dayOf(from)).toBe(dayOf(now[1]) - dayOf(now[0]));
        if (way > 0) expect(from >= now[0]).toBe(true);
        else expect(from <= now[0]).toBe(true);
      }),
    );
    expect(stretch(['2021-03-01', '2021-03-11'], ['2021-01-01', '2021-04-01'], 1, 0.5, 0.5)).toEqual([
      '2021-03-06',
      '2021-03-16',
    ]);
    expect(stretch(['2021-03-25', '2021-03-31'], ['2021-01-01', '2021-04-01'], 1, 0.5, 0.5)).toEqual([
      '2021-03-26',
      '2021-04-01',
    ]);
  });

  it('zooms in and out around a place, which stays where it is', () => {
    const reach = ['2021-01-01', '2021-12-31'] as const;
    const now = ['2021-03-01', '2021-03-21'] as const;
    expect(stretch(now, reach, 0.5)).toEqual(['2021-03-06', '2021-03-16']);
    expect(stretch(now, reach, 0.5, 0)).toEqual(['2021-03-01', '2021-03-11']);
    expect(stretch(now, reach, 0.5, 1)).toEqual(['2021-03-11', '2021-03-21']);
    expect(stretch(now, reach, 2)).toEqual(['2021-02-19', '2021-03-31']);
  });

  it('shows everything at the widest, and four days at the closest', () => {
    fc.assert(
      fc.property(inside(4), around, ({ reach, now }, place) => {
        expect(stretch(now, reach, 1e6, place)).toEqual(reach);
        const [from, to] = stretch(now, reach, 0, place);
        expect(dayOf(to) - dayOf(from)).toBe(4);
      }),
    );
  });

  it('counts days, not hours, where clocks change', () => {
    expect(stretch(['2021-03-26', '2021-03-30'], ['2021-03-01', '2021-04-30'], 1, 0.5, 1)).toEqual([
      '2021-03-30',
      '2021-04-03',
    ]);
  });
});

const chart: Playable = {
  version: 'test',
  kind: 'timeline',
  rows: [],
  since: [],
  earlier: {},
  options: { lanes: ['press', 'mapp', 'victims'] },
  steps: [
    { id: 'days', name: 'Days', state: { from: '2021-02-22', to: '2021-03-04', level: 'all' } },
    { id: 'months', name: 'Months', state: { from: '2020-12-01', to: '2021-04-30', level: 'main' } },
    { id: 'weeks', name: 'Weeks', state: { from: '2021-03-01', to: '2021-03-31', level: 'main' } },
  ],
  order: [],
  pointed: [],
  locale: 'en',
  said: {},
};

describe('reachOf', () => {
  it('is from the first day of all steps to the last', () => {
    expect(reachOf({ chart })).toEqual(['2020-12-01', '2021-04-30']);
  });

  it('is empty for a chart without steps', () => {
    expect(reachOf({ chart: { ...chart, steps: [] } })).toEqual(['', '']);
  });
});

describe('chosen', () => {
  const state = { from: '2021-02-22', to: '2021-03-04', level: 'all' };

  it('is the step’s own state where nothing was chosen', () => {
    expect(chosen(state, { chart }, { steps: {}, day: '2021-03-09', guess: 7 })).toEqual(state);
  });

  it('puts the reader’s choices in the place of the step’s', () => {
    expect(
      chosen(
        state,
        { chart },
        {
          steps: {},
          zoom: ['2021-03-01', '2021-03-15'],
          lanes: ['victims', 'press'],
          statuses: ['denied', 'reported'],
          when: 'known',
          level: 'main',
        },
      ),
    ).toEqual({
      from: '2021-03-01',
      to: '2021-03-15',
      lanes: ['press', 'victims'],
      statuses: ['reported', 'denied'],
      when: 'known',
      level: 'main',
    });
  });

  it('takes the whole reach, to the day', () => {
    expect(chosen(state, { chart }, { steps: {}, zoom: ['2020-12-01', '2021-04-30'] })).toEqual({
      ...state,
      from: '2020-12-01',
      to: '2021-04-30',
    });
  });

  it.each([
    ['begins before what there is', ['2020-11-30', '2021-03-15']],
    ['ends after what there is', ['2021-03-01', '2021-05-01']],
    ['is elsewhere', ['1990-01-01', '1990-02-01']],
  ] as const)('stays at the step where a zoom %s', (_name, zoom) => {
    expect(chosen(state, { chart }, { steps: {}, zoom })).toEqual(state);
  });

  it('passes over lanes and statuses that there are not', () => {
    expect(chosen(state, { chart }, { steps: {}, lanes: ['nobody', 'mapp'], statuses: ['sure', 'denied'] })).toEqual({
      ...state,
      lanes: ['mapp'],
      statuses: ['denied'],
    });
    expect(chosen(state, { chart }, { steps: {}, lanes: ['constructor'], statuses: ['sure'] })).toEqual(state);
    expect(chosen(state, { chart: { ...chart, options: {} } }, { steps: {}, lanes: ['mapp'] })).toEqual(state);
  });

  it('takes all lanes for no choice', () => {
    expect(chosen(state, { chart }, { steps: {}, lanes: ['victims', 'mapp', 'press'] })).toEqual(state);
  });

  it('leaves the step’s state alone', () => {
    const kept = Object.freeze({ ...state });
    chosen(kept, { chart }, { steps: {}, zoom: ['2021-03-01', '2021-03-15'] });
    expect(kept).toEqual(state);
  });
});

describe('differs', () => {
  it('minds only choices about the timeline', () => {
    expect(differs({ steps: { a: 'b' }, day: '2021-03-09', guess: 1 }, { steps: {} })).toBe(false);
    expect(differs({ steps: {}, when: 'known' }, { steps: {} })).toBe(true);
    expect(differs({ steps: {}, level: 'all' }, { steps: {}, level: 'main' })).toBe(true);
    expect(differs({ steps: {}, lanes: ['press'] }, { steps: {} })).toBe(true);
    expect(differs({ steps: {} }, { steps: {}, zoom: ['2021-03-01', '2021-03-15'] })).toBe(true);
  });
});
