import { z } from 'astro/zod';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/arguments.ts';

/** Explanations with what speaks for and against each. Nothing is added up: arguments are not votes. */
export default defineKind<Record<string, never>, Record<string, never>>({
  channels: {
    argument: { types: ['key'] },
    subject: { types: ['key'] },
    side: { types: ['key'] },
    status: { types: ['key'] },
  },
  groups: 'subject',
  options: z.strictObject({}),
  state: z.strictObject({}),
  paper: ['complete'],
  words: ['for', 'against'],
  layout,
  example: {
    rows: [
      { key: 'a-1', argument: 'a-1', subject: 'a', side: 'for', status: 'reported' },
      { key: 'a-2', argument: 'a-2', subject: 'a', side: 'against', status: 'established' },
      { key: 'b-1', argument: 'b-1', subject: 'b', side: 'for', status: 'suspected' },
      { key: 'b-2', argument: 'b-2', subject: 'b', side: 'against', status: 'denied' },
    ],
    options: {},
    states: { arguments: {} },
    words: {
      'subject.a': 'It was the wind',
      'subject.b': 'It was the cat',
      for: 'For',
      against: 'Against',
      'argument.a-1': 'somebody heard it',
      'argument.a-2': 'the window was shut',
      'argument.b-1': 'it looks guilty',
      'argument.b-2': 'it says it slept',
    },
  },
});
