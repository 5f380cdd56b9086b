import { z } from 'astro/zod';
import { unitSchema } from '../../ledger/fact.ts';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/reports.ts';

const options = z.strictObject({
  /** What the values count. */
  unit: unitSchema,
  /** Items followed from report to report in a colour of their own. */
  follow: z.array(z.string()).default([]),
});

/** Settings of the whole chart. */
export type Options = z.infer<typeof options>;

/** How a ranking changed over several reports that each name only some. What a report does not name is absent, not nought. */
export default defineKind({
  channels: {
    report: { types: ['key'] },
    item: { types: ['key'] },
    value: { types: ['number'] },
    status: { types: ['key'], optional: true },
  },
  groups: 'report',
  options,
  state: z.strictObject({}),
  paper: ['complete'],
  words: [],
  layout,
  example: {
    rows: [
      { key: '1-a', report: 'one', item: 'a', value: 19, status: 'established' },
      { key: '1-b', report: 'one', item: 'b', value: 10, status: 'established' },
      { key: '2-b', report: 'two', item: 'b', value: 12, status: 'reported' },
      { key: '2-a', report: 'two', item: 'a', value: 9, status: 'reported' },
    ],
    options: { unit: 'percent', follow: ['b'] },
    states: { reports: {} },
    words: { 'report.one': 'Monday', 'report.two': 'Tuesday', 'item.a': 'Apples', 'item.b': 'Bananas' },
  },
});
