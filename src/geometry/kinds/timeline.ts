import { z } from 'astro/zod';
import { daySchema } from '../../ledger/source.ts';
import { statusSchema } from '../../ledger/status.ts';
import { defineKind } from '../kind.ts';
import { layout } from '../layouts/timeline.ts';
import { day, dayAt, time } from '../scales.ts';

const options = z.strictObject({
  /** Lanes from top to bottom. */
  lanes: z.array(z.string()).min(1),
  /** Colour of each lane, by the role that carries it; its own name where left out. */
  roles: z.record(z.string(), z.string()).default({}),
});

/** Settings of the whole chart. */
export type Options = z.infer<typeof options>;

const state = z.strictObject({
  /** First day shown. */
  from: daySchema,
  /** Last day shown. */
  to: daySchema,
  /** Main events only, or all. */
  level: z.enum(['main', 'all']).default('main'),
  /** Days between which something is suspected. */
  window: z.strictObject({ from: daySchema, to: daySchema }).optional(),
  /** The lanes shown; all where left out. */
  lanes: z.array(z.string()).optional(),
  /** How sure an event must be to be shown, each status that is; all where left out. */
  statuses: z.array(statusSchema).optional(),
  /** Whether events stand on the day they happened, or on the day they became public; those whose day nobody knows are left out then. */
  when: z.enum(['happened', 'known']).default('happened'),
});

/** What differs between its steps. */
export type State = z.infer<typeof state>;

/** Longest stretches, in days, whose ticks are days and weeks. */
const tickings = [20, 62];

/** Every stretch that has ticks of its own, the whole of the time, and both ways to stand, with all events. */
function stretches(state: State): State[] {
  const all: State = { ...state, level: 'all' };
  const parts = tickings.flatMap((length) => {
    const [first, last] = [time(state.from), time(state.to)];
    return Array.from({ length: Math.ceil((last - first) / (day * length)) }, (_, index) => ({
      ...all,
      from: dayAt(first + index * length * day),
      to: dayAt(Math.min(last, first + (index + 1) * length * day)),
    }));
  });
  return [all, { ...all, when: 'known' as const }, ...parts];
}

/** Who knew or did what, when: lanes by actor, each event with the form of how sure it is. */
export default defineKind<Options, State>({
  channels: {
    event: { types: ['key'] },
    day: { types: ['day'] },
    end: { types: ['day'], optional: true },
    /** Day it became public. */
    known: { types: ['day'], optional: true },
    lane: { types: ['key'] },
    level: { types: ['key'] },
    status: { types: ['key'] },
  },
  groups: 'lane',
  options,
  state,
  words: ['window'],
  layout,
  reachable: stretches,
  example: {
    rows: [
      {
        key: 'a',
        event: 'a',
        day: '2021-02-23',
        end: null,
        known: '2021-03-12',
        lane: 'north',
        level: 'main',
        status: 'reported',
      },
      {
        key: 'b',
        event: 'b',
        day: '2021-02-26',
        end: '2021-02-28',
        known: '2021-03-08',
        lane: 'south',
        level: 'main',
        status: 'established',
      },
      {
        key: 'c',
        event: 'c',
        day: '2021-02-27',
        end: null,
        known: null,
        lane: 'south',
        level: 'all',
        status: 'suspected',
      },
      {
        key: 'd',
        event: 'd',
        day: '2021-03-02',
        end: null,
        known: '2021-03-02',
        lane: 'north',
        level: 'main',
        status: 'established',
      },
    ],
    options: { lanes: ['north', 'south'], roles: { south: 'accent' } },
    states: {
      days: {
        from: '2021-02-22',
        to: '2021-03-03',
        level: 'all',
        window: { from: '2021-02-23', to: '2021-02-28' },
        when: 'happened',
      },
      months: { from: '2021-01-01', to: '2021-03-15', level: 'main', when: 'happened' },
      known: { from: '2021-02-22', to: '2021-03-15', level: 'all', when: 'known' },
      lanes: { from: '2021-02-22', to: '2021-03-03', level: 'all', lanes: ['south'], when: 'happened' },
    },
    words: {
      'event.a': 'a notice',
      'event.b': 'a wave',
      'event.c': 'a whisper',
      'event.d': 'a meeting',
      'lane.north': 'North',
      'lane.south': 'South',
      window: 'suspected',
    },
  },
});
