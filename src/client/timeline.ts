import { start } from '../geometry/layouts/timeline.ts';
import { statuses } from '../ledger/vocabulary.ts';
import type { Shown } from './address.ts';
import { brush } from './brush.ts';
import { button, element } from './element.ts';
import type { Picture } from './picture.ts';
import type { Player, State } from './player.ts';
import { choose, shown } from './shown.ts';
import { boxes, radios } from './switch.ts';
import type { Ledger } from './playable.ts';
import { ledger, sayDay, type Word } from './words.ts';

const day = 86_400_000;
const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Fewest days a timeline shows. */
const fewest = 4;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** First and last day that can be shown: those of all steps together. */
export function reachOf({ chart }: Pick<Player, 'chart'>): [string, string] {
  const froms = chart.steps.map(({ state }) => text(state['from'])).sort();
  const tos = chart.steps.map(({ state }) => text(state['to'])).sort();
  return [froms[0] ?? '', tos.at(-1) ?? ''];
}

const lanesOf = ({ chart }: Pick<Player, 'chart'>): string[] => {
  const { lanes } = chart.options as { lanes?: unknown };
  return Array.isArray(lanes) ? lanes.filter((lane) => typeof lane === 'string') : [];
};

/** What of a choice there is; nothing where none of it is. */
const known = <T extends string>(asked: readonly string[] | undefined, there: readonly T[]): T[] | undefined => {
  const found = there.filter((one) => asked?.includes(one));
  return found.length === 0 || found.length === there.length ? undefined : found;
};

