import { z } from 'astro/zod';
import { unitSchema } from '../../ledger/fact.ts';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/growth.ts';

const options = z.strictObject({
  /** What the values count. */
  unit: unitSchema,
});

/** Settings of the whole chart. */
export type Options = z.infer<typeof options>;

const state = z.discriminatedUnion('view', [
  z.strictObject({
    /** A field of dots, one for each thing counted. */
    view: z.literal('dots'),
    /** Key of the last row whose dots are shown. */
    upto: z.string(),
  }),
  z.strictObject({
    /** The counts as points against time, joined by a calculation only. */
    view: z.literal('points'),
    /** How the quantity is measured off. */
    scale: z.enum(['linear', 'log']),
  }),
]);

/** What differs between its steps. */
export type State = z.infer<typeof state>;

/** How something counted grew: a field of dots, or two points and nothing measured between them. */
export default defineKind({
  channels: {
    day: { types: ['day'] },
    value: { types: ['number'] },
    bound: { types: ['key'], optional: true },
  },
  options,
  state,
  paper: ['complete', 'beside'],
  words: ['calculation'],
  layout,
  example: {
    rows: [
      { key: 'first', day: '2021-03-11', value: 250, bound: 'exact' },
      { key: 'last', day: '2021-03-15', value: 2000, bound: 'more-than' },
    ],
    options: { unit: 'units' },
    states: {
      dots: { view: 'dots', upto: 'last' },
      linear: { view: 'points', scale: 'linear' },
      log: { view: 'points', scale: 'log' },
    },
    words: { calculation: 'steady growth, calculated' },
  },
});
