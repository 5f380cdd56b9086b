import { statuses } from '../ledger/vocabulary.ts';
import type { Shown } from './address.ts';
import type { Playable } from './playable.ts';
import type { State } from './player.ts';

/** A timeline as far as choices about it go. */
export interface TimelineChart {
  chart: Pick<Playable, 'steps' | 'options' | 'rows'>;
}

const day = 86_400_000;
const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Fewest days a timeline shows. */
const fewest = 4;

/** What of a state is text. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** First and last day that can be shown: those of all steps together. */
export function reachOf({ chart }: TimelineChart): [string, string] {
  const froms = chart.steps.map(({ state }) => text(state['from'])).sort();
  const tos = chart.steps.map(({ state }) => text(state['to'])).sort();
  return [froms[0] ?? '', tos.at(-1) ?? ''];
}

/** Its lanes from top to bottom. */
export const lanesOf = ({ chart }: { chart: Pick<Playable, 'options'> }): string[] => {
  const { lanes } = chart.options as { lanes?: unknown };
  return Array.isArray(lanes) ? lanes.filter((lane) => typeof lane === 'string') : [];
};

/** What of a choice there is; nothing where none of it is. */
export const known = <T extends string>(asked: readonly string[] | undefined, there: readonly T[]): T[] | undefined => {
  const found = there.filter((one) => asked?.includes(one));
  return found.length === 0 || found.length === there.length ? undefined : found;
};

/** A step's state with the reader's choices, as far as the chart has what is asked for. */
export function chosen(state: State, player: TimelineChart, now: Shown): State {
  const [first, last] = reachOf(player);
  const fits =
    now.zoom && now.zoom[0] >= first && now.zoom[1] <= last && time(now.zoom[1]) - time(now.zoom[0]) >= fewest * day;
  const zoom = now.zoom && fits ? { from: now.zoom[0], to: now.zoom[1] } : {};
  const lanes = known(now.lanes, lanesOf(player));
  const sure = known(now.statuses, statuses);
  return {
    ...state,
    ...zoom,
    ...(lanes && { lanes }),
    ...(sure && { statuses: sure }),
    ...(now.when && { when: now.when }),
    ...(now.level && { level: now.level }),
  };
}

/** Whether a state shows other days or other events than its step: then the step's words are not about it. */
export function isOwn(state: State, step: State): boolean {
  return ['from', 'to', 'level', 'lanes', 'statuses'].some((key) => state[key] !== step[key]);
}

const keys = ['zoom', 'lanes', 'statuses', 'when', 'level'] as const;

/** Whether a choice concerns the timeline. */
export const differs = (now: Shown, before: Shown): boolean => keys.some((key) => now[key] !== before[key]);

/** A stretch of days made longer or shorter around a place in it, and moved, inside what can be shown. */
export function stretch(
  [from, to]: readonly [string, string],
  [first, last]: readonly [string, string],
  factor: number,
  around = 0.5,
  shift = 0,
): [string, string] {
  const length = time(to) - time(from);
  const whole = time(last) - time(first);
  const fresh = Math.min(whole, Math.max(fewest * day, Math.round((length * factor) / day) * day));
  const begin = time(from) + (length - fresh) * around + shift * length;
  const start = Math.min(time(last) - fresh, Math.max(time(first), Math.round(begin / day) * day));
  return [iso(start), iso(start + fresh)];
}

/** How many events a state leaves out because nobody knows when they became known. */
export function undated({ chart }: TimelineChart, { lanes, statuses: sure, level, when }: State): number {
  if (when !== 'known') return 0;
  const among = (asked: unknown, value: unknown): boolean => !Array.isArray(asked) || asked.includes(value);
  return chart.rows.filter(
    (row) =>
      row['known'] === null &&
      among(lanes, row['lane']) &&
      among(sure, row['status']) &&
      (level === 'all' || row['level'] === level),
  ).length;
}
