import { z } from 'astro/zod';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/strip.ts';

/** A handful of dated figures that cannot share an axis, for each counts something else: each with what it means. */
export default defineKind<Record<string, never>, Record<string, never>>({
  channels: {
    day: { types: ['day'] },
    value: { types: ['number'] },
    unit: { types: ['key'] },
    bound: { types: ['key'], optional: true },
  },
  options: z.strictObject({}),
  state: z.strictObject({}),
  paper: ['complete'],
  words: [],
  layout,
  example: {
    rows: [
      { key: 'a', day: '2021-03-08', value: 40, unit: 'percent', bound: 'more-than' },
      { key: 'b', day: '2021-03', value: 75, unit: 'units', bound: 'exact' },
    ],
    options: {},
    states: { figures: {} },
    words: {
      'a-what': 'not counted before',
      'a-meaning': 'counted by the observers',
      'b-when': 'mid-March',
      'b-what': 'groups',
      'b-meaning': 'to the regulator',
    },
  },
});