/** A step's state with the reader's choices, as far as the chart has what is asked for. */
export function chosen(state: State, player: Pick<Player, 'chart'>, now: Shown = shown()): State {
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

/** Lets go of the stretch that was chosen, for a step brings its own. */
export function forget(): void {
  choose({ zoom: undefined, level: undefined });
}

/** Whether a state shows other days or other events than its step: then the step's words are not about it. */
export function isOwn(state: State, step: State): boolean {
  return ['from', 'to', 'level', 'lanes', 'statuses'].some((key) => state[key] !== step[key]);
}

/** The days a state shows, in words. */
export function rangeOf(state: State, word: Word, days: Ledger['days']): string {
  return word('timeline', 'range', { from: sayDay(text(state['from']), days), to: sayDay(text(state['to']), days) });
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

interface Parts {
  player: Player;
  picture: Picture;
  controls: HTMLElement;
  word: Word;
  step: () => string;
  /** Where the strip of all days comes: under the drawing where left out. */
  strip?: HTMLElement;
}

/** How many events a state leaves out because nobody knows when they became known. */
function undated({ chart }: Player, { lanes, statuses: sure, level, when }: State): number {
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

/**
 * The controls of a timeline: stretch of days, when, who, how sure, how much.
 *
 * @returns what brings them in line with the picture, to be called whenever it has changed
 */
export function controls({ player, picture, controls: place, word, step, strip = picture.element }: Parts): () => void {
  const reach = reachOf(player);
  const now = (): [string, string] => {
    const state = chosen(player.state(step()), player);
    return [text(state['from']), text(state['to'])];
  };
  const zoom = (to: readonly [string, string]): void => {
    choose({ zoom: to });
  };
  const act = (name: string, sign: string, factor: number, shift = 0): HTMLButtonElement =>
    button(
      sign,
      () => {
        zoom(stretch(now(), reach, factor, 0.5, shift));
      },
      { 'aria-label': word('timeline', name), title: word('timeline', name) },
    );
  const bar = brush({ word, reach, now, zoom, said: (moment) => dates(moment) });

  const when = radios(
    word('timeline', 'when'),
    [
      { value: 'happened', name: word('timeline', 'happened') },
      { value: 'known', name: word('timeline', 'known') },
    ],
    (value) => {
      choose({ when: value === 'known' ? 'known' : undefined });
    },
  );
  const lanes = lanesOf(player);
  const said = (key: string): string => player.chart.said[key] ?? '';
  const who = boxes(
    word('timeline', 'lanes'),
    lanes.map((lane) => ({ value: lane, name: said(JSON.stringify(['label', 'lane', lane])) || lane })),
    (values) => {
      choose({ lanes: values.length === 0 || values.length === lanes.length ? undefined : values });
    },
  );
  const sure = boxes(
    word('timeline', 'statuses'),
    statuses.map((status) => ({ value: status, name: word('status', status) })),
    (values) => {
      choose({ statuses: values.length === 0 || values.length === statuses.length ? undefined : values });
    },
  );
  const more = element('input', { type: 'checkbox' });
  more.addEventListener('change', () => {
    choose({ level: more.checked ? 'all' : 'main' });
  });

  place.append(
    element(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': word('timeline', 'controls') },
      act('zoom_in', '+', 0.5),
      act('zoom_out', '−', 2),
      act('earlier', '‹', 1, -0.5),
      act('later', '›', 1, 0.5),
    ),
    when.element,
    element(
      'details',
      { class: 'filters' },
      element('summary', {}, word('timeline', 'filters')),
      element('label', { class: 'more' }, more, element('span', {}, word('timeline', 'level'))),
      who.element,
      sure.element,
    ),
  );
  const note = element('p', { class: 'past-note', hidden: '' });
  picture.element.append(note);
  strip.append(bar.element);

  let dates = (_moment: string): string => '';
  const mark = (): void => {
    const state = chosen(player.state(step()), player);
    when.set(text(state['when']));
    who.set(known(shown().lanes, lanes));
    sure.set(known(shown().statuses, statuses));
    more.checked = state['level'] === 'all';
    bar.mark();
    const left = undated(player, state);
    const form = new Intl.PluralRules(player.chart.locale).select(left);
    note.textContent = picture.isEmpty
      ? word('timeline', 'none')
      : word('timeline', `unknown.${form}`, { number: String(left) });
    note.hidden = left === 0 && !picture.isEmpty;
  };
  void ledger().then(({ days }) => {
    dates = (moment) => sayDay(moment, days);
    mark();
  });
  mark();
  gestures(picture, reach, now, zoom);
  picture.element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoom(stretch(now(), reach, 0.5));
    else if (event.key === '-') zoom(stretch(now(), reach, 2));
    else if (event.key === '0') choose({ zoom: undefined });
  });
  return mark;
}

/** Wheel with a modifier, and two fingers: never the plain wheel or one finger, for those scroll the page. */
function gestures(
  { canvas }: Picture,
  reach: readonly [string, string],
  now: () => [string, string],
  zoom: (to: [string, string]) => void,
): void {
  const place = (x: number): number => {
    const { left, width } = canvas.getBoundingClientRect();
    return Math.min(1, Math.max(0, ((x - left) / width - start) / (1 - start)));
  };
  let wanted: [string, string] | undefined;
  let underway = 0;
  const soon = (to: [string, string]): void => {
    wanted = to;
    underway ||= requestAnimationFrame(() => {
      underway = 0;
      if (wanted && wanted.join('') !== now().join('')) zoom(wanted);
      wanted = undefined;
    });
  };
  let wheeled = 0;
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      // A stretch is whole days: small turns add up until they make one.
      wheeled += event.deltaY;
      const next = stretch(wanted ?? now(), reach, 1.002 ** wheeled, place(event.clientX));
      if (next.join('') === (wanted ?? now()).join('')) return;
      wheeled = 0;
      soon(next);
    },
    { passive: false },
  );
  const fingers = new Map<number, number>();
  let begin: { apart: number; stretch: [string, string]; middle: number } | undefined;
  const apart = (): number => {
    const [a = 0, b = 0] = fingers.values();
    return Math.max(20, Math.abs(a - b));
  };
  canvas.addEventListener('pointerdown', ({ pointerType, pointerId, clientX }) => {
    if (pointerType !== 'touch') return;
    fingers.set(pointerId, clientX);
    const [a = 0, b = 0] = fingers.values();
    begin = fingers.size === 2 ? { apart: apart(), stretch: now(), middle: place((a + b) / 2) } : undefined;
  });
  canvas.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (!fingers.has(pointerId)) return;
    fingers.set(pointerId, clientX);
    if (begin) soon(stretch(begin.stretch, reach, begin.apart / apart(), begin.middle));
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    canvas.addEventListener(end, ({ pointerId }) => {
      fingers.delete(pointerId);
      begin = undefined;
    });
  // One finger scrolls the page, two are ours.
  canvas.style.touchAction = 'pan-y';
}
