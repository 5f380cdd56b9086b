import { layout } from '../../geometry/layouts/timeline.ts';
import { Card } from '../card.ts';
import { Picture } from '../picture.ts';
import type { Ledger, Playable } from '../playable.ts';
import { pace } from '../motion.ts';
import { Player, type Layout, type State } from '../player.ts';
import { onShown } from '../shown.ts';
import { chosen, controls, differs, forget, isOwn, rangeOf } from '../timeline.ts';
import { know, wordOf } from '../words.ts';
import { begin, soon, stepIn } from './frame.ts';
import { inside, type Inside } from './inside.ts';

/** What a timeline has inside it: what it is drawn from, and the days it says. */
export interface InsideTimeline extends Inside {
  chart: Playable;
  days: Ledger['days'];
}

/** An embed of a timeline: its reader can show other days and events than the steps do, so it is drawn here. */
const { id, words, chart, days } = inside<InsideTimeline>();
const frame = begin(id);
const { figure, stack, shots, radios } = frame;

soon(() => {
  // No past is read in a frame, and of the ledger a timeline asks the days only.
  know({ words, days, version: '', facts: {}, notes: [], statuses: {}, opening: null, locale: chart.locale });
  const word = wordOf(words);
  // Options and states of the chart were checked by the kind whose layout this is.
  const player = new Player(chart, layout as Layout);
  const picture = new Picture(word, true, new Card(true));
  const explore = figure.querySelector<HTMLElement>('.explore') ?? figure;
  const place = explore.appendChild(document.createElement('div'));
  place.className = 'controls';
  const line: { up?: () => void } = {};
  const step = (): string => shots[stepIn(frame)]?.dataset['step'] ?? '';
  const stateOf = (): State => chosen(player.state(step()), player);
  const show = (duration = pace()): void => {
    const state = stateOf();
    const own = isOwn(state, player.state(step()));
    picture.show(
      { figure, player, step: step(), state, caption: own ? rangeOf(state, word, days) : undefined },
      duration,
    );
    line.up?.();
  };
  picture.fit(stack.querySelector('.still')?.clientWidth ?? 0);
  show(0);
  line.up = controls({ player, picture, controls: place, word, step, strip: explore });
  stack.append(picture.element);
  figure.classList.add('playing');
  for (const radio of radios)
    radio.addEventListener('change', () => {
      forget();
      show();
    });
  onShown((now, before) => {
    if (differs(now, before)) show();
  });
});
