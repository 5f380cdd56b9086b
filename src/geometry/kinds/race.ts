import { z } from 'astro/zod';
import { unitSchema } from '../../ledger/fact.ts';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/race.ts';

const options = z.strictObject({
  /** What the values count. */
  unit: unitSchema,
  /** Key of the count that is of something larger than the others: drawn pale. */
  whole: z.string().optional(),
});

/** Settings of the whole chart. */
export type Options = z.infer<typeof options>;

/** A number that falls over days, as counted on some of them and by several counters, and what happened meanwhile. */
export default defineKind<Options, Record<string, never>>({
  channels: { day: { types: ['day'] }, value: { types: ['number'] }, bound: { types: ['key'], optional: true } },
  options,
  state: z.strictObject({}),
  paper: ['complete'],
  words: [],
  layout,
  example: {
    rows: [
      { key: 'all', day: '2021-03-01', value: 400, bound: 'about' },
      { key: 'repair', day: '2021-03-02', value: null },
      { key: 'left', day: '2021-03-09', value: 100, bound: 'more-than' },
    ],
    options: { unit: 'servers', whole: 'all' },
    states: { race: {} },
    words: { 'all-what': 'all there are', 'repair-what': 'repair published', 'left-what': 'not repaired' },
  },
});
