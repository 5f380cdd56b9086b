import { z } from 'astro/zod';
import { unitSchema } from '../../ledger/fact.ts';
import { statusSchema } from '../../ledger/status.ts';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/units.ts';

const options = z.strictObject({
  /** What the values count. */
  unit: unitSchema,
  /** Groups that are what is left over: pale, and last in a ranking. */
  quiet: z.array(z.string()).default([]),
  /** Groups in the colour of what the sentence is about. */
  accent: z.array(z.string()).default([]),
  /** Groups that readers are to find again in other charts of the story, in a colour of their own. */
  focus: z.array(z.string()).default([]),
});

/** Settings of the whole chart. */
export type Options = z.infer<typeof options>;

const state = z.strictObject({
  /** Squares in clusters, in rows by rank, or all together. */
  view: z.enum(['groups', 'ranked', 'pool']),
  /** For a pool: how sure it is that each square is one. */
  status: statusSchema.optional(),
});

/** What differs between its steps. */
export type State = z.infer<typeof state>;

/** One square for each unit, in groups that can be formed anew: the same squares by sector, by country, by rank. */
export default defineKind({
  channels: { group: { types: ['key'] }, value: { types: ['number'] }, bound: { types: ['key'], optional: true } },
  parts: { channel: 'value', rest: 'quiet' },
  options,
  state,
  paper: ['complete', 'beside'],
  words: [],
  layout,
  example: {
    rows: [
      { key: 'a', group: 'a', value: 12 },
      { key: 'b', group: 'b', value: 5 },
      { key: 'rest', group: 'rest', value: 7 },
    ],
    options: { unit: 'percent', quiet: ['rest'], accent: ['a'], focus: ['b'] },
    states: { groups: { view: 'groups' }, ranked: { view: 'ranked' }, pool: { view: 'pool', status: 'suspected' } },
    words: {
      'group.a': 'Apples',
      'group.b': 'Bananas',
      'group.rest': 'All others',
      pool: 'Some of these, nobody knows which',
    },
  },
});
