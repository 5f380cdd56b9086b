import { z } from 'astro/zod';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/chain.ts';

const options = z.strictObject({
  /** Highest score there is, for the bar beneath each. */
  most: z.number().positive(),
});

/** Settings of the whole chart. */
export type Options = z.infer<typeof options>;

/** Flaws that are only a way in together: one opens the door, others make use of it. */
export default defineKind<Options, Record<string, never>>({
  channels: {
    flaw: { types: ['key'] },
    name: { types: ['text'] },
    score: { types: ['number'] },
    role: { types: ['key'] },
  },
  options,
  state: z.strictObject({}),
  paper: ['complete'],
  words: ['start', 'entry', 'follow', 'end', 'score'],
  layout,
  example: {
    rows: [
      { key: 'a', flaw: 'a', name: 'Flaw A', score: 9.1, role: 'entry' },
      { key: 'b', flaw: 'b', name: 'Flaw B', score: 7.8, role: 'follow-up' },
    ],
    options: { most: 10 },
    states: { chain: {} },
    words: {
      start: 'Outside',
      entry: 'The way in',
      follow: 'What follows',
      end: 'Inside',
      score: 'Score',
      'flaw.a': 'opens the door',
      'flaw.b': 'leaves something behind',
    },
  },
});
