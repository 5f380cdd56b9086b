import { start } from '../geometry/layouts/timeline.ts';
import { brush } from './brush.ts';
import { button, element } from './element.ts';
import { filters } from './filters.ts';
import type { Picture } from './picture.ts';
import type { Player, State } from './player.ts';
import { choose, shown } from './shown.ts';
import type { Ledger } from './playable.ts';
import { chosen, reachOf, stretch, text } from './timeline-state.ts';
import { sayDay, type Word } from './words.ts';

/** Lets go of the stretch that was chosen, for a step brings its own. */
export function forget(): void {
  choose({ zoom: undefined, level: undefined });
}

/** The days a state shows, in words. */
export function rangeOf(state: State, word: Word, days: Ledger['days']): string {
  return word('timeline', 'range', { from: sayDay(text(state['from']), days), to: sayDay(text(state['to']), days) });
}

interface Parts {
  player: Player;
  picture: Picture;
  controls: HTMLElement;
  word: Word;
  days: Ledger['days'];
  step: () => string;
}

/**
 * The controls of a timeline: stretch of days, when, who, how sure, how much.
 *
 * @returns what brings them in line with the picture, to be called whenever it has changed
 */
export function controls({ player, picture, controls: place, word, days, step }: Parts): () => void {
  const reach = reachOf(player);
  const stateNow = (): State => chosen(player.state(step()), player, shown());
  const now = (): [string, string] => {
    const state = stateNow();
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
  const bar = brush({ word, reach, now, zoom, said: (moment) => sayDay(moment, days) });
  const own = filters(player, word);
  place.append(
    element(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': word('timeline', 'controls') },
      act('zoom_in', '+', 0.5),
      act('zoom_out', '−', 2),
      act('earlier', '‹', 1, -0.5),
      act('later', '›', 1, 0.5),
    ),
    own.when,
    own.more,
  );
  picture.element.append(own.note, bar.element);
  const mark = (): void => {
    own.mark(stateNow(), picture.isEmpty);
    bar.mark();
  };
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
