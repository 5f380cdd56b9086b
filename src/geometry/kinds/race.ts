import { z } from 'astro/zod';
import { unitSchema } from '../../ledger/fact.ts';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/race.ts';

const options = z.strictObject({
  /** What the values count. */
  unit: unitSchema,
  /** Key of the count that is of something larger than the others: drawn pale. */
  whole: z.string().optional(),
  /** Keys of events on the other side of the race, in the accent; all others are on that of what is counted. */
  accent: z.array(z.string()).default([]),
});

/** Settings of the whole chart. */
export type Options = z.infer<typeof options>;

/** A number that falls over days, as counted on some of them and by several counters, and what happened meanwhile. */
export default defineKind<Options, Record<string, never>>({
  channels: { day: { types: ['day'] }, value: { types: ['number'] }, bound: { types: ['key'], optional: true } },
  options,
  state: z.strictObject({}),
  paper: ['complete'],
  words: ['accent', 'counted'],
  layout,
  example: {
    rows: [
      { key: 'all', day: '2021-03-01', value: 400, bound: 'about' },
      { key: 'start', day: '2021-03-02', value: null },
      { key: 'rain', day: '2021-03-04', value: null },
      { key: 'left', day: '2021-03-09', value: 100, bound: 'more-than' },
    ],
    options: { unit: 'units', whole: 'all', accent: ['rain'] },
    states: { race: {} },
    words: {
      accent: 'Weather',
      counted: 'Work',
      'all-what': 'all there are',
      'start-what': 'work begun',
      'rain-what': 'first rain',
      'left-what': 'not brought in',
    },
  },
});
