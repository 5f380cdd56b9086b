import { z } from 'astro/zod';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/board.ts';

/** Claims and how sure each was then and is now. */
export default defineKind<Record<string, never>, Record<string, never>>({
  channels: { claim: { types: ['key'] }, then: { types: ['key'] }, now: { types: ['key'] } },
  options: z.strictObject({}),
  state: z.strictObject({}),
  paper: ['complete'],
  words: ['then', 'now', 'none'],
  layout,
  example: {
    rows: [
      { key: 'a', claim: 'a', then: 'established', now: 'established' },
      { key: 'b', claim: 'b', then: 'reported', now: 'denied' },
      { key: 'c', claim: 'c', then: 'none', now: 'suspected' },
    ],
    options: {},
    states: { board: {} },
    words: {
      then: 'Then',
      now: 'Now',
      none: 'not made',
      'claim.a': 'It rained',
      'claim.b': 'It snowed',
      'claim.c': 'It hailed',
      'a-why': 'measured',
      'b-why': 'nobody saw it',
      'c-why': 'somebody thinks so',
    },
  },
});
